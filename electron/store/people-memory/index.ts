import { changeStamp, eachRow, inSnapshot } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { listSourceIds } from '../records/sources.ts';
import type { Day } from '#domain/day.ts';
import type { Language } from '#domain/language.ts';
import type { PeopleSort } from '#domain/people-filter.ts';
import { placeOfId, readColumns } from './columns.ts';
import type { PeopleColumns } from './columns.ts';
import { countFacets } from './counted.ts';
import type { PeopleFacets } from './counted.ts';
import { failuresOf } from './filtered.ts';
import type { PeopleFilter } from './filtered.ts';
import { orderOf } from './orders.ts';
import { partOf } from './part.ts';
import type { Part } from './part.ts';
import { findByText, forgetTexts, readTexts } from './texts.ts';
import type { NameSounds, PeopleTexts } from './texts.ts';
import { forgetValues, readValues } from './values.ts';
import type { PeopleValues, RowTexts } from './values.ts';

export type { PeopleFacets } from './counted.ts';
export type { PeopleFilter } from './filtered.ts';
export type { NameSounds } from './texts.ts';
export type { RowTexts } from './values.ts';

/**
 * People as columns of numbers in the memory of the worker that answers questions, read once after each change: any
 * filter with the counts of all its facets is one pass over them, where SQL would need one for each facet. What it holds
 * is overwritten when the workspace is closed.
 */
type PeopleMemory = {
  readonly version: string;
  readonly columns: PeopleColumns;
  language: Language | null; // of the table; null before it was shown
  texts: Part<PeopleTexts> | null; // read while nobody asks, or at the first search
  values: Part<PeopleValues> | null; // the same; null where nobody says how rows are read
  members: readonly { readonly source: number; readonly set: Uint8Array }[] | null;
  readonly orders: Map<string, Part<Int32Array>>;
  readonly filtered: Map<string, Uint16Array>;
  readonly pages: Map<string, Int32Array>;
};

/** Answers that are kept: of the filter in use, and of the ones just before it. */
const KEPT = 4;
/** Every column in one language, and the name in the others; four bytes a person each. */
const KEPT_ORDERS = 16;
const memories = new WeakMap<ReadableStore, PeopleMemory>();

function memoryOf(store: ReadableStore): PeopleMemory {
  const version = changeStamp(store);
  const known = memories.get(store);
  if (known !== undefined && known.version === version) return known;
  forgetPeople(store);
  const made: PeopleMemory = {
    version,
    columns: readColumns(store),
    language: null,
    texts: null,
    values: null,
    members: null,
    orders: new Map(),
    filtered: new Map(),
    pages: new Map(),
  };
  memories.set(store, made);
  return made;
}

/** Whether the next question is answered without reading everybody first. */
export function isInMemory(store: ReadableStore): boolean {
  return memories.get(store)?.version === changeStamp(store);
}

/** Overwrites what is known of people; for the end of a connection. */
export function forgetPeople(store: ReadableStore): void {
  const known = memories.get(store);
  memories.delete(store);
  if (known === undefined) return;
  const texts = known.texts?.known() ?? null;
  if (texts !== null) forgetTexts(texts);
  const values = known.values?.known() ?? null;
  if (values !== null) forgetValues(values);
  for (const part of [known.texts, known.values, known.columns.countries, ...known.orders.values()])
    part?.drop();
}

/** What a search needs to know of names and of rows, beside what is searched for. */
export type SearchMeans = {
  readonly sounds: NameSounds;
  readonly rowTexts?: RowTexts; // without it, only names, contacts and numbers are looked through
};

export type Asked = SearchMeans & {
  readonly filter: PeopleFilter;
  readonly today: Day;
  /** Answer at once with what was found so far; else the rows of everybody are looked through first, however long it takes. */
  readonly atOnce?: boolean;
};

/** How far the search looked: `reading`: some rows are still to be looked through; `part`: and some cannot be. */
export type Looked = 'everywhere' | 'reading' | 'part';

/** Milliseconds for which an answer at once goes on reading rows. */
const PATIENCE = 40;

/** The numbers of the people whom the filter lets through, in an order, and how many they are. */
export function findPeople(
  store: ReadableStore,
  asked: Asked,
  page: {
    readonly sort: PeopleSort;
    readonly language: Language;
    readonly descending: boolean;
    readonly offset: number;
    readonly limit: number;
  },
): { readonly total: number; readonly ids: readonly number[]; readonly looked: Looked } {
  const { columns, places, looked } = inSnapshot(store, () => {
    const memory = memoryOf(store);
    memory.language = page.language;
    const state = lookThrough(store, memory, asked);
    return { looked: state, columns: memory.columns, places: placesOf(store, memory, asked, page) };
  });
  const last = places.length - 1;
  const length = Math.max(0, Math.min(page.limit, places.length - page.offset));
  return {
    total: places.length,
    looked,
    ids: Array.from({ length }, (_, step) => {
      const at = page.descending ? last - page.offset - step : page.offset + step;
      return columns.ids[places[at] ?? 0] ?? 0;
    }),
  };
}

export function countPeopleBy(
  store: ReadableStore,
  asked: Asked,
): PeopleFacets & { readonly looked: Looked } {
  return inSnapshot(store, () => {
    const memory = memoryOf(store);
    const looked = lookThrough(store, memory, asked);
    const facets = countFacets(memory.columns, failuresIn(store, memory, asked), {
      today: asked.today,
      members: membersOf(store, memory),
    });
    return { ...facets, looked };
  });
}

/**
 * While nobody asks: reads a little of what the next questions will want, so that the first search and the first order by
 * name find it there. False: nothing is left to read, or nobody has asked for people yet.
 */
export function readAhead(store: ReadableStore, means: SearchMeans): boolean {
  const memory = memories.get(store);
  if (memory === undefined || !isInMemory(store)) return false;
  const { columns, language } = memory;
  const parts = [
    columns.countries,
    textsIn(store, memory, means.sounds),
    ...(language === null ? [] : [orderIn(store, memory, { sort: 'name', language })]),
    orderIn(store, memory, { sort: 'contact', language: 'en' }),
    ...(means.rowTexts === undefined ? [] : [valuesIn(store, memory, means.rowTexts)]),
  ];
  return inSnapshot(store, () => parts.some((part) => part.step()));
}

function placesOf(
  store: ReadableStore,
  memory: PeopleMemory,
  asked: Asked,
  { sort, language }: { readonly sort: PeopleSort; readonly language: Language },
): Int32Array {
  return remembered(memory.pages, JSON.stringify([keyOf(memory, asked), sort, language]), () => {
    const failures = failuresIn(store, memory, asked);
    return passing(orderIn(store, memory, { sort, language }).whole(), failures);
  });
}

function orderIn(
  store: ReadableStore,
  memory: PeopleMemory,
  by: { readonly sort: PeopleSort; readonly language: Language },
): Part<Int32Array> {
  const key = by.sort === 'name' ? `name ${by.language}` : by.sort;
  return remembered(memory.orders, key, () => orderOf(store, memory.columns, by), KEPT_ORDERS);
}

/** Those who fail by nothing, in the order. */
function passing(order: Int32Array, failures: Uint16Array): Int32Array {
  const places = new Int32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at += 1) {
    const place = order[at] ?? 0;
    if (failures[place] !== 0) continue;
    places[count] = place;
    count += 1;
  }
  return count === places.length ? places : places.slice(0, count);
}

function failuresIn(store: ReadableStore, memory: PeopleMemory, asked: Asked): Uint16Array {
  return remembered(memory.filtered, keyOf(memory, asked), () => {
    const { filter, today } = asked;
    const { columns } = memory;
    const found = filter.search.trim() === '' ? null : searched(store, memory, asked);
    const sets = new Map(
      (filter.sources.length === 0 ? [] : membersOf(store, memory)).map((one) => [
        one.source,
        one.set,
      ]),
    );
    return failuresOf(columns, filter, {
      today,
      found,
      membersOf: (source) => sets.get(source) ?? null,
    });
  });
}

function searched(store: ReadableStore, memory: PeopleMemory, asked: Asked): Uint8Array | null {
  const { columns } = memory;
  const texts = textsIn(store, memory, asked.sounds).whole();
  const values = memory.values?.known() ?? null;
  return findByText({ texts, values, columns, sounds: asked.sounds }, asked.filter.search);
}

/** Goes on reading rows before a search, as long as whoever asks waits. */
function lookThrough(store: ReadableStore, memory: PeopleMemory, asked: Asked): Looked {
  if (asked.filter.search.trim() === '' || asked.rowTexts === undefined) return 'everywhere';
  const values = valuesIn(store, memory, asked.rowTexts);
  if (asked.atOnce !== true) values.whole();
  const end = performance.now() + PATIENCE;
  while (values.known() === null && performance.now() < end) values.step();
  const known = values.known();
  if (known === null) return 'reading';
  return known.isWhole ? 'everywhere' : 'part';
}

function valuesIn(
  store: ReadableStore,
  memory: PeopleMemory,
  rowTexts: RowTexts,
): Part<PeopleValues> {
  memory.values ??= partOf(() => readValues(store, memory.columns, rowTexts));
  return memory.values;
}

function textsIn(
  store: ReadableStore,
  memory: PeopleMemory,
  sounds: NameSounds,
): Part<PeopleTexts> {
  memory.texts ??= partOf(() => readTexts(store, memory.columns, sounds));
  return memory.texts;
}

/** Before and after the rows of everybody are known, a search finds others. */
function keyOf({ values }: PeopleMemory, { filter, today }: Asked): string {
  const isLooked = filter.search === '' || (values?.known() ?? null) !== null;
  return JSON.stringify([filter, today, isLooked]);
}

function membersOf(
  store: ReadableStore,
  memory: PeopleMemory,
): NonNullable<PeopleMemory['members']> {
  memory.members ??= readMembers(store, memory.columns);
  return memory.members;
}

/** A bit a person for each source. */
function readMembers(
  store: ReadableStore,
  { ids, count }: PeopleColumns,
): NonNullable<PeopleMemory['members']> {
  const size = (count >> 3) + 1;
  const sources = listSourceIds(store);
  if (sources.length === 1) {
    return sources.map((source) => ({ source, set: new Uint8Array(size).fill(255) }));
  }
  const sets = new Map(sources.map((id) => [id, new Uint8Array(size)]));
  let at = 0;
  for (const { person, source } of eachRow<{ person: number; source: number }>(
    store,
    'SELECT person, source FROM record WHERE person > 0 ORDER BY person',
  )) {
    if (ids[at] !== person) at = placeOfId(ids, person);
    const set = sets.get(source);
    if (set !== undefined && at >= 0) set[at >> 3] = (set[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return [...sets].map(([source, set]) => ({ source, set }));
}

function remembered<Value>(
  kept: Map<string, Value>,
  key: string,
  make: () => Value,
  most = KEPT,
): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  const oldest = kept.keys().next();
  if (kept.size >= most && oldest.done !== true) kept.delete(oldest.value);
  kept.set(key, made);
  return made;
}

/** The columns themselves, for the counts of the overview. */
export function peopleColumns(store: ReadableStore): PeopleColumns {
  return memoryOf(store).columns;
}
