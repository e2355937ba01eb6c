/** What a cell says about a day: dates as people and programs write them, and the order of day and month in a column. */
export { calendarOf, type Calendar } from './calendar.ts';
export { createDateEvidence } from './date-evidence.ts';
export { buildMonthNames, type MonthNames, type MonthNamesData } from './month-names.ts';
export { withoutBirthPlace } from './birth-place.ts';
export { readDate, type DateMeaning } from './read-date.ts';
