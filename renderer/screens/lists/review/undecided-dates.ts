import type { DateEvidence } from '#domain/source.ts';

/** Columns with dates that can be read both ways. An empty column, or one of days without a year, asks nothing. */
export function undecidedDates<Evidence extends Pick<DateEvidence, 'order' | 'undecided'>>(
  dates: readonly Evidence[],
): Evidence[] {
  return dates.filter(({ order, undecided }) => order === null && undecided > 0);
}
