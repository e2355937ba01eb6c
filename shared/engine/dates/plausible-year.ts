import { dayOf, toCalendarDay, type Day } from '#domain/day.ts';
import type { Written } from './written-date.ts';

const FIRST_BIRTH_YEAR = 1901;
/** Before this year no list of customers was kept that anybody exports today. */
const FIRST_EVENT_YEAR = 1950;
const LAST_EVENT_YEAR = 2200;

/** Programs put these where the day is not known. */
const PLACEHOLDERS: ReadonlySet<Day | null> = new Set([
  dayOf(1899, 12, 30),
  dayOf(1899, 12, 31),
  dayOf(1900, 1, 1),
  dayOf(1904, 1, 1),
  dayOf(1970, 1, 1),
]);

export function isNoDay(day: Day): boolean {
  return PLACEHOLDERS.has(day);
}

/** Years that stand for "no year" in a birthday: phones write 1604, others 0000 or 0001. */
export function isYearlessMark(year: Written): boolean {
  return year.digits === 4 && (year.value === 1604 || year.value === 0 || year.value === 1);
}

/**
 * The year with its century. Two digits: for a birth the latest year that is not in the future, for an event the
 * one nearest to today. Null where the year is out of reach, or `dayIn` finds no such day in it.
 */
export function readYear(
  written: Written,
  { meaning, today }: { readonly meaning: 'birth' | 'event'; readonly today: Day },
  dayIn: (year: number) => Day | null,
): number | null {
  const thisYear = toCalendarDay(today).year;
  if (written.digits === 4)
    return isInReach(written.value, meaning, thisYear) ? written.value : null;
  if (written.digits !== 2) return null;
  const century = Math.floor(thisYear / 100) * 100;
  const candidates = [century + 100, century, century - 100].map((start) => start + written.value);
  if (meaning === 'birth') return candidates.find((year) => isPast(dayIn(year), today)) ?? null;
  const near = candidates.filter((year) => dayIn(year) !== null);
  near.sort((one, other) => Math.abs(one - thisYear) - Math.abs(other - thisYear));
  return near[0] ?? null;
}

function isPast(day: Day | null, today: Day): boolean {
  return day !== null && day <= today;
}

function isInReach(year: number, meaning: 'birth' | 'event', thisYear: number): boolean {
  return meaning === 'birth'
    ? year >= FIRST_BIRTH_YEAR && year <= thisYear
    : year >= FIRST_EVENT_YEAR && year <= LAST_EVENT_YEAR;
}
