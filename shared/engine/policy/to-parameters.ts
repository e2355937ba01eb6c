import { assert } from '#base/assert.ts';
import { addMonths, birthdayAfter, toCalendarDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { AgeTable, MustKeep, Policy, PolicyParameters } from '#domain/policy.ts';

/** A month that ends early swallows at most three days, a leap day one: the cut-off lies within this many days. */
const SEARCH_DAYS = 4;

/** What the evaluation of a policy needs on a day, for one country. `country`: ISO 3166-1, two letters. */
export function toParameters(policy: Policy, country: string, today: Day): PolicyParameters {
  const { months, dueSoonMonths, triggers, fallback } = policy.retention;
  const majorityYears = yearsIn(policy.majority, country);
  return {
    policyId: policy.id,
    policyVersion: policy.version,
    country,
    today,
    lastAdultBirth: lastBirthOfAge(today, majorityYears),
    majorityYears,
    consentYears: yearsIn(policy.consentAge, country),
    retentionTriggers: triggers,
    retentionFallback: fallback,
    retentionMonths: months,
    lastExpiredTrigger: lastDayBefore(today, months),
    lastDueSoonTrigger: lastDayBefore(today, months - dueSoonMonths),
    ...(policy.weekend === undefined ? {} : { weekend: policy.weekend }),
    rules: policy.rules.map(({ id, finding, deadline, proposes }) => ({
      id,
      finding,
      deadline,
      proposes,
    })),
  };
}

export function yearsIn(table: AgeTable, country: string): number {
  return Object.hasOwn(table.byCountry, country)
    ? (table.byCountry[country] ?? table.default)
    : table.default;
}

/** The records that another law wants kept in this country. */
export function mustKeepIn(policy: Policy, country: string): readonly MustKeep[] {
  return policy.mustKeep.filter(
    ({ countries }) => countries.length === 0 || countries.includes(country),
  );
}

/** The latest day from which `months` have passed on `today`: the latest d with addMonths(d, months) <= today. */
export function lastDayBefore(today: Day, months: number): Day {
  return latest(addMonths(today, -months), (day) => addMonths(day, months) <= today);
}

/** The latest day of birth of somebody who has completed `years` years today. */
export function lastBirthOfAge(today: Day, years: number): Day {
  return latest(addMonths(today, -12 * years), (birth) => birthdayAfter(birth, years) <= today);
}

/** `holds` is true up to some day and false after it; `near` is at most SEARCH_DAYS away from that day. */
function latest(near: Day, holds: (day: Day) => boolean): Day {
  for (let day = near + SEARCH_DAYS; day >= near - SEARCH_DAYS; day -= 1) {
    if (holds(day)) return day;
  }
  assert(false, `a cut-off day near ${toCalendarDay(near).year}`);
}
