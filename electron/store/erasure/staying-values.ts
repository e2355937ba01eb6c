import type { ReadableStore } from '../database.ts';
import { eachRow } from '../database.ts';
import { ownWords } from './field-inventory.ts';
import { createNeedleSearch } from './needle-search.ts';
import { toNeedles, valuesWithDigest } from './needles.ts';
import { searchOptions } from './search-options.ts';
import { isPartOfWord } from './search-workspace.ts';

const PACK_BYTES = 256 * 1024;
const BETWEEN = new Uint8Array(8);

type Cells = Readonly<Record<string, unknown>>;

const RECORDS = `SELECT id, content, first_name, middle_name, last_name, full_name, emails, phones, signals
  FROM record WHERE person NOT IN (SELECT value FROM json_each(?))`;
const PEOPLE = `SELECT label, contact, search FROM person_text
  WHERE id NOT IN (SELECT value FROM json_each(?))`;

/**
 * Of these values, those that stand as words of their own in rows of people who stay: a namesake, a mother's number on
 * the card of her child. They stay with those people, so a search after the erasure would rightly find them.
 */
export function findStayingValues(
  store: ReadableStore,
  values: readonly string[],
  going: {
    readonly people: readonly number[];
    /** Rows that stay without some of their cells, as they will be. */
    readonly rewritten: ReadonlyMap<number, Uint8Array | string>;
  },
): ReadonlySet<string> {
  const { rewritten } = going;
  const goes = JSON.stringify(going.people);
  const standing = [cellsOf(store, [PEOPLE], goes), rewrittenCells(store, rewritten, goes)];
  return findValuesIn(store, values, eachOf(standing));
}

/**
 * Of these values, those that stand in words of the user's own, which stay: the name of the business, a policy, what
 * receipts say. `texts`: what this act is about to add to them.
 */
export function findValuesInOwnWords(
  store: ReadableStore,
  values: readonly string[],
  texts: readonly string[],
): ReadonlySet<string> {
  const queries = ownWords.map(
    ({ table, columns }) => `SELECT ${columns.join(', ')} FROM ${table}`,
  );
  return findValuesIn(store, values, eachOf([texts, cellsOf(store, queries)]));
}

/** Of these values, those that stand as words of their own in these texts. */
export function findValuesInTexts(
  store: ReadableStore,
  values: readonly string[],
  texts: Iterable<Uint8Array | string>,
): ReadonlySet<string> {
  return findValuesIn(store, values, texts);
}

function* eachOf(lists: readonly Iterable<unknown>[]): Generator {
  for (const list of lists) yield* list;
}

/** Of each record that stays, its row as it will be. */
function* rewrittenCells(
  store: ReadableStore,
  rewritten: ReadonlyMap<number, Uint8Array | string>,
  goes: string,
): Generator {
  for (const { id, ...row } of eachRow<Cells>(store, RECORDS, goes)) {
    const content = rewritten.get(Number(id));
    yield* Object.values(content === undefined ? row : { ...row, content });
  }
}

function* cellsOf(
  store: ReadableStore,
  queries: readonly string[],
  ...parameters: readonly string[]
): Generator {
  for (const sql of queries) {
    for (const row of eachRow<Cells>(store, sql, ...parameters)) yield* Object.values(row);
  }
}

function findValuesIn(
  store: ReadableStore,
  values: readonly string[],
  cells: Iterable<unknown>,
): ReadonlySet<string> {
  if (values.length === 0) return new Set();
  const options = searchOptions(store);
  const search = createNeedleSearch(toNeedles(values, options), options.key);
  const found = new Set<string>();
  for (const bytes of packed(cells)) {
    for (const hit of search.find(bytes)) {
      if (!found.has(hit.digest) && !isPartOfWord(bytes, hit)) found.add(hit.digest);
    }
  }
  return found.size === 0 ? new Set() : valuesWithDigest(values, found, options);
}

/** Many cells at once, with zeros between them, which are no letter in any encoding: a search for each would cost more. */
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
