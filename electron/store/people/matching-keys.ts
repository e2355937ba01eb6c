import { allRows, eachRow, runChange, runMany } from '../database.ts';
import type { Cell, ReadableStore, WritableStore } from '../database.ts';
import { isInBulk } from '../bulk.ts';
import { createKeyRuns } from './key-runs.ts';
import type { KeyRuns, SortedKeys } from './key-runs.ts';
import { createKeyedHash } from '../keyed-hash.ts';
import type { KeyedHash } from '../keyed-hash.ts';
import { readRecordOrder } from '../records/record-order.ts';
import { createScratch } from '../scratch.ts';
import type { Scratch } from '../scratch.ts';
import { readSecret } from '../secrets.ts';
import { matchingKinds } from './matching-key.ts';
import type { MatchingKind, MatchingKey } from './matching-key.ts';

const ROWS_A_STATEMENT = 256;
const insertStatements = new Map<string, string>();
const hashes = new WeakMap<object, KeyedHash>();
type WaitingKeys = Readonly<Record<MatchingKind, KeyRuns>> & { readonly scratch: Scratch };
const waitingKeys = new WeakMap<object, WaitingKeys>();

/** Inside an import the keys wait in memory until they are asked for, so that they are written in their order. */
export function addMatchingKeys(
  store: WritableStore,
  keys: readonly { readonly key: MatchingKey; readonly record: number }[],
): void {
  const hash = matchingHash(store);
  for (const { key, record } of keys) addHashedKey(store, key.kind, hash(key.value), record);
  if (!isInBulk(store)) writeWaitingKeys(store);
}

/** A key whose hash is known already. It waits until keys are asked for. */
export function addHashedKey(
  store: WritableStore,
  kind: MatchingKind,
  hash: number,
  record: number,
): void {
  const waiting = waitingFor(store);
  waiting[kind].add(hash, record);
  if (!waiting[kind].isFull()) return;
  if (isInBulk(store)) waiting[kind].putAside(waiting.scratch);
  else writeWaitingKeys(store);
}

function waitingFor(store: WritableStore): WaitingKeys {
  const known = waitingKeys.get(store);
  if (known !== undefined) return known;
  const made = {
    record_id: createKeyRuns(),
    email: createKeyRuns(),
    phone: createKeyRuns(),
    address: createKeyRuns(),
    scratch: createScratch(store, 'keys'),
  };
  waitingKeys.set(store, made);
  return made;
}

/** Only a store that writes has keys that wait. Ends every way to the keys, so it comes first in each. */
export function writeWaitingKeys(store: ReadableStore): void {
  const waiting = waitingKeys.get(store);
  if (waiting === undefined) return;
  waitingKeys.delete(store);
  for (const kind of matchingKinds)
    for (const keys of waiting[kind].take(waiting.scratch))
      writeKeys(store as WritableStore, kind, keys);
  waiting.scratch.drop();
}

/** After a rollback. */
export function forgetWaitingKeys(store: WritableStore): void {
  waitingKeys.delete(store);
}

function writeKeys(
  store: WritableStore,
  kind: MatchingKind,
  { hashes, records }: SortedKeys,
): void {
  for (let from = 0; from < hashes.length; from += ROWS_A_STATEMENT) {
    const to = Math.min(hashes.length, from + ROWS_A_STATEMENT);
    const cells: Cell[] = [];
    for (let at = from; at < to; at += 1) cells.push(hashes[at] ?? 0, records[at] ?? 0);
    runMany(store, insertKeys(kind, to - from), cells);
  }
}

/** One record may have a value twice, once in each of two columns. */
function insertKeys(kind: MatchingKind, rows: number): string {
  const known = insertStatements.get(`${kind} ${rows}`);
  if (known !== undefined) return known;
  const values = Array.from({ length: rows }, () => `(${kindCode(kind)}, ?, ?)`).join(', ');
  const made = `INSERT OR IGNORE INTO matching_key (kind, hash, record) VALUES ${values}`;
  insertStatements.set(`${kind} ${rows}`, made);
  return made;
}

/** Records that share a value, by their place in the import, at least two in a block; blocks in a stable order, streamed. */
export function* walkBlocks(
  store: ReadableStore,
  kind: MatchingKind,
): Generator<readonly number[]> {
  writeWaitingKeys(store);
  const order = readRecordOrder(store);
  let hash: number | null = null;
  let block: number[] = [];
  for (const key of eachRow<{ hash: number; record: number }>(
    store,
    BLOCKS,
    kindCode(kind),
    kindCode(kind),
  )) {
    if (key.hash !== hash) {
      if (block.length > 1) yield block;
      block = [];
      hash = key.hash;
    }
    block.push(order.ordinalOf(key.record));
  }
  if (block.length > 1) yield block;
}

/**
 * The keys stand in the order of kind, hash and record, and CROSS JOIN keeps to it: values that several records share are
 * found in one walk. With an ORDER BY, SQLite would sort all of them in memory once more.
 */
const BLOCKS = `
  SELECT k.hash, k.record
  FROM (SELECT hash FROM matching_key WHERE kind = ? GROUP BY hash HAVING min(record) < max(record)) shared
  CROSS JOIN matching_key k ON k.kind = ? AND k.hash = shared.hash`;

/** Of these values, those that records of other people than `people` have too: what stays in use by somebody who stays. */
export function findSharedKeys(
  store: ReadableStore,
  keys: readonly MatchingKey[],
  people: ReadonlySet<number>,
): readonly MatchingKey[] {
  return keys.filter((key) => findPeopleWithKey(store, key).some((person) => !people.has(person)));
}

export type SharedKeys = {
  readonly has: (value: string) => boolean;
  readonly records: ReadonlySet<number>; // that have one
};

/** Values that several records have: one walk over the keys, and no question for each value. */
export function sharedKeys(store: ReadableStore, kind: MatchingKind): SharedKeys {
  writeWaitingKeys(store);
  const hash = matchingHash(store);
  const [hashes, records] = [new Set<number>(), new Set<number>()];
  const keys = store.database.prepare(BLOCKS).raw();
  for (const key of keys.iterate(kindCode(kind), kindCode(kind))) {
    const [shared, record] = key as [number, number];
    hashes.add(shared);
    records.add(record);
  }
  return { has: (value) => hashes.has(hash(value)), records };
}

/** Everybody with a record that has this value. */
export function findPeopleWithKey(store: ReadableStore, key: MatchingKey): readonly number[] {
  writeWaitingKeys(store);
  const rows = allRows<{ person: number }>(
    store,
    `SELECT DISTINCT r.person FROM matching_key k JOIN record r ON r.id = k.record
     WHERE k.kind = ? AND k.hash = ? AND r.person > 0 ORDER BY r.person`,
    kindCode(key.kind),
    matchingHash(store)(key.value),
  );
  return rows.map(({ person }) => person);
}

/** How many records of people (`p`) for whom `condition` holds have a value; for many values. */
export function keyedCounter(
  store: ReadableStore,
  kind: MatchingKind,
  condition: string,
): (value: string) => number {
  writeWaitingKeys(store);
  const hash = matchingHash(store);
  const count = store.database
    .prepare(
      `SELECT count(*) FROM matching_key k JOIN record r ON r.id = k.record JOIN person p ON p.id = r.person
       WHERE k.kind = ? AND k.hash = ? AND (${condition})`,
    )
    .pluck();
  return (value) => Number(count.get(kindCode(kind), hash(value)));
}

/** Marks them as being on the suppression list. Findings are to be evaluated afterwards. */
export function markPeopleSuppressed(store: WritableStore, people: ReadonlySet<number>): void {
  for (const person of people) {
    runChange(store, 'UPDATE record SET suppressed = 1 WHERE person = ?', person);
    runChange(store, 'UPDATE person SET suppressed = 1 WHERE id = ?', person);
  }
}

/** A hash of a text under the key of the workspace: finds equal values, and leaves the file never. */
export function hashUnderKey(store: ReadableStore, text: string): number {
  return matchingHash(store)(text);
}

function matchingHash(store: ReadableStore): KeyedHash {
  const known = hashes.get(store);
  if (known !== undefined) return known;
  const made = createKeyedHash(readSecret(store, 'matching_key'));
  hashes.set(store, made);
  return made;
}

export function kindCode(kind: MatchingKind): number {
  return matchingKinds.indexOf(kind);
}
