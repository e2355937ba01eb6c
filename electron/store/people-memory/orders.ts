import { channels } from '#domain/consent.ts';
import type { Language } from '#domain/language.ts';
import type { PeopleSort } from '#domain/people-filter.ts';
import type { ReadableStore } from '../database.ts';
import { NO_DAY } from './columns.ts';
import type { PeopleColumns } from './columns.ts';
import { partOf } from './part.ts';
import type { Part, Steps } from './part.ts';
import { placesByNumber } from './sorted-places.ts';
import { orderByContact, orderByName } from './text-orders.ts';

const LAST = 2_147_483_647;

/** Places of people in the order of a column, first to last; whoever has no value comes last. Ties in their own order. */
export function orderOf(
  store: ReadableStore,
  columns: PeopleColumns,
  { sort, language }: { readonly sort: PeopleSort; readonly language: Language },
): Part<Int32Array> {
  if (sort === 'name') return partOf(() => orderByName(store, columns, language));
  if (sort === 'contact') return partOf(() => orderByContact(store, columns));
  return partOf(() => orderByNumber(columns, sort));
}

// oxlint-disable-next-line require-yield -- quick enough to be one step
function* orderByNumber(columns: PeopleColumns, sort: NumericSort): Steps<Int32Array> {
  const valueOf = numberOf(columns, sort);
  const numbers = new Int32Array(columns.count);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = valueOf(at);
  return placesByNumber(numbers);
}

type NumericSort = Exclude<PeopleSort, 'name' | 'contact'>;

function numberOf(columns: PeopleColumns, sort: NumericSort): (at: number) => number {
  const day = (days: Int32Array) => (at: number) => {
    const value = days[at] ?? NO_DAY;
    return value === NO_DAY ? LAST : value;
  };
  const countries = sort === 'country' ? alphabetical(columns) : null;
  const numbers: Readonly<Record<NumericSort, (at: number) => number>> = {
    order: (at) => at,
    age: (at) => (columns.birth[at] === NO_DAY ? LAST : -(columns.birth[at] ?? 0)), // the youngest first
    found: (at) => -bitsIn(columns.kinds[at] ?? 0), // most findings first
    due: day(columns.due),
    proposed: (at) => -(columns.proposals[at] ?? 0), // strongest first
    activity: day(columns.activity),
    expires: day(columns.since),
    records: (at) => -(columns.records[at] ?? 0),
    country: (at) => countries?.[at] ?? 0,
    consent: (at) => strictest(columns.consents[at] ?? 0),
  };
  return numbers[sort];
}

/** The rank of the country of each person; none comes last. */
function alphabetical({ countries }: PeopleColumns): Uint8Array {
  const { places, names } = countries.whole();
  const sorted = [...names].sort();
  const ranks = names.map((name) => (name === '' ? 255 : sorted.indexOf(name)));
  return places.map((place) => ranks[place] ?? 255);
}

/** The lowest code is the most restrictive state. */
function strictest(consents: number): number {
  return Math.min(...channels.map((_, place) => (consents >> (place * 3)) & 7));
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
