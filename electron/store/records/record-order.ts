import { placeIn } from '#base/place-in.ts';
import { eachRow, oneNumber, oneRow } from '../database.ts';
import type { ReadableStore } from '../database.ts';

/**
 * The records that make up people, in the order of import. The matcher counts in ordinals: positions in this order,
 * from 0. Anonymised records belong to nobody and are left out.
 */
export type RecordOrder = {
  readonly count: number;
  readonly idOf: (ordinal: number) => number;
  readonly ordinalOf: (id: number) => number;
};

/** The highest number that is taken: by a record, or by one that can still be brought back under its number. */
export function lastRecordNumber(store: ReadableStore): number {
  return oneNumber(
    store,
    `SELECT max(ifnull((SELECT max(id) FROM record), 0), ifnull((SELECT max(last_record) FROM sealed_batch), 0))`,
  );
}

/** How many records the matcher must have room for. */
export function countOrdinals(store: ReadableStore): number {
  return oneNumber(store, 'SELECT count(*) FROM record WHERE person > 0');
}

export function readRecordOrder(store: ReadableStore): RecordOrder {
  const count = countOrdinals(store);
  const ends = oneRow<{ first: number | null; last: number | null }>(
    store,
    'SELECT (SELECT min(id) FROM record) AS first, (SELECT max(id) FROM record) AS last',
  );
  const [first, last] = [ends?.first ?? 0, ends?.last ?? -1];
  return last - first + 1 === count ? unbroken(first, count) : broken(readIds(store, count));
}

/** Nothing was ever taken out: numbers follow one another. */
function unbroken(first: number, count: number): RecordOrder {
  return { count, idOf: (ordinal) => first + ordinal, ordinalOf: (id) => id - first };
}

function broken(ids: Int32Array): RecordOrder {
  return {
    count: ids.length,
    idOf: (ordinal) => ids[ordinal] ?? 0,
    ordinalOf: (id) => placeIn(ids, id),
  };
}

function readIds(store: ReadableStore, count: number): Int32Array {
  const ids = new Int32Array(count);
  let at = 0;
  for (const { id } of eachRow<{ id: number }>(store, 'SELECT id FROM record WHERE person > 0')) {
    ids[at] = id;
    at += 1;
  }
  return ids.sort();
}
