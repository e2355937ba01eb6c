import type { z } from 'zod';
import type { personRow } from '#contract/shapes/person.ts';
import { toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import { toPersonId } from '#domain/person.ts';
import type { PersonAge, PersonRetention } from '#domain/person.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { ageVerdict } from '#engine/findings/index.ts';
import type { PersonSummary } from '#store/people/people-list.ts';

/** One line of the table of people, from what the store keeps. */
export function toPersonRow(
  summary: PersonSummary,
  params: PolicyParameters,
): z.infer<typeof personRow> {
  return {
    id: toPersonId(summary.person),
    name: summary.label,
    contact: summary.contact,
    records: summary.records,
    age: toPersonAge(summary, params),
    retention: toPersonRetention(summary),
    kinds: [...summary.kinds],
    dueOn: isoOrNull(summary.dueOn),
    proposed: summary.proposed,
    held: summary.held,
    activity: isoOrNull(summary.activity),
    consent: { ...summary.consent },
  };
}

export function toPersonAge(
  summary: Pick<PersonSummary, 'birth' | 'minorHint'>,
  params: PolicyParameters,
): {
  -readonly [Key in keyof PersonAge]: PersonAge[Key] extends readonly [number, number] | null
    ? [number, number] | null
    : PersonAge[Key];
} {
  const { status, years, adultOn } = ageVerdict(summary, params);
  return { status, years: years === null ? null : [years[0], years[1]], adultOn };
}

export function toPersonRetention({
  retention,
}: Pick<PersonSummary, 'retention'>): PersonRetention {
  return {
    status: retention.status,
    trigger: retention.trigger,
    since: isoOrNull(retention.since),
    expiresOn: isoOrNull(retention.expiresOn),
  };
}

export function isoOrNull(day: Day | null): string | null {
  return day === null ? null : toIsoDay(day);
}
