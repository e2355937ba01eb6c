import { parseIsoDay } from '#domain/day.ts';
import type { Input } from '#contract/call.ts';
import { channels, consentStates } from '#domain/consent.ts';
import { dispositions } from '#domain/disposition.ts';
import { ageStatuses, findingKinds, retentionStatuses } from '#domain/finding.ts';
import { dayColumns, doubtKinds, dueBands, everybody } from '#domain/people-filter.ts';
import type { PeopleSort } from '#domain/people-filter.ts';

export type PeopleFilter = Input<'people/list'>['filter'];
export type Order = { readonly sort: PeopleSort; readonly descending: boolean };

/**
 * The filter that a link names, such as `kinds=minor,deceased&consents=email:granted&days=due:2026-12-01:2026-12-31`;
 * unknown words are left out. A day that is not known: `days=birth::`.
 */
export function filterFromQuery(query: Readonly<Record<string, string>>): PeopleFilter {
  const words = (name: string) => (query[name] ?? '').split(',').filter((word) => word !== '');
  const among = <Word extends string>(name: string, known: readonly Word[]): Word[] => {
    const named = new Set(words(name));
    return known.filter((word) => named.has(word));
  };
  return {
    ...everybody,
    kinds: among('kinds', findingKinds),
    ages: among('ages', ageStatuses),
    retentions: among('retentions', retentionStatuses),
    dues: among('dues', dueBands),
    doubts: among('doubts', doubtKinds),
    proposals: among('proposals', dispositions),
    consents: words('consents').flatMap(toConsent),
    days: words('days').flatMap(toDays),
  };
}

function toConsent(word: string): PeopleFilter['consents'] {
  const [channelName, stateName] = word.split(':', 2);
  const channel = channels.find((known) => known === channelName);
  const state = consentStates.find((known) => known === stateName);
  return channel === undefined || state === undefined ? [] : [{ channel, state }];
}

function toDays(word: string): PeopleFilter['days'] {
  const [column, from, to] = word.split(':', 3);
  const of = dayColumns.find((known) => known === column);
  return of === undefined ? [] : [{ of, from: toDay(from), to: toDay(to) }];
}

function toDay(text: string | undefined): string | null {
  return text !== undefined && parseIsoDay(text) !== null ? text : null;
}

/** How much the filter says. */
export function countChoices(filter: PeopleFilter): number {
  return Object.values(filter).reduce((sum, choices) => sum + choices.length, 0);
}

export function isEverybody(filter: PeopleFilter): boolean {
  return countChoices(filter) === 0;
}

/** Whether the filter says nothing but kinds, so that it can be decided for as a whole. */
export function isByKindOnly(filter: PeopleFilter): boolean {
  return filter.kinds.length > 0 && countChoices(filter) === filter.kinds.length;
}

/** The list with the value put in, or taken out where it was in. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  const isSame = (known: Value) => JSON.stringify(known) === JSON.stringify(value);
  return values.some(isSame) ? values.filter((known) => !isSame(known)) : [...values, value];
}
