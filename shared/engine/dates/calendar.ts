import { foldDigits } from '#base/fold-text.ts';
import { toCalendarDay, type Day } from '#domain/day.ts';
import { jalaliYearOf } from './jalali.ts';

/** How the years of a column count. One cell proves nothing: 2501 may be a slip for 2001. */
export type Calendar = 'gregorian' | 'buddhist' | 'jalali' | 'hijri';

/** The Thai era is 543 years ahead of the common one. */
export const BUDDHIST_YEARS = 543;

/** Fewer dates of another calendar than this are slips. */
const ENOUGH = 2;
/** Countries whose civil calendar is the solar one of Iran. */
const SOLAR_COUNTRIES: ReadonlySet<string> = new Set(['IR', 'AF']);
const YEAR = /(?<!\d)(\d{4})(?!\d)/;
const PERSIAN_DIGIT = /[\u06F0-\u06F9]/;
const LAST_OF_31 = /(?<!\d)(?:\d{4}[./-]0?[1-6][./-]31|31[./-]0?[1-6][./-]\d{4})(?!\d)/;

type Seen = {
  common: number;
  buddhist: number;
  islamic: number;
  latest: number;
  solar: boolean;
};

/** The calendar that nearly all dated cells of a column share. */
export function calendarOf(
  cells: Iterable<string>,
  { country, today }: { readonly country: string; readonly today: Day },
): Calendar {
  const thisYear = toCalendarDay(today).year;
  const seen: Seen = { common: 0, buddhist: 0, islamic: 0, latest: 0, solar: false };
  for (const cell of cells) look(cell, thisYear, seen);
  const others = Math.max(seen.buddhist, seen.islamic);
  if (others < ENOUGH || seen.common * 10 > others) return 'gregorian';
  if (seen.buddhist > seen.islamic) return 'buddhist';
  if (seen.latest > jalaliYearOf(today) + 1) return 'hijri';
  return seen.solar || SOLAR_COUNTRIES.has(country) ? 'jalali' : 'hijri';
}

function look(cell: string, thisYear: number, seen: Seen): void {
  const text = foldDigits(cell);
  const match = YEAR.exec(text);
  if (match === null) return;
  const year = Number(match[1]);
  if (year >= 1850 && year <= 2200) seen.common += 1;
  else if (year >= 1850 + BUDDHIST_YEARS && year <= thisYear + BUDDHIST_YEARS + 10) {
    seen.buddhist += 1;
  } else if (year >= 1270 && year <= 1500) {
    seen.islamic += 1;
    seen.latest = Math.max(seen.latest, year);
    // no month of the moon has 31 days, and only Persian writes its digits this way
    seen.solar ||= PERSIAN_DIGIT.test(cell) || LAST_OF_31.test(text);
  }
}
