import { allRows, eachRow, oneNumber } from '../database.ts';
import type { ReadableStore } from '../database.ts';
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
import { findByText, readTexts } from './texts.ts';
import type { NameSounds, PeopleTexts } from './texts.ts';

export type { PeopleFacets } from './counted.ts';
export type { PeopleFilter } from './filtered.ts';
export type { NameSounds } from './texts.ts';

/**
 * People as columns of numbers in the memory of the worker that answers questions, read once after each change: any
 * filter with the counts of all its facets is one pass over them, where SQL would need one for each facet. What it holds
 * is overwritten when the workspace is closed.
 */
type PeopleMemory = {
  readonly version: string;
  readonly columns: PeopleColumns;
  texts: PeopleTexts | null; // read at the first search
  members: readonly { readonly source: number; readonly set: Uint8Array }[] | null;
  readonly orders: Map<string, Int32Array>;
  readonly filtered: Map<string, Uint16Array>;
  readonly pages: Map<string, Int32Array>;
};

/** Answers that are kept: of the filter in use, and of the ones just before it. */
const KEPT = 4;
/** Every column in one language, and the name in the others; four bytes a person each. */
const KEPT_ORDERS = 16;
const memories = new WeakMap<ReadableStore, PeopleMemory>();

function memoryOf(store: ReadableStore): PeopleMemory {
  const version = versionOf(store);
  const known = memories.get(store);
  if (known !== undefined && known.version === version) return known;
  forgetPeople(store);
  const made: PeopleMemory = {
    version,
    columns: readColumns(store),
    texts: null,
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
  return memories.get(store)?.version === versionOf(store);
}

/** Another one after every change, whether by this connection or by another. */
function versionOf(store: ReadableStore): string {
  const others = String(store.database.pragma('data_version', { simple: true }));
  return `${others} ${String(oneNumber(store, 'SELECT total_changes()'))}`;
}

/** Overwrites what is known of people; for the end of a connection. */
export function forgetPeople(store: ReadableStore): void {
  const known = memories.get(store);
  known?.texts?.bytes.fill(0);
  known?.texts?.peopleBySound.forEach((_, sound, all) =>
    (all as Map<string, unknown>).delete(sound),
  );
  memories.delete(store);
}

export type Asked = {
  readonly filter: PeopleFilter;
  readonly today: Day;
  readonly sounds: NameSounds;
};

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
): { readonly total: number; readonly ids: readonly number[] } {
  const memory = memoryOf(store);
  const places = placesOf(store, memory, asked, page);
  const { ids } = memory.columns;
  const last = places.length - 1;
  const length = Math.max(0, Math.min(page.limit, places.length - page.offset));
  return {
    total: places.length,
    ids: Array.from({ length }, (_, step) => {
      const at = page.descending ? last - page.offset - step : page.offset + step;
      return ids[places[at] ?? 0] ?? 0;
    }),
  };
}

export function countPeopleBy(store: ReadableStore, asked: Asked): PeopleFacets {
  const memory = memoryOf(store);
  return countFacets(memory.columns, failuresIn(store, memory, asked), {
    today: asked.today,
    members: membersOf(store, memory),
  });
}

function placesOf(
  store: ReadableStore,
  memory: PeopleMemory,
  asked: Asked,
  { sort, language }: { readonly sort: PeopleSort; readonly language: Language },
): Int32Array {
  return remembered(memory.pages, JSON.stringify([keyOf(asked), sort, language]), () => {
    const failures = failuresIn(store, memory, asked);
    const order = remembered(
      memory.orders,
      sort === 'name' ? `name ${language}` : sort,
      () => orderOf(store, memory.columns, { sort, language }),
      KEPT_ORDERS,
    );
    return order.filter((at) => failures[at] === 0);
  });
}

function failuresIn(store: ReadableStore, memory: PeopleMemory, asked: Asked): Uint16Array {
  return remembered(memory.filtered, keyOf(asked), () => {
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
  const texts = (memory.texts ??= readTexts(store, columns, asked.sounds));
  return findByText({ texts, columns, sounds: asked.sounds }, asked.filter.search);
}

function keyOf({ filter, today }: Asked): string {
  return JSON.stringify([filter, today]);
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
  const sources = allRows<{ id: number }>(store, 'SELECT id FROM source ORDER BY id');
  if (sources.length === 1) {
    return sources.map(({ id }) => ({ source: id, set: new Uint8Array(size).fill(255) }));
  }
  const sets = new Map(sources.map(({ id }) => [id, new Uint8Array(size)]));
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
