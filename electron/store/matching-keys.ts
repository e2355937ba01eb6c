import { allRows, eachRow, oneNumber, runChange } from './database.ts';
import type { Cell, ReadableStore, WritableStore } from './database.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { PersonName } from '#domain/signal.ts';
import { dropKeyIndexes, restoreKeyIndexes } from './bulk-indexes.ts';
import { createKeyedHash } from './keyed-hash.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { toBirth, toName } from './record-row.ts';
import type { RecordRow } from './record-row.ts';
import { readSecret } from './secrets.ts';

export const matchingKinds = ['record_id', 'email', 'phone'] as const;
export type MatchingKind = (typeof matchingKinds)[number];

/** `value`: normalised, and for record ids with the name of the system in front. Kept as a keyed hash only. */
export type MatchingKey = { readonly kind: MatchingKind; readonly value: string };

export type BlockMember = {
  readonly ordinal: number; // position in the order of import, from 0; what the matcher counts in
  readonly record: number;
  readonly name: PersonName;
  readonly birth: DayRange | null;
};

type BlockRow = Pick<
  RecordRow,
  'first_name' | 'middle_name' | 'last_name' | 'full_name' | 'birth_from' | 'birth_to'
> & { readonly hash: number; readonly record: number };

const ROWS_A_STATEMENT = 64;
const hashes = new WeakMap<object, KeyedHash>();

export function addMatchingKeys(
  store: WritableStore,
  keys: readonly { readonly key: MatchingKey; readonly record: number }[],
): void {
  const hash = hashFor(store);
  dropKeyIndexes(store);
  for (let from = 0; from < keys.length; from += ROWS_A_STATEMENT) {
    const some = keys.slice(from, from + ROWS_A_STATEMENT);
    const cells: Cell[] = [];
    for (const { key, record } of some) cells.push(kindCode(key.kind), hash(key.value), record);
    const marks = some.map(() => '(?, ?, ?)').join(', ');
    runChange(store, `INSERT INTO matching_key (kind, hash, record) VALUES ${marks}`, ...cells);
  }
}

/** How many records the matcher must have room for. */
export function countOrdinals(store: ReadableStore): number {
  return oneNumber(store, 'SELECT count(*) FROM record WHERE anonymised = 0');
}

/**
 * Numbers of the records that make up people, in the order of import: the position in this list is the ordinal that
 * the matcher counts in. Anonymised records belong to nobody and are left out.
 */
export function readOrdinals(store: ReadableStore): Int32Array {
  const ids = new Int32Array(countOrdinals(store));
  let at = 0;
  for (const { id } of eachRow<{ id: number }>(
    store,
    'SELECT id FROM record WHERE anonymised = 0 ORDER BY source, id',
  )) {
    ids[at] = id;
    at += 1;
  }
  return ids.sort();
}

/** Records that share a value, at least two in a block; blocks in a stable order, streamed. */
export function* walkBlocks(
  store: ReadableStore,
  kind: MatchingKind,
): Generator<readonly BlockMember[]> {
  restoreKeyIndexes(store);
  const ordinals = readOrdinals(store);
  let hash: number | null = null;
  let block: BlockMember[] = [];
  for (const row of eachRow<BlockRow>(store, BLOCKS, kindCode(kind), kindCode(kind))) {
    if (row.hash !== hash) {
      if (block.length > 1) yield block;
      block = [];
      hash = row.hash;
    }
    block.push({
      ordinal: positionOf(ordinals, row.record),
      record: row.record,
      name: toName(row),
      birth: toBirth(row),
    });
  }
  if (block.length > 1) yield block;
}

const BLOCKS = `
  SELECT k.hash, k.record, r.first_name, r.middle_name, r.last_name, r.full_name, r.birth_from, r.birth_to
  FROM matching_key k JOIN record r ON r.id = k.record
  WHERE k.kind = ? AND k.hash IN (
    SELECT hash FROM matching_key WHERE kind = ? GROUP BY hash HAVING min(record) < max(record))
  GROUP BY k.hash, k.record ORDER BY k.hash, k.record`;

/** Of these values, those that records of other people than `people` have too: what stays in use by somebody who stays. */
export function findSharedKeys(
  store: ReadableStore,
  keys: readonly MatchingKey[],
  people: ReadonlySet<number>,
): readonly MatchingKey[] {
  return keys.filter((key) => findPeopleWithKey(store, key).some((person) => !people.has(person)));
}

/** Everybody with a record that has this value. */
export function findPeopleWithKey(store: ReadableStore, key: MatchingKey): readonly number[] {
  restoreKeyIndexes(store);
  const rows = allRows<{ person: number }>(
    store,
    `SELECT DISTINCT r.person FROM matching_key k JOIN record r ON r.id = k.record
     WHERE k.kind = ? AND k.hash = ? AND r.person > 0 ORDER BY r.person`,
    kindCode(key.kind),
    hashFor(store)(key.value),
  );
  return rows.map(({ person }) => person);
}

/** Marks everybody who has one of these values as being on the suppression list. Findings are to be evaluated afterwards. */
export function markSuppressed(
  store: WritableStore,
  keys: readonly MatchingKey[],
): { readonly people: number } {
  const people = new Set(keys.flatMap((key) => findPeopleWithKey(store, key)));
  for (const person of people) {
    runChange(store, 'UPDATE record SET suppressed = 1 WHERE person = ?', person);
    runChange(store, 'UPDATE person SET suppressed = 1 WHERE id = ?', person);
  }
  return { people: people.size };
}

/** By bisection: the list is sorted and holds the number. */
function positionOf(ordinals: Int32Array, record: number): number {
  let [low, high] = [0, ordinals.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] ?? 0) < record) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hashFor(store: ReadableStore): KeyedHash {
  const known = hashes.get(store);
  if (known !== undefined) return known;
  const made = createKeyedHash(readSecret(store, 'matching_key'));
  hashes.set(store, made);
  return made;
}

function kindCode(kind: MatchingKind): number {
  return matchingKinds.indexOf(kind);
}
