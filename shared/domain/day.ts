import { assert } from '#base/assert.ts';

/** A whole calendar day: days since 1970-01-01 in the proleptic Gregorian calendar. Never an instant. */
export type Day = number;

export type CalendarDay = {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
};

const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 28 to 31; 0 for a month outside 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Null where no such day exists (31 April, month 13, year outside 1 to 9999). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth);
  if (!whole || year < 1 || year > 9999) return null;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.getTime() / MILLISECONDS_PER_DAY;
}

export function toCalendarDay(day: Day): CalendarDay {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  };
}

/** `YYYY-MM-DD`. */
export function toIsoDay(day: Day): string {
  const { year, month, dayOfMonth } = toCalendarDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Null for anything but an existing day written `YYYY-MM-DD`. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * The same day of the month `months` later; the last day of that month where it is shorter
 * (31 January plus one month is 28 or 29 February).
 */
export function addMonths(day: Day, months: number): Day {
  const from = toCalendarDay(day);
  const monthIndex = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  const moved = dayOf(year, month, Math.min(from.dayOfMonth, daysInMonth(year, month)));
  assert(moved !== null, 'a month within the calendar');
  return moved;
}

/**
 * The day on which somebody born on `birth` completes `years` years. Born on 29 February, in a common
 * year: 1 March, the later of the two readings that laws have, so that nobody comes of age too early.
 */
export function birthdayAfter(birth: Day, years: number): Day {
  const from = toCalendarDay(birth);
  const year = from.year + years;
  if (from.month === 2 && from.dayOfMonth === 29 && !isLeapYear(year)) {
    return dayOf(year, 3, 1) as Day;
  }
  return dayOf(year, from.month, from.dayOfMonth) as Day;
}

/** Completed years between birth and `today`; negative for a birth in the future. */
export function completedYears(birth: Day, today: Day): number {
  const years = toCalendarDay(today).year - toCalendarDay(birth).year;
  return birthdayAfter(birth, years) <= today ? years : years - 1;
}

/** Days of rest in a week, 0 is Sunday. */
const SATURDAY_SUNDAY: readonly number[] = [6, 0];

/**
 * `rest` are the weekdays without work, Saturday and Sunday where nothing else is said. Public holidays are not known
 * here, which can only make a deadline earlier.
 */
export function addWorkingDays(day: Day, count: number, rest = SATURDAY_SUNDAY): Day {
  let moved = day;
  for (let left = count; left > 0;) {
    moved += 1;
    if (!rest.includes(weekdayOf(moved))) left -= 1;
  }
  return moved;
}

/** 0 is Sunday. */
function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** 31 December of the year of the day. */
export function endOfYear(day: Day): Day {
  return dayOf(toCalendarDay(day).year, 12, 31) as Day;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
