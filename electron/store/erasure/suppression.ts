import { toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import { NORMALISER_VERSION } from '#domain/suppression.ts';
import type {
  FingerprintKind,
  FingerprintSubject,
  SuppressionEntry,
  SuppressionReason,
} from '#domain/suppression.ts';
import { inPacks } from '#base/in-packs.ts';
import { allRows, oneNumber, runChange, runMany } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import { fingerprintAll, fingerprinter } from './suppression-subjects.ts';
import type { SuppressionFingerprint, SuppressionFingerprints } from './suppression-subjects.ts';

/**
 * Which of these are on the list; one of somebody erased before one that was put there by hand. `size` 0: nothing to look
 * for, skip the work.
 */
export type SuppressionLookup = {
  readonly size: number;
  readonly find: (subjects: readonly FingerprintSubject[]) => {
    readonly kind: FingerprintKind;
    readonly reason: SuppressionReason;
  } | null;
};

/** Adds fingerprints; those that are on the list already stay as they are. Nothing else of the texts is kept. */
export function addSuppression(
  store: WritableStore,
  subjects: Iterable<FingerprintSubject>,
  entry: { readonly reason: SuppressionReason; readonly addedOn: Day },
): { readonly added: number; readonly known: number } {
  return addFingerprints(store, fingerprintAll(store, subjects), entry);
}

export function addFingerprints(
  store: WritableStore,
  { count, each }: SuppressionFingerprints,
  entry: { readonly reason: SuppressionReason; readonly addedOn: Day },
): { readonly added: number; readonly known: number } {
  return inTransaction(store, () => {
    let added = 0;
    for (const some of inPacks(each(), ENTRIES_A_STATEMENT)) added += addSome(store, some, entry);
    return { added, known: count - added };
  });
}

const ENTRIES_A_STATEMENT = 200;

/** Gives how many are new. Half a million of them by one statement each took twice as long. */
function addSome(
  store: WritableStore,
  some: readonly SuppressionFingerprint[],
  { reason, addedOn }: { readonly reason: SuppressionReason; readonly addedOn: Day },
): number {
  const { changes } = runMany(
    store,
    `INSERT OR IGNORE INTO suppression (reason, added_on, normaliser, fingerprint, kind)
     SELECT ?, ?, ?, column1, column2 FROM (VALUES ${some.map(() => '(?, ?)').join(', ')})`,
    [reason, addedOn, NORMALISER_VERSION, ...some.flatMap((one) => [one.fingerprint, one.kind])],
  );
  if (changes < some.length) {
    for (const { fingerprint } of some) joinReasons(store, fingerprint, reason);
  }
  return changes;
}

/**
 * As the store alone knows it: put on the list by hand, and erased or withdrawn too. Whoever was erased stays out whoever
 * else wanted them on the list, before or after; and the wish of the user outlives an erasure that is taken back.
 */
export const ADDED_AND_ERASED = 'added_erased';

/** `stronger`: it was on the list by hand, and holds from now on as that of somebody erased. */
export type Entered = 'new' | 'stronger' | 'known';

export function addEntry(
  store: WritableStore,
  entry: {
    readonly fingerprint: Uint8Array;
    readonly kind: string; // of a fingerprint; a list from a file may know others
    readonly reason: string;
    readonly addedOn: Day;
    readonly normaliser: number;
  },
): Entered {
  const { fingerprint, kind, reason, addedOn, normaliser } = entry;
  const { changes } = runChange(
    store,
    `INSERT OR IGNORE INTO suppression (fingerprint, kind, reason, added_on, normaliser)
     VALUES (?, ?, ?, ?, ?)`,
    fingerprint,
    kind,
    reason,
    addedOn,
    normaliser,
  );
  if (changes > 0) return 'new';
  return joinReasons(store, fingerprint, reason) && reason !== 'added' ? 'stronger' : 'known';
}

/** Of an entry that is on the list for the other reason; any other, also one that has just come in, stays as it is. */
function joinReasons(store: WritableStore, fingerprint: Uint8Array, reason: string): boolean {
  const { changes } = runChange(
    store,
    `UPDATE suppression SET reason = '${ADDED_AND_ERASED}'
     WHERE fingerprint = ? AND reason <> '${ADDED_AND_ERASED}' AND (reason = 'added') <> ?`,
    fingerprint,
    reason === 'added' ? 1 : 0,
  );
  return changes > 0;
}

/** As whose entry it holds. */
const REASON = `iif(reason = '${ADDED_AND_ERASED}', 'erased', reason)`;

/** Numbers of the entries of these; only of those that are on the list. */
export function findEntries(
  store: ReadableStore,
  { each }: SuppressionFingerprints,
): readonly number[] {
  const find = 'SELECT id FROM suppression WHERE fingerprint = ?';
  return Array.from(each(), ({ fingerprint }) => oneNumber(store, find, fingerprint)).filter(
    (id) => id > 0,
  );
}

/**
 * The whole list in memory, for an import: 32 bytes an entry and no query for each row. A text is fingerprinted
 * only where the list has entries of its kind.
 */
export function openSuppressionLookup(store: ReadableStore): SuppressionLookup {
  const fingerprint = fingerprinter(store);
  const reasons = new Map<string, SuppressionReason>();
  const kinds = new Set<FingerprintKind>();
  const rows = allRows<{ fingerprint: Buffer; kind: FingerprintKind; reason: SuppressionReason }>(
    store,
    `SELECT fingerprint, kind, ${REASON} AS reason FROM suppression`,
  );
  for (const row of rows) {
    reasons.set(row.fingerprint.toString('latin1'), row.reason);
    kinds.add(row.kind);
  }
  return {
    size: reasons.size,
    find: (subjects) => {
      let added: ReturnType<SuppressionLookup['find']> = null;
      for (const subject of subjects) {
        if (!kinds.has(subject.kind)) continue;
        const reason = reasons.get(fingerprint(subject).toString('latin1'));
        if (reason === undefined) continue;
        if (reason !== 'added') return { kind: subject.kind, reason };
        added ??= { kind: subject.kind, reason };
      }
      return added;
    },
  };
}

export function listSuppression(
  store: ReadableStore,
  page: { readonly offset: number; readonly limit: number },
): readonly SuppressionEntry[] {
  const rows = allRows<Omit<SuppressionEntry, 'addedOn'> & { addedOn: Day }>(
    store,
    `SELECT id, kind, ${REASON} AS reason, added_on AS addedOn, normaliser FROM suppression
     ORDER BY id LIMIT ? OFFSET ?`,
    page.limit,
    page.offset,
  );
  return rows.map((row) => ({ ...row, addedOn: toIsoDay(row.addedOn) }));
}

/** Fingerprints in hex, for a file that names nobody without the key of the workspace. Sorted, so that no order shows who came when. */
export function listFingerprints(store: ReadableStore): readonly {
  readonly fingerprint: string;
  readonly kind: FingerprintKind;
  readonly reason: SuppressionReason;
  readonly normaliser: number;
}[] {
  return allRows(
    store,
    `SELECT lower(hex(fingerprint)) AS fingerprint, kind, ${REASON} AS reason, normaliser FROM suppression
     ORDER BY fingerprint`,
  );
}

export function countSuppression(store: ReadableStore): {
  readonly total: number;
  readonly byReason: Partial<Record<SuppressionReason, number>>;
} {
  const rows = allRows<{ reason: SuppressionReason; people: number }>(
    store,
    `SELECT ${REASON} AS reason, count(*) AS people FROM suppression GROUP BY 1`,
  );
  return {
    total: oneNumber(store, 'SELECT count(*) FROM suppression'),
    byReason: Object.fromEntries(rows.map(({ reason, people }) => [reason, people])),
  };
}
