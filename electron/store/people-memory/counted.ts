import { channels } from '#domain/consent.ts';
import type { Channel, ConsentState } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { Disposition } from '#domain/disposition.ts';
import { ageStatuses, findingKinds, retentionStatuses } from '#domain/finding.ts';
import type { AgeStatus, FindingKind, RetentionStatus } from '#domain/finding.ts';
import { doubtKinds, dueBands } from '#domain/people-filter.ts';
import type { DoubtKind, DueBand } from '#domain/people-filter.ts';
import { consentOfCode, dispositionOfCode, kindsOfMask } from '../codes.ts';
import type { PeopleColumns } from './columns.ts';
import { bandsOf, facetBit, isIn } from './filtered.ts';
import type { Facet } from './filtered.ts';

/** How many people each further choice would leave: each facet counts under all the other choices. */
export type PeopleFacets = {
  readonly total: number;
  readonly kinds: Partial<Record<FindingKind, number>>;
  readonly ages: Partial<Record<AgeStatus, number>>;
  readonly retentions: Partial<Record<RetentionStatus, number>>;
  readonly sources: readonly { readonly source: number; readonly people: number }[];
  readonly consents: Partial<Record<Channel, Partial<Record<ConsentState, number>>>>;
  readonly dues: Partial<Record<DueBand, number>>;
  readonly countries: readonly { readonly country: string; readonly people: number }[];
  readonly doubts: Partial<Record<DoubtKind, number>>;
  readonly proposals: Partial<Record<Disposition, number>>;
};

type Members = readonly { readonly source: number; readonly set: Uint8Array }[];

export function countFacets(
  columns: PeopleColumns,
  failures: Uint16Array,
  { today, members }: { readonly today: Day; readonly members: Members },
): PeopleFacets {
  const counted = (facet: Facet, size: number, values: Values): Int32Array =>
    countValues(failures, { others: ~facetBit(facet), size, values });
  const { kinds, ages, retentions, proposals, consents, doubts } = columns;
  const countries = columns.countries.whole();
  const byConsent = counted('consents', 1 << (channels.length * 3), consents);
  return {
    total: passing(failures),
    kinds: spread(counted('kinds', 1 << findingKinds.length, kinds), kindsOfMask),
    ages: named(counted('ages', ageStatuses.length, ages), ageStatuses),
    retentions: named(
      counted('retentions', retentionStatuses.length, retentions),
      retentionStatuses,
    ),
    sources: countSources(failures, members),
    consents: Object.fromEntries(
      channels.map((channel, place) => [
        channel,
        spread(byConsent, (codes) => [consentOfCode((codes >> (place * 3)) & 7)]),
      ]),
    ),
    dues: named(counted('dues', dueBands.length, bandsOf(columns, today)), dueBands),
    countries: [...counted('countries', countries.names.length, countries.places)].flatMap(
      (people, place) => {
        const country = countries.names[place] ?? '';
        return people === 0 || country === '' ? [] : [{ country, people }];
      },
    ),
    doubts: spread(counted('doubts', 1 << doubtKinds.length, doubts), doubtsOfMask),
    proposals: spread(counted('proposals', 8, proposals), (code) => [dispositionOfCode(code)]),
  };
}

type Values = Int32Array | Uint16Array | Uint8Array;

/** People for each value of a column, whom all other choices let through. */
function countValues(
  failures: Uint16Array,
  {
    others,
    size,
    values,
  }: { readonly others: number; readonly size: number; readonly values: Values },
): Int32Array {
  const counts = new Int32Array(size);
  for (let at = 0; at < failures.length; at += 1) {
    if (((failures[at] ?? 0) & others) !== 0) continue;
    const value = values[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function passing(failures: Uint16Array): number {
  let total = 0;
  for (const failed of failures) total += failed === 0 ? 1 : 0;
  return total;
}

/** Sums over every name that a value stands for. */
function spread<Name extends string>(
  counts: Int32Array,
  namesOf: (value: number) => readonly Name[],
): Partial<Record<Name, number>> {
  const sums = new Map<Name, number>();
  for (const [value, people] of counts.entries()) {
    if (people === 0) continue;
    for (const name of namesOf(value)) sums.set(name, (sums.get(name) ?? 0) + people);
  }
  return Object.fromEntries(sums) as Partial<Record<Name, number>>;
}

function named<Name extends string>(
  counts: Int32Array,
  names: readonly Name[],
): Partial<Record<Name, number>> {
  return spread(counts, (value) => names.slice(value, value + 1));
}

function doubtsOfMask(mask: number): readonly DoubtKind[] {
  return mask === 0 ? ['none'] : doubtKinds.filter((_, place) => (mask & (1 << place)) !== 0);
}

function countSources(failures: Uint16Array, members: Members): PeopleFacets['sources'] {
  const others = ~facetBit('sources');
  return members.flatMap(({ source, set }) => {
    let people = 0;
    for (let at = 0; at < failures.length; at += 1) {
      if (((failures[at] ?? 0) & others) === 0 && isIn(set, at)) people += 1;
    }
    return people === 0 ? [] : [{ source, people }];
  });
}
