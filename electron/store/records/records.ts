import { allRows, eachRow, oneRow } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { SELECT_RECORD, splitValues, toStoredRecord } from './record-row.ts';
import type { RecordRow } from './record-row.ts';
import type { StoredRecord } from './stored-record.ts';

/** Enough of a record to write the cleaned copy of its source. */
export type RecordContent = {
  readonly id: number;
  readonly row: number;
  readonly person: number;
  readonly content: Uint8Array | string;
};

/** Numbers in one list of a query; the library takes 32,766 parameters. */
const PEOPLE_A_QUERY = 500;
/** Whole records in memory at a time. */
const PEOPLE_A_WALK = 100;

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

/** The same, in the order in which the people are named; many of them by one question as long as their numbers grow. */
export function* walkRecordsOfPeople(
  store: ReadableStore,
  people: Iterable<number>,
): Generator<StoredRecord> {
  const sql = `${SELECT_RECORD} WHERE person IN (SELECT value FROM json_each(?))
    ORDER BY person, source, row, dependent, id`;
  for (const some of growingRuns(people)) {
    for (const row of allRows<RecordRow>(store, sql, JSON.stringify(some)))
      yield toStoredRecord(row);
  }
}

function* growingRuns(people: Iterable<number>): Generator<readonly number[]> {
  let run: number[] = [];
  for (const person of people) {
    if (person <= 0) continue; // 0 is nobody
    if (run.length === PEOPLE_A_WALK || person <= (run.at(-1) ?? 0)) {
      yield run;
      run = [];
    }
    run.push(person);
  }
  if (run.length > 0) yield run;
}

/** The e-mails and phones of every record, with its person: for a look through all of them that needs no more. */
export function* walkAllContacts(store: ReadableStore): Generator<{
  readonly person: number;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}> {
  const rows = eachRow<Pick<RecordRow, 'emails' | 'phones'> & { readonly person: number }>(
    store,
    'SELECT person, emails, phones FROM record WHERE person > 0',
  );
  for (const { person, emails, phones } of rows)
    yield { person, emails: splitValues(emails), phones: splitValues(phones) };
}

/** E-mails and phones as the records of these people hold them, in no order; of all their records, or of those among some. */
export function* walkContactsOfPeople(
  store: ReadableStore,
  people: readonly number[],
  among?: ReadonlySet<number>,
): Generator<{ readonly emails: readonly string[]; readonly phones: readonly string[] }> {
  for (let from = 0; from < people.length; from += PEOPLE_A_QUERY) {
    const records = allRows<{ id: number }>(
      store,
      'SELECT id FROM record WHERE person IN (SELECT value FROM json_each(?)) AND person > 0', // from an index
      JSON.stringify(people.slice(from, from + PEOPLE_A_QUERY)),
    ).flatMap(({ id }) => (among?.has(id) === false ? [] : [id]));
    if (records.length === 0) continue;
    const rows = allRows<Pick<RecordRow, 'emails' | 'phones'>>(
      store,
      'SELECT emails, phones FROM record WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(records),
    );
    for (const { emails, phones } of rows) {
      yield { emails: splitValues(emails), phones: splitValues(phones) };
    }
  }
}

/** Rows of each source that belong to these people; children whom a row names are no rows. For many, asks the indexes only. */
export function countRecordsBySource(
  store: ReadableStore,
  people: readonly number[],
): { readonly source: number; readonly records: number }[] {
  const bySource = new Map<number, number>();
  const isMany = people.length > PEOPLE_A_QUERY;
  const add = (source: number, records: number): void =>
    void bySource.set(source, (bySource.get(source) ?? 0) + records);
  for (let from = 0; from < people.length; from += PEOPLE_A_QUERY) {
    const rows = allRows<{ source: number; records: number }>(
      store,
      `SELECT source, ${isMany ? 'count(*)' : 'sum(dependent = 0)'} AS records FROM record
       WHERE person IN (SELECT value FROM json_each(?)) AND person > 0 GROUP BY source`,
      JSON.stringify(people.slice(from, from + PEOPLE_A_QUERY)),
    );
    for (const { source, records } of rows) add(source, records);
  }
  const wanted = new Set(people);
  if (!isMany) return inOrder(bySource);
  const dependents = eachRow<{ source: number; person: number }>(
    store,
    'SELECT source, person FROM record INDEXED BY record_dependent WHERE dependent > 0',
  );
  for (const { source, person } of dependents)
    if (wanted.has(person) && person > 0) add(source, -1);
  return inOrder(bySource);
}

function inOrder(bySource: ReadonlyMap<number, number>): { source: number; records: number }[] {
  return [...bySource].sort(([a], [b]) => a - b).map(([source, records]) => ({ source, records }));
}
