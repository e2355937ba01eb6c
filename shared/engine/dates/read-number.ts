import { dayOf, toCalendarDay, type Day } from '#domain/day.ts';
import { eitherDay, type PartialDate } from '#domain/partial-date.ts';
import type { DateOrder } from '#domain/source.ts';
import type { Written } from './written-date.ts';
import { readYear } from './plausible-year.ts';

type NumberContext = {
  readonly order: DateOrder | null;
  readonly meaning: 'birth' | 'event';
  readonly today: Day;
};

/** Day 0 of spreadsheets with the 1900 system is 1899-12-30; their day 25569 is 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;
const SECONDS_PER_DAY = 86_400;

type ReadNumber = (value: number, context: NumberContext) => PartialDate | null;

/** By how many digits the number has. */
const byDigits: Readonly<Record<number, ReadNumber>> = {
  4: (value, context) => readLoneYear({ value, digits: 4 }, context),
  5: readSerial,
  6: readShort,
  8: readCompact,
  9: readUnix,
  10: readUnix,
  12: readUnixThousandths,
  13: readUnixThousandths,
  14: (value, context) => readCompact(Math.floor(value / 1_000_000), context),
};

/** A cell that is one number: a year, a spreadsheet's day number, a Unix time, or digits without separators. */
export function readLoneNumber(
  { value, digits }: Written,
  yearMarked: boolean,
  context: NumberContext,
): PartialDate | null {
  if (yearMarked && digits === 2) return readLoneYear({ value, digits }, context);
  if (yearMarked && digits === 5) return null;
  return byDigits[digits]?.(value, context) ?? null;
}

function readUnixThousandths(value: number, context: NumberContext): PartialDate | null {
  return readUnix(Math.floor(value / 1000), context);
}

export function readSerial(value: number): PartialDate | null {
  if (value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  return { kind: 'day', day: value - SERIAL_OF_1970 };
}

function readLoneYear(written: Written, context: NumberContext): PartialDate | null {
  const year = readYear(written, context, (candidate) => dayOf(candidate, 1, 1));
  return year === null ? null : { kind: 'year', year };
}

/** The day in UTC: the zone of the program that wrote the number is not known. */
function readUnix(seconds: number, { meaning, today }: NumberContext): PartialDate | null {
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const nextDecade = today + 3653;
  const isBefore1970 = seconds < 0 && meaning === 'birth';
  return (day < 1 && !isBefore1970) || day > nextDecade ? null : { kind: 'day', day };
}

/** `19900502`, else `02051990` in the order of the column. */
function readCompact(value: number, context: NumberContext): PartialDate | null {
  const head = Math.floor(value / 10_000);
  const tail = value % 10_000;
  if (head >= 1900 && head <= 2200) {
    return toDay(head, Math.floor(tail / 100), tail % 100, context);
  }
  const [first, second] = [Math.floor(head / 100), head % 100];
  const dayFirst = toDay(tail, second, first, context);
  const monthFirst = toDay(tail, first, second, context);
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  if (context.order === 'DMY') return dayFirst;
  if (context.order === 'MDY') return monthFirst;
  return eitherDay(dayFirst.day, monthFirst.day);
}

/**
 * `910304` and `140671`, as the first half of a Korean or Danish number: births only, for an event may be a month
 * (`202405`). Without the order of the column both readings of two that exist are kept.
 */
function readShort(value: number, context: NumberContext): PartialDate | null {
  if (context.meaning !== 'birth') return null;
  const parts = shortParts(value);
  const orders = ordersOfShort(value).filter(
    (order) => context.order === null || order === context.order,
  );
  const days = (orders.length > 0 ? orders : ordersOfShort(value)).map((order) => {
    const { year, month, day } = arrange(parts, order);
    const full = readYear({ value: year, digits: 2 }, context, (candidate) =>
      dayOf(candidate, month, day),
    );
    return full === null ? null : dayOf(full, month, day);
  });
  const known = [...new Set(days.filter((day) => day !== null))].sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? { kind: 'day', day: first } : eitherDay(first, last);
}

type ShortParts = readonly [number, number, number];

function shortParts(value: number): ShortParts {
  return [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
}

function arrange(
  [first, second, third]: ShortParts,
  order: DateOrder,
): { readonly year: number; readonly month: number; readonly day: number } {
  switch (order) {
    case 'YMD':
      return { year: first, month: second, day: third };
    case 'DMY':
      return { year: third, month: second, day: first };
    case 'MDY':
      return { year: third, month: first, day: second };
  }
}

/** The orders in which six digits are a day of some year. */
export function ordersOfShort(value: number): readonly DateOrder[] {
  const parts = shortParts(value);
  return (['YMD', 'DMY', 'MDY'] as const).filter((order) => {
    const { month, day } = arrange(parts, order);
    return dayOf(2000, month, day) !== null;
  });
}

function toDay(
  year: number,
  month: number,
  dayOfMonth: number,
  context: NumberContext,
): { readonly kind: 'day'; readonly day: Day } | null {
  const day = dayOf(year, month, dayOfMonth);
  if (day === null || readYear({ value: year, digits: 4 }, context, () => day) === null)
    return null;
  return toCalendarDay(day).year === year ? { kind: 'day', day } : null;
}
