import { toCalendarDay, type Day } from '#domain/day.ts';
import type { NoteToken } from './note-tokens.ts';

const FIRST_YEAR = 2000;
const ADULT = 18;

/** Born in a year in which nobody has come of age by today: who turns 18 this year may have done so. */
export function isYearOfMinor(tokens: readonly NoteToken[], today: Day): boolean {
  const { year: thisYear } = toCalendarDay(today);
  return tokens.some(
    ({ number }) =>
      number !== null && number >= FIRST_YEAR && number <= thisYear && thisYear - number < ADULT,
  );
}
