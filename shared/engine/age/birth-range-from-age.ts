import { dayOf, daysInMonth, toCalendarDay, type Day } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { AgeSignal } from '#domain/signal.ts';

/** Between which days an undated statement was made: no earlier than the record, no later than today. */
export type AgeStatementLimits = { readonly createdOn?: Day | null; readonly today: Day };

/** How old an undated list may be. An age of 17 in an old list is an adult by now; nobody knows when it was typed. */
const OLDEST_STATEMENT_YEARS = 30;

/**
 * The days on which somebody was born who is, or was, of the stated age. A statement without a day was made at some
 * time between the day the record was created and today; without that day, at some time in the last 30 years, so
 * that the range is honest about adulthood too.
 */
export function birthRangeFromAge(age: AgeSignal, limits: AgeStatementLimits): DayRange {
  const [youngest, oldest] = age.years;
  const latest = Math.min(age.statedOn ?? limits.today, limits.today);
  const created = limits.createdOn ?? yearsBefore(limits.today, OLDEST_STATEMENT_YEARS);
  const earliest = Math.min(age.statedFrom ?? age.statedOn ?? created, latest);
  return { from: yearsBefore(earliest, oldest + 1) + 1, to: yearsBefore(latest, youngest) };
}

/** The latest day whose birthday after `years` years is on or before `day`; 29 February counts as 1 March. */
function yearsBefore(day: Day, years: number): Day {
  const { year, month, dayOfMonth } = toCalendarDay(day);
  const from = Math.max(1, year - years);
  return dayOf(from, month, Math.min(dayOfMonth, daysInMonth(from, month))) as Day;
}
