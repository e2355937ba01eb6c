/** Whole days as ISO text, in the calendar of the page; nothing here knows a time zone. */

const DAY = 86_400_000; // milliseconds

/** The same day of another year (29 February becomes 1 March), and so many days later. */
export function addYearsTo(isoDay: string, years: number, days: number): string {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  return toIso(Date.UTC(year + years, month - 1, day) + days * DAY);
}

/** `2026-11`, so many months later. */
export function addMonthsTo(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return toIso(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

export function lastDayOf(month: string): string {
  return toIso(Date.parse(`${addMonthsTo(month, 1)}-01T00:00:00Z`) - DAY);
}

/** From 0, a Sunday, to 6. */
export function weekdayOf(isoDay: string): number {
  return new Date(`${isoDay}T00:00:00Z`).getUTCDay();
}

export function addDaysTo(isoDay: string, days: number): string {
  return toIso(Date.parse(`${isoDay}T00:00:00Z`) + days * DAY);
}

/** Months from one to another. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

function toIso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
