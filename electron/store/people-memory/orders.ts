import { channels } from '#domain/consent.ts';
import type { Language } from '#domain/language.ts';
import type { PeopleSort } from '#domain/people-filter.ts';
import type { ReadableStore } from '../database.ts';
import { NO_DAY } from './columns.ts';
import type { PeopleColumns } from './columns.ts';

const LAST = 2_147_483_647;

/** Places of people in the order of a column, first to last; whoever has no value comes last. Ties in their own order. */
export function orderOf(
  store: ReadableStore,
  columns: PeopleColumns,
  { sort, language }: { readonly sort: PeopleSort; readonly language: Language },
): Int32Array {
  if (sort === 'name')
    return byText(textsOf(store, 'label', columns.count), languageKeys(language));
  if (sort === 'contact') {
    return byText(textsOf(store, 'contact', columns.count), (texts) => texts);
  }
  return byNumber(columns.count, numberOf(columns, sort));
}

type NumericSort = Exclude<PeopleSort, 'name' | 'contact'>;

function numberOf(columns: PeopleColumns, sort: NumericSort): (at: number) => number {
  const day = (days: Int32Array) => (at: number) => {
    const value = days[at] ?? NO_DAY;
    return value === NO_DAY ? LAST : value;
  };
  const code = (codes: ArrayLike<number>) => (at: number) => codes[at] ?? 0;
  const numbers: Readonly<Record<NumericSort, (at: number) => number>> = {
    order: (at) => at,
    age: (at) => (columns.birth[at] === NO_DAY ? LAST : -(columns.birth[at] ?? 0)), // the youngest first
    found: (at) => -bitsIn(columns.kinds[at] ?? 0), // most findings first
    due: day(columns.due),
    proposed: (at) => -(columns.proposals[at] ?? 0), // strongest first
    activity: day(columns.activity),
    expires: day(columns.since),
    records: (at) => -(columns.records[at] ?? 0),
    country: code(alphabetical(columns)),
    consent: (at) => strictest(columns.consents[at] ?? 0),
  };
  return numbers[sort];
}

/** The rank of the country of each person; none comes last. */
function alphabetical({ countries, countryNames }: PeopleColumns): Uint8Array {
  const sorted = [...countryNames].sort();
  const ranks = countryNames.map((name) => (name === '' ? 255 : sorted.indexOf(name)));
  return countries.map((place) => ranks[place] ?? 255);
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

/** Value and place in one number, so that the sort of the runtime compares numbers only. */
function byNumber(count: number, valueOf: (at: number) => number): Int32Array {
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) keys[at] = valueOf(at) * count + at;
  keys.sort();
  return Int32Array.from(keys, (key) => ((key % count) + count) % count);
}

function textsOf(
  store: ReadableStore,
  column: 'label' | 'contact',
  count: number,
): readonly string[] {
  const rows = store.database.prepare(`SELECT ${column} FROM person_text ORDER BY id`);
  return (rows.pluck().all() as string[]).slice(0, count);
}

/** Equal texts are sorted once, by the plain order of their keys; the empty text comes last. */
function byText(
  texts: readonly string[],
  keysOf: (texts: readonly string[]) => readonly string[],
): Int32Array {
  const distinct = [...new Set(texts)];
  const keys = keysOf(distinct);
  const sorted = [...new Set(keys)].sort();
  const rankOfKey = new Map(sorted.map((key, rank) => [key, key === '' ? sorted.length : rank]));
  const rankOf = new Map(distinct.map((text, at) => [text, rankOfKey.get(keys[at] ?? '') ?? 0]));
  return byNumber(texts.length, (at) => rankOf.get(texts[at] ?? '') ?? 0);
}

/**
 * Keys whose plain order is the alphabet of the language: each letter becomes its rank among all letters that occur. A
 * collator compares a million names in ten seconds; it compares a few hundred letters at once.
 */
function languageKeys(language: Language): (texts: readonly string[]) => readonly string[] {
  return (texts) => {
    const lower = texts.map((text) => text.normalize('NFC').toLocaleLowerCase(language));
    const letters = new Set<string>();
    for (const text of lower) for (const letter of text) letters.add(letter);
    const collator = new Intl.Collator(language, { sensitivity: 'base' });
    const sorted = [...letters].sort(collator.compare);
    const ranks = new Map<string, string>();
    let rank = 0;
    for (const [place, letter] of sorted.entries()) {
      const before = sorted[place - 1];
      if (before === undefined || collator.compare(before, letter) !== 0) rank += 1;
      ranks.set(letter, String.fromCharCode(rank));
    }
    return lower.map((text) => Array.from(text, (letter) => ranks.get(letter)).join(''));
  };
}
