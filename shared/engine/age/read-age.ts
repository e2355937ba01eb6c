import { foldText } from '#base/fold-text.ts';
import type { DayRange } from '#domain/partial-date.ts';
import { ageWords, statedWords } from './age-words.ts';
import { agesOfClass } from './school-class.ts';
import { statementDays } from './statement-days.ts';

const OLDEST = 120;
const LONGEST_CELL = 60;

/** Completed years, lowest and highest, and between which days they were stated, where the cell says so. */
export type StatedAge = {
  readonly years: readonly [number, number];
  readonly stated: DayRange | null;
};

/** What an age cell states; null where it states no age. `34`, `18-24`, `до 18`, `8 months`, `Year 9`, `16 (2023)`. */
export function readAge(text: string): StatedAge | null {
  if (text.length > LONGEST_CELL || /^\s*[-−]\s*\d/.test(text)) return null;
  const { rest, days: stated } = statementDays(foldText(text));
  const years = yearsIn(rest);
  if (years === null || years[0] > years[1] || years[0] > OLDEST) return null;
  return { years: [years[0], Math.min(years[1], OLDEST)], stated };
}

type Years = readonly [number, number];

function yearsIn(text: string): Years | null {
  const inClass = agesOfClass(text);
  if (inClass !== null) return inClass;
  const numbers = [...text.matchAll(/\d+(?:[.,]\d+)?/g)];
  const [first, second, third] = numbers;
  if (first === undefined) return ofWords(text);
  if (third !== undefined || !numbers.every(isAgeNumber)) return null;
  const value = whole(first);
  if (second === undefined) return ofOne(text, value);
  const between = text.slice(first.index + first[0].length, second.index).trim();
  const isRange = /^(?:[-–—~]|\.\.+|\p{L}+)$/u.test(between) && !isYearsWord(between);
  if (isRange) return [value, whole(second)];
  const hasMonths = ageWords.months.test(text.slice(second.index));
  return hasMonths ? [value, value] : null; // 5 years 3 months; two ages in one cell are nobody's
}

/** "5 лет 3 мес": the word between is the unit, not a span. */
function isYearsWord(word: string): boolean {
  return /^(?:y|yr|yrs|year|years|г|год|года|лет|л|yas|yil|j|jahre?|an|ans|anos?|anni|lat|lata|tuoi|р|роки?|років|سنه|سنوات|عام)$/u.test(
    word,
  );
}

function isAgeNumber(match: RegExpExecArray): boolean {
  return /^\d{1,3}(?:[.,]\d{1,2})?$/.test(match[0]);
}

function whole(match: RegExpExecArray): number {
  return Math.floor(Number(match[0].replace(',', '.')));
}

function ofOne(text: string, value: number): Years | null {
  if (ageWords.months.test(text))
    return value === 0 ? null : [Math.floor(value / 12), Math.floor(value / 12)];
  const signed = ofSign(text, value);
  if (signed !== null) return signed;
  if (ageWords.from.test(text) || ageWords.above.test(text)) return [value, OLDEST];
  if (ageWords.below.test(text)) return [0, value - 1];
  if (ageWords.upTo.test(text)) return [0, value];
  // 0 is what programs write for "not filled in"
  return value === 0 ? null : [value, value];
}

function ofSign(text: string, value: number): Years | null {
  if (/(?:>=|≥)\s*\d|\d\s*(?:\+|plus(?!\p{L}))/u.test(text)) return [value, OLDEST];
  if (/>\s*\d/.test(text)) return [value + 1, OLDEST];
  if (/(?:<=|≤)\s*\d|\d\s*-$/.test(text)) return [0, value];
  return /<\s*\d/.test(text) ? [0, value - 1] : null;
}

function ofWords(text: string): Years | null {
  const found = statedWords.filter(({ words }) => words.test(text));
  const [only, other] = found;
  return only === undefined || other !== undefined ? null : only.years;
}
