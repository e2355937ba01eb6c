import { dayOf, daysInMonth } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { AgeWords } from './age-words.ts';

const DATE =
  /[([]?\s*(?:(?<year>(?:19|20)\d\d)(?:[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?)?|(?<one>\d{1,2})[-./](?:(?<two>\d{1,2})[-./])?(?<last>(?:19|20)\d\d))(?!\d)\s*[)\]]?/;
/** `Sept 24`, `сен. 2024`: behind a written month two digits are a year too. Behind a number it is a day, `6 Sept 24`. */
const WRITTEN =
  /(?<!\d\.?\s*)(?<!\p{L})[([]?\s*(?<name>\p{L}{3,})\.?,?\s?'?(?<year>(?:20)?\d\d)(?!\d)\s*[)\]]?/gu;
/** `(24/25)`, `2024-25`: a year of school. */
const SCHOOL_YEAR =
  /(?<open>[([])?\s*(?<from>(?:20)?\d\d)\s?[/–-]\s?(?<to>(?:20)?\d\d)(?!\d)\s*[)\]]?/;

/** The day, month or year that stands beside an age (`16 (2023)`, `Age on 01.09.2024`, `6 (Sept 24)`), and the text without it. */
export function statementDays(
  text: string,
  { months }: Pick<AgeWords, 'months'>,
): {
  readonly rest: string;
  readonly days: DayRange | null;
} {
  return (
    inSchoolYear(text) ??
    inWrittenMonth(text, months) ??
    inDigits(text) ?? { rest: text, days: null }
  );
}

type Found = { readonly rest: string; readonly days: DayRange } | null;

function inSchoolYear(text: string): Found {
  const match = SCHOOL_YEAR.exec(text);
  const days = match === null ? null : rangeOfSchoolYear(match);
  return match === null || days === null ? null : { rest: without(match, text), days };
}

function inWrittenMonth(text: string, months: AgeWords['months']): Found {
  for (const match of text.matchAll(WRITTEN)) {
    const { name = '', year = '' } = match.groups ?? {};
    const month = months.get(name);
    const rest = without(match, text);
    const days = month === undefined ? null : ofMonths(fullYear(year), month, month);
    if (days !== null && /\d/.test(rest)) return { rest, days };
  }
  return null;
}

function inDigits(text: string): Found {
  const match = DATE.exec(text);
  const days = match?.groups === undefined ? null : rangeOfParts(match.groups);
  return match === null || days === null ? null : { rest: without(match, text), days };
}

function without(match: RegExpExecArray, text: string): string {
  return text.slice(0, match.index) + text.slice(match.index + match[0].length);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Two years that follow each other, in brackets or with four digits: `24/25` alone may be an age. */
function rangeOfSchoolYear({ groups = {} }: RegExpExecArray): DayRange | null {
  const { open, from = '', to = '' } = groups;
  const [first, last] = [fullYear(from), fullYear(to)];
  const isMarked = open !== undefined || from.length === 4;
  return isMarked && last === first + 1 ? spanOf(first, last) : null;
}

function spanOf(first: number, last: number): DayRange | null {
  const [from, to] = [dayOf(first, 1, 1), dayOf(last, 12, 31)];
  return from === null || to === null ? null : { from, to };
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
