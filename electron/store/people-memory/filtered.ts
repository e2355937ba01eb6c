import { channels } from '#domain/consent.ts';
import type { Channel, ConsentState } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { Disposition } from '#domain/disposition.ts';
import { findingKinds } from '#domain/finding.ts';
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

const [NONE, OVERDUE, WEEK, MONTH, LATER] = (
  ['none', 'overdue', 'week', 'month', 'later'] as const
).map((band) => dueBands.indexOf(band)) as [number, number, number, number, number];

function dueBandOf(due: number, today: Day): number {
  if (due === NO_DAY) return NONE;
  if (due < today) return OVERDUE;
  if (due <= today + WEEK_DAYS) return WEEK;
  return due <= today + MONTH_DAYS ? MONTH : LATER;
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
  for (const { facet, values, passes } of testsOf(columns, filter, today)) {
    failWhere(failures, { bit: facetBit(facet), values, passes });
  }
  if (filter.sources.length > 0) {
    failWhere(failures, {
      bit: facetBit('sources'),
      values: memberships(columns.count, filter.sources.map(membersOf)),
      passes: Uint8Array.of(0, 1),
    });
  }
  for (const { of, from, to } of filter.days) {
    const isUnknown = from === null && to === null;
    const first = isUnknown ? NO_DAY : (from ?? NO_DAY + 1);
    const last = isUnknown ? NO_DAY : (to ?? -NO_DAY);
    failOutside(failures, columns[of], first, last);
  }
  if (found !== null) {
    failWhere(failures, { bit: OTHER_FAILURE, values: found, passes: Uint8Array.of(0, 1) });
  }
  return failures;
}

type Values = Int32Array | Uint16Array | Uint8Array;

/** A loop over numbers and a table: a million people in a few milliseconds. */
function failWhere(
  failures: Uint16Array,
  {
    bit,
    values,
    passes,
  }: { readonly bit: number; readonly values: Values; readonly passes: Uint8Array },
): void {
  for (let at = 0; at < failures.length; at += 1) {
    if (passes[values[at] ?? 0] !== 1) failures[at] = (failures[at] ?? 0) | bit;
  }
}

function failOutside(failures: Uint16Array, days: Int32Array, first: Day, last: Day): void {
  for (let at = 0; at < failures.length; at += 1) {
    const day = days[at] ?? NO_DAY;
    if (day < first || day > last) failures[at] = (failures[at] ?? 0) | OTHER_FAILURE;
  }
}

function memberships(count: number, sets: readonly (Uint8Array | null)[]): Uint8Array {
  const values = new Uint8Array(count);
  for (const set of sets) {
    if (set === null) continue;
    for (let at = 0; at < count; at += 1) if (isIn(set, at)) values[at] = 1;
  }
  return values;
}

type Context = {
  readonly today: Day;
  readonly membersOf: MembersOf;
  readonly found: Uint8Array | null; // by the search; null: nothing is searched for
};

/** Which values of a column let a person through. */
type Test = { readonly facet: Facet; readonly values: Values; readonly passes: Uint8Array };

/** The choices that are made, each as a column and a table of its values. */
function testsOf(columns: PeopleColumns, filter: PeopleFilter, today: Day): readonly Test[] {
  const mask = kindsMask(filter.kinds);
  const wantedDoubts = bits(filter.doubts.map((doubt) => doubtKinds.indexOf(doubt)));
  const none = 1 << doubtKinds.indexOf('none');
  const states = filter.consents.map(({ channel, state }) => ({
    shift: channels.indexOf(channel) * 3,
    code: consentCode(state),
  }));
  const oneOf = (codes: readonly number[]) => {
    const wanted = new Set(codes);
    return table(256, (value) => wanted.has(value));
  };
  const tests = {
    kinds: () => ({
      values: columns.kinds,
      passes: table(1 << findingKinds.length, (kinds) => (kinds & mask) !== 0),
    }),
    ages: () => ({ values: columns.ages, passes: oneOf(filter.ages.map(ageCode)) }),
    retentions: () => ({
      values: columns.retentions,
      passes: oneOf(filter.retentions.map(retentionCode)),
    }),
    proposals: () => ({
      values: columns.proposals,
      passes: oneOf(filter.proposals.map(dispositionCode)),
    }),
    dues: () => ({
      values: bandsOf(columns, today),
      passes: oneOf(filter.dues.map((band) => dueBands.indexOf(band))),
    }),
    countries: () => {
      const { places, names } = columns.countries.whole();
      return { values: places, passes: oneOf(filter.countries.map((name) => names.indexOf(name))) };
    },
    doubts: () => ({
      values: columns.doubts,
      passes: table(1 << doubtKinds.length, (doubts) => ((doubts || none) & wantedDoubts) !== 0),
    }),
    consents: () => ({
      values: columns.consents,
      passes: table(1 << (channels.length * 3), (consents) =>
        states.some(({ shift, code }) => ((consents >> shift) & 7) === code),
      ),
    }),
  };
  return facets.flatMap((facet) =>
    facet === 'sources' || filter[facet].length === 0 ? [] : [{ facet, ...tests[facet]() }],
  );
}

function table(size: number, passes: (value: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: size }, (_, value) => (passes(value) ? 1 : 0));
}

function bits(codes: readonly number[]): number {
  return codes.reduce((mask, code) => mask | (1 << code), 0);
}

const bandsByColumns = new WeakMap<PeopleColumns, { today: Day; bands: Uint8Array }>();

/** The band of each person's first deadline. */
export function bandsOf(columns: PeopleColumns, today: Day): Uint8Array {
  const known = bandsByColumns.get(columns);
  if (known?.today === today) return known.bands;
  const bands = new Uint8Array(columns.count);
  for (let at = 0; at < bands.length; at += 1) bands[at] = dueBandOf(columns.due[at] ?? 0, today);
  bandsByColumns.set(columns, { today, bands });
  return bands;
}

export function isIn(set: Uint8Array, at: number): boolean {
  return ((set[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
}
