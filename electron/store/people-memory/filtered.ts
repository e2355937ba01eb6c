import { channels } from '#domain/consent.ts';
import type { Channel, ConsentState } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { Disposition } from '#domain/disposition.ts';
import type { AgeStatus, FindingKind, RetentionStatus } from '#domain/finding.ts';
import { MONTH_DAYS, WEEK_DAYS, doubtKinds, dueBands } from '#domain/people-filter.ts';
import type { DayColumn, DoubtKind, DueBand } from '#domain/people-filter.ts';
import { ageCode, consentCode, dispositionCode, kindsMask, retentionCode } from '../codes.ts';
import { NO_DAY } from './columns.ts';
import type { PeopleColumns } from './columns.ts';

/** `sources` are ids of sources, not positions. Empty lists let everybody through. */
export type PeopleFilter = {
  readonly kinds: readonly FindingKind[];
  readonly sources: readonly number[];
  readonly ages: readonly AgeStatus[];
  readonly retentions: readonly RetentionStatus[];
  readonly consents: readonly { readonly channel: Channel; readonly state: ConsentState }[];
  readonly dues: readonly DueBand[];
  readonly countries: readonly string[];
  readonly doubts: readonly DoubtKind[];
  readonly proposals: readonly Disposition[];
  /** All of them must hold. Both ends null: the day is not known. */
  readonly days: readonly {
    readonly of: DayColumn;
    readonly from: Day | null;
    readonly to: Day | null;
  }[];
  readonly search: string;
};

/** Choices that are counted; each is a bit of what a person fails by. Search and days are counted by nothing. */
export const facets = [
  'kinds',
  'sources',
  'ages',
  'retentions',
  'consents',
  'dues',
  'countries',
  'doubts',
  'proposals',
] as const;
export type Facet = (typeof facets)[number];
export const OTHER_FAILURE = 1 << facets.length;

export function facetBit(facet: Facet): number {
  return 1 << facets.indexOf(facet);
}

export function dueBandOf(due: number, today: Day): number {
  if (due === NO_DAY) return dueBands.indexOf('none');
  if (due < today) return dueBands.indexOf('overdue');
  if (due <= today + WEEK_DAYS) return dueBands.indexOf('week');
  return due <= today + MONTH_DAYS ? dueBands.indexOf('month') : dueBands.indexOf('later');
}

/** Of which people, by place. */
export type MembersOf = (source: number) => Uint8Array | null;

/** For each person the bits of the choices that do not let them through; 0: the filter lets them through. */
export function failuresOf(
  columns: PeopleColumns,
  filter: PeopleFilter,
  { today, membersOf, found }: Context,
): Uint16Array {
  const failures = new Uint16Array(columns.count);
  const fail = (bit: number, passes: (at: number) => boolean) => {
    for (let at = 0; at < failures.length; at += 1) {
      if (!passes(at)) failures[at] = (failures[at] ?? 0) | bit;
    }
  };
  for (const { facet, passes } of testsOf(columns, filter, today)) fail(facetBit(facet), passes);
  if (filter.sources.length > 0) {
    const members = filter.sources.map(membersOf).filter((set) => set !== null);
    fail(facetBit('sources'), (at) => members.some((set) => isIn(set, at)));
  }
  for (const { of, from, to } of filter.days) {
    const days = columns[of];
    if (from === null && to === null) fail(OTHER_FAILURE, (at) => days[at] === NO_DAY);
    else {
      const [first, last] = [from ?? NO_DAY + 1, to ?? -NO_DAY];
      fail(OTHER_FAILURE, (at) => (days[at] ?? 0) >= first && (days[at] ?? 0) <= last);
    }
  }
  if (found !== null) fail(OTHER_FAILURE, (at) => found[at] === 1);
  return failures;
}

type Context = {
  readonly today: Day;
  readonly membersOf: MembersOf;
  readonly found: Uint8Array | null; // by the search; null: nothing is searched for
};

type Test = { readonly facet: Facet; readonly passes: (at: number) => boolean };

/** The choices that are made, each as a test of the person at a place. */
function testsOf(columns: PeopleColumns, filter: PeopleFilter, today: Day): readonly Test[] {
  const { kinds, ages, retentions, proposals, consents, due, countries, doubts } = columns;
  const mask = kindsMask(filter.kinds);
  const wanted = {
    ages: bits(filter.ages.map(ageCode)),
    retentions: bits(filter.retentions.map(retentionCode)),
    proposals: bits(filter.proposals.map(dispositionCode)),
    dues: bits(filter.dues.map((band) => dueBands.indexOf(band))),
    doubts: bits(filter.doubts.map((doubt) => doubtKinds.indexOf(doubt))),
  };
  const places = new Set(filter.countries.map((name) => columns.countryNames.indexOf(name)));
  const states = filter.consents.map(({ channel, state }) => ({
    shift: channels.indexOf(channel) * 3,
    code: consentCode(state),
  }));
  const none = 1 << doubtKinds.indexOf('none');
  const tests: readonly Test[] = [
    { facet: 'kinds', passes: (at) => ((kinds[at] ?? 0) & mask) !== 0 },
    { facet: 'ages', passes: (at) => has(wanted.ages, ages[at]) },
    { facet: 'retentions', passes: (at) => has(wanted.retentions, retentions[at]) },
    { facet: 'proposals', passes: (at) => has(wanted.proposals, proposals[at]) },
    { facet: 'dues', passes: (at) => has(wanted.dues, dueBandOf(due[at] ?? NO_DAY, today)) },
    { facet: 'countries', passes: (at) => places.has(countries[at] ?? 0) },
    { facet: 'doubts', passes: (at) => (((doubts[at] ?? 0) || none) & wanted.doubts) !== 0 },
    {
      facet: 'consents',
      passes: (at) =>
        states.some(({ shift, code }) => (((consents[at] ?? 0) >> shift) & 7) === code),
    },
  ];
  return tests.filter(({ facet }) => filter[facet].length > 0);
}

function bits(codes: readonly number[]): number {
  return codes.reduce((mask, code) => mask | (1 << code), 0);
}

function has(mask: number, code: number | undefined): boolean {
  return (mask & (1 << (code ?? 31))) !== 0;
}

export function isIn(set: Uint8Array, at: number): boolean {
  return ((set[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
}
