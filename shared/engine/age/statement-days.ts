import { dayOf, daysInMonth } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';

const DATE =
  /[([]?\s*(?:(?<year>(?:19|20)\d\d)(?:[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?)?|(?<one>\d{1,2})[-./](?:(?<two>\d{1,2})[-./])?(?<last>(?:19|20)\d\d))(?!\d)\s*[)\]]?/;

/** The day, month or year that stands beside an age (`16 (2023)`, `Age on 01.09.2024`), and the text without it. */
export function statementDays(text: string): {
  readonly rest: string;
  readonly days: DayRange | null;
} {
  const match = DATE.exec(text);
  if (match?.groups === undefined) return { rest: text, days: null };
  const days = rangeOfParts(match.groups);
  if (days === null) return { rest: text, days: null };
  return { rest: text.slice(0, match.index) + text.slice(match.index + match[0].length), days };
}

/** Day and month in either order where both exist: the statement lies somewhere between the two. */
function rangeOfParts(groups: Readonly<Record<string, string | undefined>>): DayRange | null {
  const year = Number(groups['year'] ?? groups['last']);
  const [one, two] = [groups['one'] ?? groups['month'], groups['two'] ?? groups['day']];
  if (one === undefined) return ofMonths(year, 1, 12);
  if (two === undefined) return ofMonths(year, Number(one), Number(one));
  const readings = [dayOf(year, Number(one), Number(two))];
  if (groups['last'] !== undefined) readings.push(dayOf(year, Number(two), Number(one)));
  const known = readings.filter((day) => day !== null);
  return known.length === 0 ? null : { from: Math.min(...known), to: Math.max(...known) };
}

function ofMonths(year: number, first: number, last: number): DayRange | null {
  const from = dayOf(year, first, 1);
  const to = dayOf(year, last, daysInMonth(year, last));
  return from === null || to === null ? null : { from, to };
}
