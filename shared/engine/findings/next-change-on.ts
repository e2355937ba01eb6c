import { addMonths, birthdayAfter, toCalendarDay, toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { sinceOf } from '#engine/retention/index.ts';

const LAST_YEAR = 9999;

/**
 * The earliest day after today on which the verdict changes by itself: the person comes of age (or may have), the
 * retention clock turns to due soon or to expired, a hold ends,
 * or a wish to be erased outweighs a restriction. ISO text; null where nothing of the kind lies ahead.
 * Passing birthdays of no consequence, and a deadline that counts from the day of the verdict, are no change.
 */
export function nextChangeOn(facts: PersonFacts, params: PolicyParameters): string | null {
  const days = [
    ...comingOfAge(facts, params),
    ...holdEnd(facts),
    ...restrictionEnd(facts),
    ...retentionTurns(facts, params),
  ];
  const ahead = days.filter((day) => day > params.today);
  return ahead.length === 0 ? null : toIsoDay(Math.min(...ahead));
}

function comingOfAge({ birth }: PersonFacts, { majorityYears }: PolicyParameters): Day[] {
  if (birth === null || toCalendarDay(birth.to).year + majorityYears > LAST_YEAR) return [];
  return [birthdayAfter(birth.from, majorityYears), birthdayAfter(birth.to, majorityYears)];
}

/** Released the day after its last one. */
function holdEnd({ hold }: PersonFacts): Day[] {
  return hold === null || hold.until === null ? [] : [hold.until + 1];
}

/** A wish to be erased that a note dates to a day to come ends a restriction on that day. */
function restrictionEnd({ restrictedOn, marks, erasureRequestedOn: askedOn }: PersonFacts): Day[] {
  if (restrictedOn === null || askedOn === null || !marks.has('erasure_requested')) return [];
  return askedOn > restrictedOn ? [askedOn] : [];
}

function retentionTurns(facts: PersonFacts, params: PolicyParameters): Day[] {
  const since = sinceOf(facts.triggers, params);
  if (since === null) return [];
  const { year } = toCalendarDay(since.day);
  if (year + Math.ceil(params.retentionMonths / 12) >= LAST_YEAR) return [];
  const expires = addMonths(since.day, params.retentionMonths);
  const dueSoon = addMonths(since.day, monthsToDueSoon(params));
  // While a hold is in force the status is `held`: only the finding appears, where the policy has a rule for it.
  const expiryShows = !isHeldOn(facts, expires) || hasRetentionRule(params);
  return [...(expiryShows ? [expires] : []), ...(isHeldOn(facts, dueSoon) ? [] : [dueSoon])];
}

function isHeldOn({ hold }: PersonFacts, day: Day): boolean {
  return hold !== null && (hold.until === null || hold.until >= day);
}

function hasRetentionRule({ rules }: PolicyParameters): boolean {
  return rules.some(({ finding }) => finding === 'over_retention');
}

/** The cut-off day of k months always lies in the calendar month k months before today's, so k is the difference. */
function monthsToDueSoon({ today, lastDueSoonTrigger }: PolicyParameters): number {
  return monthNumber(today) - monthNumber(lastDueSoonTrigger);
}

function monthNumber(day: Day): number {
  const { year, month } = toCalendarDay(day);
  return year * 12 + month;
}
