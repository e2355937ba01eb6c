import { dayOf, toCalendarDay, type Day } from '#domain/day.ts';
import type { NoteToken } from './note-tokens.ts';

const NEAR = 4;

/**
 * A whole day within a few words of a phrase, where only one reading exists: `2024-03-01`, `25.03.2024`. A day that
 * can be read in two orders, or lies after today, dates nothing.
 */
export function statedDay(
  tokens: readonly NoteToken[],
  hit: { readonly from: number; readonly to: number },
  today: Day,
): Day | null {
  const last = Math.min(tokens.length - 3, hit.to + NEAR);
  for (let at = Math.max(0, hit.from - NEAR - 2); at <= last; at += 1) {
    const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]].map(
      (token) => token?.number ?? null,
    );
    if (typeof one !== 'number' || typeof two !== 'number' || typeof three !== 'number') continue;
    const day = one > 31 ? dayOf(one, two, three) : onlyReading(one, two, three);
    if (day !== null && day <= today && toCalendarDay(day).year > 1950) return day;
  }
  return null;
}

function onlyReading(first: number, second: number, year: number): Day | null {
  if (year < 1000) return null;
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}
