import { statSync } from 'node:fs';
import type { ReadableStore, WritableStore } from '../database.ts';
import { eachRow, oneNumber, runScript } from '../database.ts';
import { ownWords } from './field-inventory.ts';
import { allHits } from '../needles/loose-hits.ts';
import { createNeedleSearch } from '../needles/needle-search.ts';
import { FOUND_WHOLE, placesMarked } from '../needles/needle-marks.ts';
import { searchPieces } from '../needles/piece-search.ts';
import { searchOptions } from './search-options.ts';
import { valuesFoundBy } from '../needles/value-index.ts';
import type { ValueIndex } from '../needles/value-index.ts';

const PACK_BYTES = 256 * 1024;
const ROWS_AT_ONCE = 512;
const BETWEEN = new Uint8Array(8);
/** The same in SQL. Zeros are no letter in any encoding. */
const GAP = 'CAST(zeroblob(8) AS TEXT)';

type Columns = {
  readonly table: 'record' | 'person_text';
  readonly person: string;
  readonly columns: readonly string[];
};

const RECORDS: Columns = {
  table: 'record',
  person: 'person',
  columns: [
    'CAST(content AS TEXT)', // the bytes as they are
    'first_name',
    'middle_name',
    'last_name',
    'full_name',
    'emails',
    'phones',
    'signals',
  ],
};
const PEOPLE: Columns = {
  table: 'person_text',
  person: 'id',
  columns: ['label', 'contact', 'search'],
};

/** Who goes. `rewritten`: rows that stay without some of their cells, as they will be. */
export type Going = {
  readonly people: readonly number[];
  readonly rewritten: ReadonlyMap<number, Uint8Array | string>;
};

/**
 * Of these values, those that stand as words of their own in rows of people who stay: a namesake, a mother's number on
 * the card of her child. They stay with those people, so a search after the erasure would rightly find them.
 */
export function findStayingValues(
  store: WritableStore,
  index: ValueIndex,
  going: Going,
): ReadonlySet<string> {
  if (index.values.length === 0) return new Set();
  return findValuesIn(store, index, walkStanding(store, going), statSync(store.path).size / 2);
}

/** All that rows of people who stay hold, many of them as one piece, with zeros between their cells. */
export function walkStanding(store: WritableStore, going: Going): Iterable<Uint8Array> {
  nameGoing(store, going);
  const standing = [packedRows(store, PEOPLE), packedRows(store, RECORDS)];
  return eachOf([...standing, packed(rewrittenCells(store, going))]);
}

/**
 * Of these values, those that stand in words of the user's own, which stay: the name of the business, a policy, what
 * receipts say. `texts`: what this act is about to add to them.
 */
export function findValuesInOwnWords(
  store: ReadableStore,
  index: ValueIndex,
  texts: readonly string[],
): ReadonlySet<string> {
  if (index.values.length === 0) return new Set();
  const { key, encodings } = searchOptions(store);
  const search = createNeedleSearch(index.needles, key);
  const needles = new Set<number>();
  for (const text of eachOf<unknown>([texts, ownWordsOf(store)])) {
    const bytes = toBytes(text);
    for (const { needle } of bytes === null ? [] : allHits(bytes, search, encodings)) {
      needles.add(needle);
    }
  }
  return valuesFoundBy(index, needles);
}

/** Of these values, those that stand as words of their own in these texts. */
export function findValuesInTexts(
  store: ReadableStore,
  index: ValueIndex,
  texts: Iterable<unknown>,
): ReadonlySet<string> {
  return index.values.length === 0 ? new Set() : findValuesIn(store, index, packed(texts));
}

function findValuesIn(
  store: ReadableStore,
  index: ValueIndex,
  packs: Iterable<Uint8Array>,
  bytes = 0, // about how many
): ReadonlySet<string> {
  const about = { key: searchOptions(store).key, bytes };
  const { marks } = searchPieces(index.needles, about, packs);
  return valuesFoundBy(index, placesMarked(marks, FOUND_WHOLE));
}

/** Two lists in memory (`temp_store`): who goes, and which rows are looked at as they will be. */
function nameGoing(store: WritableStore, { people, rewritten }: Going): void {
  runScript(
    store,
    `DROP TABLE IF EXISTS temp.going_person; DROP TABLE IF EXISTS temp.going_content;
     CREATE TEMP TABLE going_person (id INTEGER PRIMARY KEY);
     CREATE TEMP TABLE going_content (id INTEGER PRIMARY KEY);`,
  );
  const person = store.database.prepare('INSERT OR IGNORE INTO temp.going_person VALUES (?)');
  for (const id of people) person.run(id);
  const content = store.database.prepare('INSERT OR IGNORE INTO temp.going_content VALUES (?)');
  for (const id of rewritten.keys()) content.run(id);
}

/** Hundreds of rows as one piece, put together by SQLite: cell by cell, most of the time went into handing them over. */
function* packedRows(
  store: ReadableStore,
  { table, person, columns }: Columns,
): Generator<Uint8Array> {
  const last = oneNumber(store, `SELECT max(id) FROM ${table}`);
  const rows = store.database
    .prepare(
      `SELECT CAST(group_concat(concat_ws(${GAP}, ${columns.join(', ')}), ${GAP}) AS BLOB) FROM ${table}
       WHERE id BETWEEN ? AND ? AND ${person} NOT IN (SELECT id FROM temp.going_person)
       ${table === 'record' ? 'AND id NOT IN (SELECT id FROM temp.going_content)' : ''}`,
    )
    .pluck();
  for (let from = 0; from <= last; from += ROWS_AT_ONCE) {
    const bytes = rows.get(from, from + ROWS_AT_ONCE - 1) as Buffer | null;
    if (bytes !== null) yield bytes;
  }
}

/** Of the rows that stay without some of their cells: what they will hold. */
function* rewrittenCells(store: ReadableStore, { rewritten }: Going): Generator {
  const rows = eachRow<Readonly<Record<string, unknown>>>(
    store,
    `SELECT id, ${RECORDS.columns.slice(1).join(', ')} FROM record
     WHERE id IN (SELECT id FROM temp.going_content) AND person NOT IN (SELECT id FROM temp.going_person)`,
  );
  for (const { id, ...row } of rows) {
    yield rewritten.get(Number(id));
    yield* Object.values(row);
  }
}

function* ownWordsOf(store: ReadableStore): Generator {
  for (const { table, columns } of ownWords) {
    const rows = eachRow<Readonly<Record<string, unknown>>>(
      store,
      `SELECT ${columns.join(', ')} FROM ${table}`,
    );
    for (const row of rows) yield* Object.values(row);
  }
}

function* eachOf<Item>(lists: readonly Iterable<Item>[]): Generator<Item> {
  for (const list of lists) yield* list;
}

/** Many cells at once, with zeros between them: a search for each would cost more. */
function* packed(cells: Iterable<unknown>): Generator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for (const cell of cells) {
    const bytes = toBytes(cell);
    if (bytes === null || bytes.length === 0) continue;
    parts.push(bytes, BETWEEN);
    size += bytes.length + BETWEEN.length;
    if (size < PACK_BYTES) continue;
    yield Buffer.concat(parts, size);
    parts = [];
    size = 0;
  }
  yield Buffer.concat(parts, size);
}

function toBytes(cell: unknown): Uint8Array | null {
  if (typeof cell === 'string') return Buffer.from(cell, 'utf8');
  return cell instanceof Uint8Array ? cell : null;
}
