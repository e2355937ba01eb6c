import { assert } from '#base/assert.ts';
import { allRows, eachRow, oneNumber, runMany, oneRow } from '../database.ts';
import type { Cell, ReadableStore, WritableStore } from '../database.ts';
import { addMatchingKeys } from '../people/matching-keys.ts';
import { lastRecordNumber } from './record-order.ts';
import type { MatchingKey } from '../people/matching-key.ts';
import { addPeopleOfNew } from '../people/people-rows.ts';
import { addCells, recordColumns, SELECT_RECORD, toStoredRecord } from './record-row.ts';
import type { RecordRow } from './record-row.ts';
import type { NewRecord, StoredRecord } from './stored-record.ts';

/** Enough of a record to write the cleaned copy of its source. */
export type RecordContent = {
  readonly id: number;
  readonly row: number;
  readonly person: number;
  readonly content: Uint8Array | string;
};

/** Rows a statement: more gain nothing, fewer cost a third (measured with 8 columns). */
export const ROWS_A_STATEMENT = 32;
/** Numbers in one list of a query; the library takes 32,766 parameters. */
const PEOPLE_A_QUERY = 500;

const insertStatements = new Map<number, string>();

/**
 * Adds records and their matching keys, several rows a statement. Each is a person of its own, whose number is that of
 * the record, until people are matched. Call inside a transaction for speed.
 */
export function addRecords(
  store: WritableStore,
  source: number,
  records: readonly NewRecord[],
): void {
  const before = lastRecordNumber(store);
  let id = before;
  for (let from = 0; from < records.length; from += ROWS_A_STATEMENT) {
    const some = records.slice(from, from + ROWS_A_STATEMENT);
    const cells: Cell[] = [];
    const keys: { readonly key: MatchingKey; readonly record: number }[] = [];
    for (const record of some) {
      id += 1;
      cells.push(id, id, source);
      addCells(cells, record);
      for (const key of record.keys) keys.push({ key, record: id });
    }
    const { changes } = runMany(store, insertStatement(some.length), cells);
    assert(changes === some.length, 'every record is written');
    addMatchingKeys(store, keys);
  }
  addPeopleOfNew(store, before + 1, id);
}

export function countRecords(store: ReadableStore): number {
  return oneNumber(store, 'SELECT count(*) FROM record');
}

/** The rows of one source, in the order of the file. */
export function walkSourceRecords(
  store: ReadableStore,
  source: number,
): IterableIterator<RecordContent> {
  return eachRow<RecordContent>(
    store,
    'SELECT id, row, person, content FROM record WHERE source = ? AND dependent = 0 ORDER BY row, id',
    source,
  );
}

/** Every record of these people, by person, source and row. For a page of people; `walkRecordsOfPeople` for many. */
export function listRecordsOfPeople(
  store: ReadableStore,
  people: readonly number[],
): StoredRecord[] {
  return [...walkRecordsOfPeople(store, people)];
}

export function findRecord(store: ReadableStore, id: number): StoredRecord | null {
  const row = oneRow<RecordRow>(store, `${SELECT_RECORD} WHERE id = ? AND person > 0`, id);
  return row === null ? null : toStoredRecord(row);
}

/** The same, in the order in which the people are named. */
export function* walkRecordsOfPeople(
  store: ReadableStore,
  people: Iterable<number>,
): Generator<StoredRecord> {
  const sql = `${SELECT_RECORD} WHERE person = ? ORDER BY source, row, dependent, id`;
  for (const person of people) {
    if (person <= 0) continue; // 0 is nobody
    for (const row of allRows<RecordRow>(store, sql, person)) yield toStoredRecord(row);
  }
}

/** Records of each source that belong to these people. */
export function countRecordsBySource(
  store: ReadableStore,
  people: readonly number[],
): { readonly source: number; readonly records: number }[] {
  const bySource = new Map<number, number>();
  for (let from = 0; from < people.length; from += PEOPLE_A_QUERY) {
    const rows = allRows<{ source: number; records: number }>(
      store,
      `SELECT source, sum(dependent = 0) AS records FROM record
       WHERE person IN (SELECT value FROM json_each(?)) AND person > 0 GROUP BY source`,
      JSON.stringify(people.slice(from, from + PEOPLE_A_QUERY)),
    );
    for (const { source, records } of rows)
      bySource.set(source, (bySource.get(source) ?? 0) + records);
  }
  return [...bySource].sort(([a], [b]) => a - b).map(([source, records]) => ({ source, records }));
}

export function insertStatement(rows: number): string {
  const known = insertStatements.get(rows);
  if (known !== undefined) return known;
  const marks = `(${Array.from({ length: recordColumns.length + 3 }, () => '?').join(', ')})`;
  const values = Array.from({ length: rows }, () => marks).join(', ');
  const made = `INSERT INTO record (id, person, source, ${recordColumns.join(', ')}) VALUES ${values}`;
  insertStatements.set(rows, made);
  return made;
}
