import { dayOf, daysInMonth, toCalendarDay, type Day } from '#domain/day.ts';
import { eitherDay, rangeOf, type PartialDate } from '#domain/partial-date.ts';
import type { DateOrder } from '#domain/source.ts';
import type { Calendar } from './calendar.ts';
import { dateShape } from './date-shape.ts';
import type { DateShape, Written } from './written-date.ts';
import { readHijri } from './hijri.ts';
import type { MonthNames } from './month-names.ts';
import { isNoDay, isYearlessMark, readYear } from './plausible-year.ts';
import { inCommonEra, readJalali, readNamedJalali } from './other-calendars.ts';
import { readLoneNumber, readSerial } from './read-number.ts';

/** A birth lies in the past and may be without its year; an event has a year and lies near today. */
export type DateMeaning = 'birth' | 'event';

export type ReadDateOptions = {
  /** Order of day and month in the column; null: not known, so a date with two readings keeps both. */
  readonly order: DateOrder | null;
  readonly meaning: DateMeaning;
  readonly today: Day;
  readonly months: MonthNames;
  /** Of the column, by `calendarOf`; the common one where nothing is said. */
  readonly calendar?: Calendar;
};

/**
 * What a cell tells about a day. Null where it is not a date, not an existing one, a placeholder of a program, a
 * birth in the future or before 1901, or an event without a year. Times and zones are cut without moving the day.
 */
export function readDate(text: string, options: ReadDateOptions): PartialDate | null {
  const shape = dateShape(text, options.months);
  const date = shape === null ? null : readIn(shape, options);
  return date === null || isImplausible(date, options) ? null : date;
}

function readIn(shape: DateShape, options: ReadDateOptions): PartialDate | null {
  const { calendar, order } = options;
  if (calendar === undefined || calendar === 'gregorian') return readShape(shape, options);
  const solar = calendar === 'jalali' ? readJalali(shape, order) : null;
  return solar ?? readShape(inCommonEra(shape, calendar), options);
}

function readShape(shape: DateShape, options: ReadDateOptions): PartialDate | null {
  switch (shape.kind) {
    case 'three':
      return readThree(shape.parts, options);
    case 'pair':
      return readPair(shape.parts, shape.separator, options);
    case 'number':
      return readLoneNumber(shape.number, shape.yearMarked, options);
    case 'serial':
      return readSerial(shape.value);
    case 'yearless':
      return monthDay(shape.month, shape.dayOfMonth);
    case 'named':
      return readNamed(shape.month, shape.dayOfMonth, shape.year, options);
    case 'jalali':
      return readNamedJalali(shape.year, shape.month, shape.dayOfMonth);
    case 'hijri':
      return readHijri(shape.parts, shape.month, options.order);
  }
}

function readThree(
  [first, second, third]: readonly [Written, Written, Written],
  options: ReadDateOptions,
): PartialDate | null {
  if (first.digits > 2) {
    return inOrder(inCommonYears(first), second.value, third.value, options);
  }
  const dayFirst = inOrder(third, second.value, first.value, options);
  const monthFirst = inOrder(third, first.value, second.value, options);
  const yearFirst = third.digits > 2 ? null : inOrder(first, second.value, third.value, options);
  switch (options.order) {
    case 'DMY':
      return firstOf([dayFirst, monthFirst, yearFirst]);
    case 'MDY':
      return firstOf([monthFirst, dayFirst, yearFirst]);
    case 'YMD':
      return yearFirst ?? bothReadings(dayFirst, monthFirst);
    case null:
      return bothReadings(dayFirst, monthFirst) ?? yearFirst;
  }
}

/** The civil calendar of Taiwan counts from 1912; nobody else writes a year of three digits before month and day. */
const MINGUO_YEARS = 1911;
const LONGEST_MINGUO = 200;

function inCommonYears(year: Written): Written {
  const isMinguo = year.digits === 3 && year.value > 0 && year.value <= LONGEST_MINGUO;
  return isMinguo ? { value: year.value + MINGUO_YEARS, digits: 4 } : year;
}

/** A date that is impossible in the order of its column has one reading left. */
function firstOf(readings: readonly (PartialDate | null)[]): PartialDate | null {
  return readings.find((reading) => reading !== null) ?? null;
}

/** Two orders, neither of them known: both days, unless only one exists. */
function bothReadings(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (one === null || other === null) return one ?? other;
  if (one.kind === 'day' && other.kind === 'day') return eitherDay(one.day, other.day);
  // a year-less day in two orders says nothing that both readings share
  if (one.kind === 'month_day' && other.kind === 'month_day') {
    return one.month === other.month && one.dayOfMonth === other.dayOfMonth ? one : null;
  }
  return one;
}

function inOrder(
  year: Written,
  month: number,
  dayOfMonth: number,
  options: ReadDateOptions,
): PartialDate | null {
  if (isYearlessMark(year)) return withoutYear(month, dayOfMonth, options);
  if (dayOfMonth === 0 && year.digits === 4) return monthOrYear(year, month, options);
  const full = readYear(year, options, (candidate) => dayOf(candidate, month, dayOfMonth));
  const day = full === null ? null : dayOf(full, month, dayOfMonth);
  if (day === null || isNoDay(day)) return null;
  return options.meaning === 'birth' && day > options.today ? null : { kind: 'day', day };
}

/** 1 January of no year is nothing at all. */
function withoutYear(
  month: number,
  dayOfMonth: number,
  { meaning }: ReadDateOptions,
): PartialDate | null {
  const placeholder = month === 1 && dayOfMonth === 1;
  return meaning === 'event' || placeholder ? null : monthDay(month, dayOfMonth);
}

/** `1990-05-00` and `1990-00-00`, as databases write a date that is known in part. */
function monthOrYear(year: Written, month: number, options: ReadDateOptions): PartialDate | null {
  const full = readYear(year, options, (candidate) => dayOf(candidate, 1, 1));
  if (full === null || month > 12) return null;
  return month === 0 ? { kind: 'year', year: full } : { kind: 'month', year: full, month };
}

function readPair(
  [first, second]: readonly [Written, Written],
  separator: string,
  options: ReadDateOptions,
): PartialDate | null {
  if (first.digits === 4) return monthOrYear(first, second.value || 13, options);
  if (second.digits === 4) return monthOrYear(second, first.value || 13, options);
  const isDayAndMonth = first.digits <= 2 && second.digits <= 2 && separator !== ',';
  return isDayAndMonth && options.meaning === 'birth'
    ? readDayAndMonth([first.value, second.value], separator, options.order)
    : null;
}

function readDayAndMonth(
  [first, second]: readonly [number, number],
  separator: string,
  order: DateOrder | null,
): PartialDate | null {
  const dayFirst = monthDay(second, first);
  const monthFirst = monthDay(first, second);
  if (order === 'MDY') return monthFirst ?? dayFirst;
  // With a full stop every locale of CLDR puts the day first; the day proves no age either way.
  if (order === 'DMY' || separator === '.') return dayFirst ?? monthFirst;
  return bothReadings(dayFirst, monthFirst);
}

function readNamed(
  month: number,
  dayOfMonth: number | null,
  year: Written | null,
  options: ReadDateOptions,
): PartialDate | null {
  if (year !== null) {
    return dayOfMonth === null
      ? monthOf(year, month, options)
      : inOrder(year, month, dayOfMonth, options);
  }
  return dayOfMonth === null || options.meaning === 'event' ? null : monthDay(month, dayOfMonth);
}

function monthOf(year: Written, month: number, options: ReadDateOptions): PartialDate | null {
  const full = readYear(year, options, (candidate) => dayOf(candidate, month, 1));
  return full === null ? null : { kind: 'month', year: full, month };
}

function monthDay(month: number, dayOfMonth: number): PartialDate | null {
  const exists = dayOfMonth >= 1 && dayOfMonth <= daysInMonth(2000, month);
  return exists ? { kind: 'month_day', month, dayOfMonth } : null;
}

function isImplausible(date: PartialDate, { meaning, today }: ReadDateOptions): boolean {
  if (date.kind === 'day' && isNoDay(date.day)) return true;
  if (meaning !== 'birth') return date.kind === 'month_day';
  const range = rangeOf(date);
  return range !== null && (range.from > today || toCalendarDay(range.from).year < 1850);
}
