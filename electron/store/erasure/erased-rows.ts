import { allRows, eachRow, oneNumber, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { createHmacSha256 } from '../hmac.ts';
import { readSecret } from '../secrets.ts';

type RowPlace = {
  readonly id: number;
  readonly source: number;
  readonly row: number;
  readonly sha256: string;
};

/** From here on a walk through the index costs less than to read the record of each. */
export const MANY_RECORDS = 5000;
const EVERY_PLACE =
  'record r INDEXED BY record_by_source CROSS JOIN temp.erased_record e ON e.id = r.id';
const EACH_PLACE = 'temp.erased_record e CROSS JOIN record r ON r.id = e.id';

/** Remembers the rows of `temp.erased_record`, which are about to go. Says nothing about anybody without the key. */
export function noteErasedRows(store: WritableStore, batch: string): void {
  const fingerprint = createRowFingerprint(store);
  const isMany = oneNumber(store, 'SELECT count(*) FROM temp.erased_record') > MANY_RECORDS;
  const places = allRows<RowPlace>(
    store,
    `SELECT r.id, r.source, r.row, s.sha256 FROM ${isMany ? EVERY_PLACE : EACH_PLACE}
     JOIN source s ON s.id = r.source`,
  );
  const insert = store.database.prepare(
    'INSERT OR REPLACE INTO erased_row (fingerprint, batch) VALUES (?, ?)',
  );
  for (const place of places) insert.run(fingerprint(place), batch);
}

/** For a batch that was brought back. */
export function forgetErasedRows(store: WritableStore, batch: string): void {
  runChange(store, 'DELETE FROM erased_row WHERE batch = ?', batch);
}

/** People of whom a row is in the list: this workspace is older than the act that took it away. */
export function findErasedPeople(
  store: ReadableStore,
  rows: ReadonlySet<string>,
): readonly number[] {
  const fingerprint = createRowFingerprint(store);
  const people = new Set<number>();
  const records = eachRow<RowPlace & { readonly person: number }>(
    store,
    `SELECT r.id, r.source, r.row, r.person, s.sha256 FROM record r JOIN source s ON s.id = r.source
     WHERE r.person > 0 AND r.anonymised = 0`,
  );
  for (const record of records) {
    if (rows.has(fingerprint(record).toString('hex'))) people.add(record.person);
  }
  return [...people].sort((one, other) => one - other);
}

export function countErasedRows(store: ReadableStore): number {
  return oneNumber(store, 'SELECT count(*) FROM erased_row');
}

/** A row has its number and its place in a list; the content of the list keeps a number that came again apart. */
function createRowFingerprint(store: ReadableStore): (place: RowPlace) => Buffer {
  const hmac = createHmacSha256(readSecret(store, 'suppression_key'));
  return ({ id, source, row, sha256 }) => hmac(`lethe row\n${sha256}\n${source}\n${row}\n${id}`);
}
