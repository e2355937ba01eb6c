import { dayOf, daysInMonth, parseIsoDay, toCalendarDay, toIsoDay } from './day.ts';
import type { Day } from './day.ts';

/** A date as far as a cell tells it. `readings`: day and month can be read in two orders, earlier day first. */
export type PartialDate =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'month_day'; readonly month: number; readonly dayOfMonth: number }
  | { readonly kind: 'readings'; readonly days: readonly [Day, Day] };

/** The days that a partial date can mean, both ends included; null where the year is not known. */
export type DayRange = { readonly from: Day; readonly to: Day };

export function rangeOf(date: PartialDate): DayRange | null {
  switch (date.kind) {
    case 'day':
      return { from: date.day, to: date.day };
    case 'month':
      return {
        from: dayOf(date.year, date.month, 1) as Day,
        to: dayOf(date.year, date.month, daysInMonth(date.year, date.month)) as Day,
      };
    case 'year':
      return { from: dayOf(date.year, 1, 1) as Day, to: dayOf(date.year, 12, 31) as Day };
    case 'readings':
      return { from: Math.min(...date.days), to: Math.max(...date.days) };
    case 'month_day':
      return null;
  }
}

/** `1992-05-02`, `1992-05`, `1992`, `--05-02`, or two readings `1992-02-05|1992-05-02`. */
export function toPartialText(date: PartialDate): string {
  switch (date.kind) {
    case 'day':
      return toIsoDay(date.day);
    case 'month':
      return `${pad(date.year, 4)}-${pad(date.month, 2)}`;
    case 'year':
      return pad(date.year, 4);
    case 'month_day':
      return `--${pad(date.month, 2)}-${pad(date.dayOfMonth, 2)}`;
    case 'readings':
      return date.days.map(toIsoDay).join('|');
  }
}

/** The reverse of `toPartialText`; null for any other text. */
export function parsePartialText(text: string): PartialDate | null {
  const [first, second, ...more] = text.split('|').map(parseOne);
  if (first === undefined || first === null || more.length > 0) return null;
  if (second === undefined) return first;
  return first.kind === 'day' && second?.kind === 'day'
    ? { kind: 'readings', days: [first.day, second.day] }
    : null;
}

function parseOne(text: string): PartialDate | null {
  const day = parseIsoDay(text);
  if (day !== null) return { kind: 'day', day };
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month !== null && daysInMonth(Number(month[1]), Number(month[2])) > 0) {
    return { kind: 'month', year: Number(month[1]), month: Number(month[2]) };
  }
  if (/^\d{4}$/.test(text) && Number(text) > 0) return { kind: 'year', year: Number(text) };
  const yearless = /^--(\d{2})-(\d{2})$/.exec(text);
  if (yearless === null) return null;
  const [monthOfYear, dayOfMonth] = [Number(yearless[1]), Number(yearless[2])];
  const exists = dayOfMonth >= 1 && dayOfMonth <= daysInMonth(2000, monthOfYear);
  return exists ? { kind: 'month_day', month: monthOfYear, dayOfMonth } : null;
}

/** One reading where both orders give the same day, else two, earlier first. */
export function eitherDay(one: Day, other: Day): PartialDate {
  if (one === other) return { kind: 'day', day: one };
  return { kind: 'readings', days: one < other ? [one, other] : [other, one] };
}

/** The year, where the date tells it and its readings agree. */
export function yearOf(date: PartialDate): number | null {
  const range = rangeOf(date);
  if (range === null) return null;
  const year = toCalendarDay(range.from).year;
  return year === toCalendarDay(range.to).year ? year : null;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
