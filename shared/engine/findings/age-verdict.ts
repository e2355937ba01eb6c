import { birthdayAfter, completedYears, toCalendarDay, toIsoDay } from '#domain/day.ts';
import type { AgeStatus } from '#domain/finding.ts';
import type { PersonAge } from '#domain/person.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import type { PolicyParameters } from '#domain/policy.ts';

/**
 * The person's age on the day of the policy: never a certainty where the birth date is not one. `years` are completed
 * years, youngest and oldest; a birth in the future, which is a mistyped one, shows no years. `adultOn` is the day
 * on which the last doubt ends.
 */
export function ageVerdict(
  facts: Pick<PersonFacts, 'birth' | 'minorHint'>,
  params: Pick<PolicyParameters, 'today' | 'lastAdultBirth' | 'majorityYears'>,
): PersonAge {
  const { birth, minorHint } = facts;
  if (birth === null) {
    return { status: minorHint ? 'may_be_minor' : 'unknown', years: null, adultOn: null };
  }
  const youngest = completedYears(birth.to, params.today);
  const inCalendar = toCalendarDay(birth.to).year + params.majorityYears <= 9999;
  return {
    status: statusOf(birth, params.lastAdultBirth),
    years: youngest < 0 ? null : [youngest, completedYears(birth.from, params.today)],
    adultOn: inCalendar ? toIsoDay(birthdayAfter(birth.to, params.majorityYears)) : null,
  };
}

function statusOf(birth: { from: number; to: number }, lastAdultBirth: number): AgeStatus {
  if (birth.from > lastAdultBirth) return 'minor';
  return birth.to > lastAdultBirth ? 'may_be_minor' : 'adult';
}
