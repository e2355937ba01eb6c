import { dayOf, type Day } from '#domain/day.ts';
import type { DayRange, PartialDate } from '#domain/partial-date.ts';
import type { DateOrder } from '#domain/source.ts';
import type { Written } from './written-date.ts';

/** 1 Muharram 1 in the tabular (civil) Islamic calendar, 16 July 622 Julian, in days since 1970-01-01. */
const EPOCH = -492_148;
/** How far the calendar of a country, which goes by the sight of the moon, can differ from the table. */
const SIGHTING_DAYS = 2;
const FIRST_YEAR = 1300;
const LAST_YEAR = 1500;

/**
 * The days that a date of the Islamic calendar can be, as two ends: the table is right to a day or two only, so no
 * single day is named. Null where no such date exists.
 */
export function readHijri(
  parts: readonly Written[],
  namedMonth: number | null,
  order: DateOrder | null,
): PartialDate | null {
  const yearIndex = parts.findIndex((part) => part.value >= FIRST_YEAR && part.value <= LAST_YEAR);
  const year = parts[yearIndex]?.value;
  if (year === undefined || parts.length > 3) return null;
  const others = parts.filter((_, index) => index !== yearIndex).map((part) => part.value);
  const ranges = monthDays(others, namedMonth, yearIndex, order)
    .map(([month, day]) => rangeOfHijri(year, month, day))
    .filter((range) => range !== null);
  if (ranges.length === 0) return null;
  const from = Math.min(...ranges.map((range) => range.from)) - SIGHTING_DAYS;
  const to = Math.max(...ranges.map((range) => range.to)) + SIGHTING_DAYS;
  const earliest = dayOf(1850, 1, 1) as Day;
  return from < earliest ? null : { kind: 'readings', days: [from, to] };
}

type MonthDay = readonly [month: number | null, day: number | null];

function monthDays(
  others: readonly number[],
  namedMonth: number | null,
  yearIndex: number,
  order: DateOrder | null,
): readonly MonthDay[] {
  const [first, second] = others;
  if (namedMonth !== null) return second === undefined ? [[namedMonth, first ?? null]] : [];
  if (first === undefined) return [[null, null]];
  if (second === undefined) return [[first, null]];
  if (yearIndex === 0) return [[first, second]];
  if (order === 'DMY') return [[second, first]];
  if (order === 'MDY') return [[first, second]];
  return [
    [second, first],
    [first, second],
  ];
}

function rangeOfHijri(year: number, month: number | null, day: number | null): DayRange | null {
  if (month === null) return { from: dayOfHijri(year, 1, 1), to: dayOfHijri(year + 1, 1, 1) - 1 };
  if (month < 1 || month > 12) return null;
  if (day === null) {
    const next = month === 12 ? dayOfHijri(year + 1, 1, 1) : dayOfHijri(year, month + 1, 1);
    return { from: dayOfHijri(year, month, 1), to: next - 1 };
  }
  if (day < 1 || day > 30) return null;
  const only = dayOfHijri(year, month, day);
  return { from: only, to: only };
}

/** 30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29. */
function dayOfHijri(year: number, month: number, day: number): Day {
  const leapDays = Math.floor((11 * year + 3) / 30);
  const monthDays = 29 * (month - 1) + Math.floor(month / 2);
  return EPOCH + (year - 1) * 354 + leapDays + monthDays + day - 1;
}
