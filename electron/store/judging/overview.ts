import { channels } from '#domain/consent.ts';
import type { Channel, ConsentState } from '#domain/consent.ts';
import { completedYears, toCalendarDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { Disposition } from '#domain/disposition.ts';
import type { FindingKind } from '#domain/finding.ts';
import { MONTH_DAYS } from '#domain/people-filter.ts';
import type { MappedColumn } from '#domain/source.ts';
import { findingKinds } from '#domain/finding.ts';
import { consentOfCode, dispositionOfCode, kindBit } from '../codes.ts';
import { eachRow, oneNumber } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { countPeople } from '../people/people.ts';
import { byKind } from './compare-verdicts.ts';
import { dayOfKind, dueOnOf, readEvaluation } from './evaluation.ts';
import { NO_DAY } from '../people-memory/columns.ts';
import type { PeopleColumns } from '../people-memory/columns.ts';
import { peopleColumns } from '../people-memory/index.ts';

export type Overview = {
  readonly totals: ReturnType<typeof countPeople> & {
    readonly findings: Partial<Record<FindingKind, number>>;
  };
  readonly duePeople: readonly {
    readonly kind: FindingKind;
    readonly overdue: number;
    readonly within30Days: number;
    readonly later: number;
    readonly firstDueOn: Day | null;
  }[];
  /** People by the day of their first deadline, from the earliest on. */
  readonly dueDays: readonly { readonly day: Day; readonly people: number }[];
  readonly verdicts: Partial<Record<Disposition, number>>;
  /** Completed years, by the middle of what the birth date can mean; cut at the ages that the policy names. */
  readonly ages: readonly { readonly from: number; readonly to: number; readonly people: number }[];
  readonly agesUnknown: number;
  readonly activityMonths: readonly { readonly month: string; readonly people: number }[];
  readonly lastActivityUnknown: number;
  readonly consent: Readonly<Record<Channel, Partial<Record<ConsentState, number>>>>;
  readonly suppressedRows: number;
  readonly openQuestions: number; // columns that still need an answer
};

type Counts = ReadonlyMap<number, number>;
type DayCount = { readonly day: number; readonly people: number };

const BAND_YEARS = 5;
/** Narrower bands would hide whom the two ages tell apart. */
const LEAST_BAND = 2;

export function readOverview(
  store: ReadableStore,
  today: Day,
  ages: { readonly consentYears: number; readonly majorityYears: number },
): Overview {
  const columns = peopleColumns(store);
  const births = countBy(columns.birth);
  const activity = countBy(columns.activity);
  return {
    totals: { ...countPeople(store, columns.count), findings: countKinds(columns) },
    duePeople: countDue(store, columns, today),
    dueDays: daysOf(countBy(columns.due)),
    verdicts: countVerdicts(columns),
    ages: toBands(births, today, ages),
    agesUnknown: births.get(NO_DAY) ?? 0,
    activityMonths: toMonths(activity),
    lastActivityUnknown: activity.get(NO_DAY) ?? 0,
    consent: countConsent(columns),
    suppressedRows: oneNumber(store, 'SELECT sum(suppressed) FROM source'),
    openQuestions: countQuestions(store),
  };
}

/** Days before and after these are counted in a map: 1800 to 2500. */
const FIRST_DAY = -62_091;
const DAYS = 256_000;

/** How often each value occurs. Nearly all are codes, days, or no day: a table counts them. */
function countBy(values: Int32Array | Uint8Array | Uint16Array): Counts {
  const table = new Int32Array(DAYS);
  const counts = new Map<number, number>();
  let unknown = 0;
  for (const value of values) {
    const place = value - FIRST_DAY;
    if (place >= 0 && place < DAYS) table[place] = (table[place] ?? 0) + 1;
    else if (value === NO_DAY) unknown += 1;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (unknown > 0) counts.set(NO_DAY, unknown);
  for (const [place, count] of table.entries()) {
    if (count > 0) counts.set(place + FIRST_DAY, count);
  }
  return counts;
}

function countKinds({ kinds }: PeopleColumns): Partial<Record<FindingKind, number>> {
  const people = new Uint32Array(1 << findingKinds.length); // by all kinds of a person
  for (const mask of kinds) people[mask] = (people[mask] ?? 0) + 1;
  return byKind(people);
}

function daysOf(counts: Counts): DayCount[] {
  return [...counts]
    .filter(([day]) => day !== NO_DAY)
    .sort(([one], [other]) => one - other)
    .map(([day, people]) => ({ day, people }));
}

function countVerdicts({ proposals }: PeopleColumns): Overview['verdicts'] {
  const counts = [...countBy(proposals)];
  return Object.fromEntries(counts.map(([code, people]) => [dispositionOfCode(code), people]));
}

function countDue(store: ReadableStore, columns: PeopleColumns, today: Day): Overview['duePeople'] {
  const evaluation = readEvaluation(store);
  if (evaluation === null) return [];
  return evaluation.rules.flatMap((rule) => {
    const due = [...countBases(columns, rule.kind)].flatMap(([day, people]) => {
      const on = dueOnOf(rule, evaluation, day === NO_DAY ? null : day);
      return on === null ? [] : [{ on, people }];
    });
    return due.length === 0 ? [] : [{ kind: rule.kind, ...toDueCounts(due, today) }];
  });
}

/**
 * People of a kind by the day from which its deadline runs. For whom no deadline runs at all, none of their kinds has one;
 * of whom a hold or a restriction keeps, only the answer has.
 */
function countBases(columns: PeopleColumns, kind: FindingKind): Counts {
  const bases = {
    said_no_on: columns.saidNo,
    erasure_on: columns.erasure,
    retention_since: columns.since,
  };
  const name = dayOfKind[kind];
  const days = name === undefined ? null : bases[name];
  const bit = kindBit(kind);
  const found = new Int32Array(columns.count);
  let count = 0;
  for (let at = 0; at < columns.count; at += 1) {
    if (((columns.kinds[at] ?? 0) & bit) === 0 || columns.due[at] === NO_DAY) continue;
    if (columns.kept[at] === 1 && kind !== 'erasure_requested') continue;
    found[count] = days?.[at] ?? NO_DAY;
    count += 1;
  }
  return countBy(found.subarray(0, count));
}

type DueCounts = Omit<Overview['duePeople'][number], 'kind'>;

function toDueCounts(
  due: readonly { readonly on: Day; readonly people: number }[],
  today: Day,
): DueCounts {
  const count = (isIn: (on: Day) => boolean): number =>
    due.reduce((sum, { on, people }) => (isIn(on) ? sum + people : sum), 0);
  return {
    overdue: count((on) => on < today),
    within30Days: count((on) => on >= today && on <= today + MONTH_DAYS),
    later: count((on) => on > today + MONTH_DAYS),
    firstDueOn: due.reduce((first, { on }) => Math.min(first, on), Number.POSITIVE_INFINITY),
  };
}

/**
 * Every band from the youngest to the oldest, empty ones included, so that a chart has no gap; and the band below the
 * lower of the two ages, so that its line is seen where nobody is so young.
 */
function toBands(
  births: Counts,
  today: Day,
  { consentYears, majorityYears }: { consentYears: number; majorityYears: number },
): Overview['ages'] {
  const years = new Map<number, number>();
  for (const [day, people] of births) {
    if (day === NO_DAY) continue;
    const age = Math.max(0, completedYears(day, today));
    years.set(age, (years.get(age) ?? 0) + people);
  }
  if (years.size === 0) return [];
  const oldest = Math.max(...years.keys());
  const cuts = bandStarts(oldest, [consentYears, majorityYears]);
  const bands = cuts.map((from, place) => {
    const to = (cuts[place + 1] ?? (Math.floor(oldest / BAND_YEARS) + 1) * BAND_YEARS) - 1;
    let people = 0;
    for (const [age, count] of years) if (age >= from && age <= to) people += count;
    return { from, to, people };
  });
  const youngest = bands.findIndex(({ people }) => people > 0);
  const lowerAge = Math.min(consentYears, majorityYears);
  const belowLine = bands.findLastIndex(({ to }) => to < lowerAge);
  return bands.slice(belowLine < 0 ? youngest : Math.min(youngest, belowLine));
}

/** Every five years, and at the ages that matter; a cut too near to one of those gives way to it. */
function bandStarts(oldest: number, ages: readonly number[]): readonly number[] {
  const cuts = new Set(ages);
  for (let from = 0; from <= oldest; from += BAND_YEARS) {
    const isNear = from > 0 && ages.some((age) => Math.abs(age - from) < LEAST_BAND);
    if (!isNear) cuts.add(from);
  }
  return [...cuts].filter((from) => from <= oldest).sort((one, other) => one - other);
}

function toMonths(activity: Counts): Overview['activityMonths'] {
  const byMonth = new Map<string, number>();
  for (const { day, people } of daysOf(activity)) {
    const { year, month } = toCalendarDay(day);
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    byMonth.set(name, (byMonth.get(name) ?? 0) + people);
  }
  return [...byMonth].map(([month, people]) => ({ month, people }));
}

function countConsent({ consents }: PeopleColumns): Overview['consent'] {
  const counts = [...countBy(consents)];
  const entries = channels.map((channel, place) => {
    const states: Partial<Record<ConsentState, number>> = {};
    for (const [codes, people] of counts) {
      const state = consentOfCode((codes >> (place * 3)) & 7);
      states[state] = (states[state] ?? 0) + people;
    }
    return [channel, states];
  });
  return Object.fromEntries(entries) as Overview['consent'];
}

function countQuestions(store: ReadableStore): number {
  let questions = 0;
  for (const { columns } of eachRow<{ columns: string }>(store, 'SELECT columns FROM source')) {
    questions += (JSON.parse(columns) as MappedColumn[]).filter(
      ({ needsAnswer }) => needsAnswer,
    ).length;
  }
  return questions;
}
