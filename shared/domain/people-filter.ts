/** When the first deadline of a person ends, seen from today. */
export const dueBands = ['overdue', 'week', 'month', 'later', 'none'] as const;
export type DueBand = (typeof dueBands)[number];

/** What is not certain about a person. */
export const doubtKinds = ['age', 'consent', 'pair', 'none'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** Days by which people can be narrowed; a birth counts by the middle of what it can mean. */
export const dayColumns = ['due', 'activity', 'birth'] as const;
export type DayColumn = (typeof dayColumns)[number];

export const peopleSorts = [
  'order',
  'name',
  'contact',
  'age',
  'found',
  'due',
  'proposed',
  'activity',
  'expires',
  'records',
  'country',
  'consent',
] as const;
export type PeopleSort = (typeof peopleSorts)[number];

/** Days after today up to which a deadline is "this week" and "this month". */
export const WEEK_DAYS = 7;
export const MONTH_DAYS = 30;

/** What the table of people can show beside the name. */
export const tableColumns = [
  'contact',
  'age',
  'found',
  'due',
  'proposed',
  'activity',
  'expires',
  'consent',
  'records',
] as const;
export type TableColumn = (typeof tableColumns)[number];
export const usualColumns: readonly TableColumn[] = ['contact', 'age', 'found', 'due', 'proposed'];

const any: never[] = [];

/** The filter that lets everybody through. */
export const everybody = {
  kinds: any,
  sources: any,
  ages: any,
  retentions: any,
  consents: any,
  dues: any,
  countries: any,
  doubts: any,
  proposals: any,
  days: any,
  search: '',
};
