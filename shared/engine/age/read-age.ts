import { foldText } from '#base/fold-text.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { AgeWords } from './age-words.ts';
import { agesOfClass } from './school-class.ts';
import { statementDays } from './statement-days.ts';

const OLDEST = 120;
const LONGEST_CELL = 60;
const MONTHS = 12;
/** `18m` may be months or a man of 18: a child's months are told so up to two years. */
const MONTHS_OF_SMALL = 24;

/** Completed years, lowest and highest, and between which days they were stated, where the cell says so. */
export type StatedAge = {
  readonly years: Years;
  readonly stated: DayRange | null;
  /** A unit, a class or a word says that it is an age; a number alone, or with other words, may be another. */
  readonly isTold: boolean;
};

type Years = readonly [number, number];

/** What an age cell states; null where it states no age. `34`, `18-24`, `до 18`, `8 months`, `Year 9`, `16 (2023)`. */
export function readAge(text: string, words: AgeWords): StatedAge | null {
  if (text.length > LONGEST_CELL || /^\s*[-−]\s*\d/.test(text)) return null;
  const folded = foldText(withoutHalves(text));
  const { rest, days: stated } = statementDays(folded, words);
  const years = yearsIn(rest, words);
  if (years === null || years[0] > years[1] || years[0] > OLDEST) return null;
  const isTold =
    !/\d/.test(rest) || hasUnit(rest, words) || agesOfClass(rest, words.classes) !== null;
  return { years: [years[0], Math.min(years[1], OLDEST)], stated, isTold };
}

function hasUnit(text: string, { quantity }: AgeWords): boolean {
  return [...text.matchAll(quantity)].some((match) => !['short', null].includes(unitOf(match)));
}

/** Folded, `2½` would be 21 and 2. */
function withoutHalves(text: string): string {
  return text.replaceAll(/[½¼¾]/gu, ' ').replaceAll(/(?<=\d)\s+[13]\/[24](?!\d)/g, ' ');
}

function yearsIn(text: string, words: AgeWords): Years | null {
  const inClass = agesOfClass(text, words.classes);
  if (inClass !== null) return inClass;
  const counted = withDigits(text, words);
  const quantities = [...counted.matchAll(words.quantity)];
  const [first, second, third] = quantities;
  if (first === undefined) return ofWords(counted, words);
  if (!quantities.every(isAgeNumber) || isDay(counted, first, words)) return null;
  if (second === undefined) return ofOne(counted, first, words);
  return third === undefined || isSmaller(third, second)
    ? ofTwo(counted, first, second, words)
    : null;
}

/** Written numbers as digits, and words that say a number of years by themselves. */
function withDigits(text: string, { numbers, alone }: AgeWords): string {
  let counted = text;
  if (!/\d/.test(text)) {
    for (const { words, value } of numbers) counted = counted.replace(words, ` ${value} `);
  }
  for (const { words, value } of alone) counted = counted.replace(words, `${value} y `);
  return counted;
}

type Quantity = RegExpExecArray;

function ofTwo(text: string, first: Quantity, second: Quantity, words: AgeWords): Years | null {
  if (isSmaller(second, first)) return ofOne(text, first, words);
  if (unitOf(first) !== null && unitOf(first) !== unitOf(second)) return null;
  const between = text.slice(endOf(first), second.index).trim();
  const inMonths = unitOf(second) === 'months' || unitOf(second) === 'weeks';
  // "5 и 3 мес."; two ages in one cell are nobody's
  if (inMonths && words.joins.has(between)) return [whole(first), whole(first)];
  if (!isSpan(between, words) || unitOf(first) !== null) return null;
  if (!inMonths) return [whole(first), whole(second)];
  // "2 roky 4 mies.": a word that is not known may be the unit of the first
  const isKnown = !/\p{L}/u.test(between) || words.limits.upTo.test(between);
  return [inYears(first, second), isKnown ? inYears(second, second) : whole(first)];
}

/** A sign or a word from one number to the other; "6 Sept 24" is a day, and no span. */
function isSpan(between: string, { years, months }: AgeWords): boolean {
  if (!/^(?:[-–—~]|\.\.+|\p{L}+)$/u.test(between)) return false;
  return !years.test(between) && !months.has(between);
}

/** "12 марта": a birthday; "turns 7 May 2" is none. */
function isDay(text: string, quantity: Quantity, { months, limits }: AgeWords): boolean {
  if (unitOf(quantity) !== null || limits.soon.test(text)) return false;
  const next = /^[\s.]*(\p{L}+)/u.exec(text.slice(endOf(quantity)))?.[1];
  return next !== undefined && months.has(next);
}

/** "2 года 4 мес.": months behind years, weeks behind months. */
function isSmaller(one: Quantity, other: Quantity): boolean {
  const units = ['years', 'months', 'weeks'];
  const [unit, larger] = [unitOf(one), unitOf(other)];
  if (larger === null) return false;
  if (unit === 'short') return larger === 'years';
  return unit !== null && units.indexOf(unit) > units.indexOf(larger);
}

type Unit = 'years' | 'months' | 'weeks' | 'short';

function unitOf({ groups = {} }: Quantity): Unit | null {
  const units: readonly Unit[] = ['years', 'months', 'weeks', 'short'];
  return units.find((unit) => groups[unit] !== undefined) ?? null;
}

function endOf(match: Quantity): number {
  return match.index + match[0].length;
}

function isAgeNumber({ groups = {} }: Quantity): boolean {
  return /^\d{1,3}(?:[.,]\d{1,2})?$/.test(groups['value'] ?? '');
}

function whole({ groups = {} }: Quantity): number {
  return Math.floor(Number((groups['value'] ?? '').replace(',', '.')));
}

/** The number as the unit of `unit` counts it. */
function inYears(quantity: Quantity, unit: Quantity): number {
  return unitOf(unit) === 'weeks' ? 0 : Math.floor(whole(quantity) / MONTHS);
}

function ofOne(text: string, quantity: Quantity, words: AgeWords): Years | null {
  const value = whole(quantity);
  const unit = unitOf(quantity);
  if (unit === 'months' || unit === 'weeks') {
    const years = inYears(quantity, quantity);
    return value === 0 ? null : [years, years];
  }
  if (unit === 'short' && /\d\p{L}/u.test(quantity[0]) && value <= MONTHS_OF_SMALL) {
    return value === 0 ? null : [Math.floor(value / MONTHS), value];
  }
  return ofSign(text, value) ?? ofLimit(text, value, words.limits);
}

function ofLimit(text: string, value: number, limits: AgeWords['limits']): Years | null {
  // "Turns 18 in March" was 17 when it was written, and may be 18 by now
  if (limits.soon.test(text)) return [Math.max(0, value - 1), value];
  if (limits.from.test(text) || limits.above.test(text)) return [value, OLDEST];
  if (limits.below.test(text)) return [0, value - 1];
  if (limits.upTo.test(text)) return [0, value];
  // 0 is what programs write for "not filled in"
  return value === 0 ? null : [value, value];
}

function ofSign(text: string, value: number): Years | null {
  if (/(?:>=|≥)\s*\d|\d\s*(?:\+|plus(?!\p{L}))/u.test(text)) return [value, OLDEST];
  if (/>\s*\d/.test(text)) return [value + 1, OLDEST];
  if (/(?:<=|≤)\s*\d|\d\s*-$/.test(text)) return [0, value];
  return /<\s*\d/.test(text) ? [0, value - 1] : null;
}

function ofWords(text: string, { stated }: AgeWords): Years | null {
  const found = stated.filter(({ words }) => words.test(text));
  const [only, other] = found;
  return only === undefined || other !== undefined ? null : only.years;
}
