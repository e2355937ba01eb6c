import { birthdayAfter, completedYears, toCalendarDay, toIsoDay, type Day } from '#domain/day.ts';
import type { AgeStatus } from '#domain/finding.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { PersonAge } from '#domain/person.ts';

export type AgeParameters = { readonly today: Day; readonly majorityYears: number };

/**
 * The age of somebody born on a day within `birth` (null: nobody knows). `minor` and `adult` only where every day of
 * the range agrees; the birthday itself counts as the first adult day. `years` are completed years, youngest and
 * oldest; null where nothing is known or the birth lies in the future. `adultOn` is the day on which the last doubt
 * ends, so the day itself where the birth date is exact.
 */
export function ageOf(birth: DayRange | null, params: AgeParameters): PersonAge {
  if (birth === null) return { status: 'unknown', years: null, adultOn: null };
  const youngest = completedYears(birth.to, params.today);
  return {
    status: statusOf(birth, params),
    years: youngest < 0 ? null : [youngest, completedYears(birth.from, params.today)],
    adultOn: adultOn(birth.to, params.majorityYears),
  };
}

function statusOf(birth: DayRange, { today, majorityYears }: AgeParameters): AgeStatus {
  const latestIsAdult = isAdult(birth.to, today, majorityYears);
  if (latestIsAdult) return 'adult';
  return isAdult(birth.from, today, majorityYears) ? 'may_be_minor' : 'minor';
}

function isAdult(birth: Day, today: Day, majorityYears: number): boolean {
  return completedYears(birth, today) >= majorityYears;
}

function adultOn(birth: Day, majorityYears: number): string | null {
  if (toCalendarDay(birth).year + majorityYears > 9999) return null;
  return toIsoDay(birthdayAfter(birth, majorityYears));
}
