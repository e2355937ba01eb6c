import { dayOf, toCalendarDay, type Day } from '#domain/day.ts';

/** 1 Farvardin 1 less 1970-01-01, in the reckoning below, which is right from 1178 to 1633. */
const EPOCH_YEAR = 979;

/** A day of the solar calendar of Iran; null where it does not exist. */
export function dayOfJalali(year: number, month: number, dayOfMonth: number): Day | null {
  if (month < 1 || month > 12 || dayOfMonth < 1) return null;
  const start = startOfYear(year);
  const length = month <= 6 ? 31 : 30;
  const lastMonth = startOfYear(year + 1) - start - 336;
  if (dayOfMonth > (month === 12 ? lastMonth : length)) return null;
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return start + before + dayOfMonth - 1;
}

export function jalaliYearOf(day: Day): number {
  const { year } = toCalendarDay(day);
  return day >= startOfYear(year - 621) ? year - 621 : year - 622;
}

/** 979-01-01 is 1600-03-21 of the common calendar. */
function startOfYear(year: number): Day {
  const years = year - EPOCH_YEAR;
  const leapDays = Math.floor(years / 33) * 8 + Math.floor(((((years % 33) + 33) % 33) + 3) / 4);
  const first = dayOf(1600, 3, 20) as Day;
  return first + years * 365 + leapDays;
}
