import { createHash } from 'node:crypto';
import { canonicalJson } from '#base/canonical-json.ts';
import type { TrailDetail, TrailEntry, TrailKind } from '#domain/trail.ts';
import { allRows, eachRow, oneNumber, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { inTransaction } from '../transaction.ts';

export const FIRST_PREVIOUS = '0'.repeat(64);

type TrailRow = Omit<TrailEntry, 'detail'> & { readonly detail: string };

const COLUMNS = 'seq, at, kind, detail, previous, hash';

/** Adds the next entry to the chain. `at`: ISO instant, UTC, to the second. Counts, rule ids and digests only. */
export function appendTrail(
  store: WritableStore,
  entry: {
    readonly at: string;
    readonly kind: TrailKind;
    readonly detail: TrailDetail;
  },
): TrailEntry {
  return inTransaction(store, () => {
    const head = readTrailHead(store);
    const unsealed = { ...entry, seq: head.seq + 1, previous: head.hash };
    const sealed = { ...unsealed, hash: hashOf(unsealed) };
    runChange(
      store,
      `INSERT INTO trail (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`,
      sealed.seq,
      sealed.at,
      sealed.kind,
      canonicalJson(sealed.detail),
      sealed.previous,
      sealed.hash,
    );
    return sealed;
  });
}

/** Number and hash of the newest entry; 0 and zeros where there is none. */
export function readTrailHead(store: ReadableStore): {
  readonly seq: number;
  readonly hash: string;
} {
  return (
    oneRow<{ seq: number; hash: string }>(
      store,
      'SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1',
    ) ?? { seq: 0, hash: FIRST_PREVIOUS }
  );
}

/** Newest first. */
export function listTrail(
  store: ReadableStore,
  page: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly entries: readonly TrailEntry[] } {
  return {
    total: oneNumber(store, 'SELECT count(*) FROM trail'),
    entries: allRows<TrailRow>(
      store,
      `SELECT ${COLUMNS} FROM trail ORDER BY seq DESC LIMIT ? OFFSET ?`,
      page.limit,
      page.offset,
    ).map(toEntry),
  };
}

/** The whole chain, oldest first. */
export function readTrail(store: ReadableStore): readonly TrailEntry[] {
  return allRows<TrailRow>(store, `SELECT ${COLUMNS} FROM trail ORDER BY seq`).map(toEntry);
}

/** Whether every entry follows from the one before it. */
export function isTrailIntact(store: ReadableStore): boolean {
  let previous = FIRST_PREVIOUS;
  let seq = 0;
  for (const row of eachRow<TrailRow>(store, `SELECT ${COLUMNS} FROM trail ORDER BY seq`)) {
    const { hash, ...unsealed } = toEntry(row);
    seq += 1;
    if (unsealed.seq !== seq || unsealed.previous !== previous || hashOf(unsealed) !== hash)
      return false;
    previous = hash;
  }
  return true;
}

function toEntry(row: TrailRow): TrailEntry {
  return { ...row, detail: JSON.parse(row.detail) as TrailEntry['detail'] };
}

function hashOf(unsealed: Omit<TrailEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(unsealed), 'utf8').digest('hex');
}
