import { channels } from '#domain/consent.ts';
import type { Channel, ConsentState } from '#domain/consent.ts';
import { completedYears, toCalendarDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { MappedColumn } from '#domain/source.ts';
import { consentOfCode, kindBit } from './codes.ts';
import { allRows, eachRow, oneNumber } from './database.ts';
import type { ReadableStore } from './database.ts';
import { dayOfKind, dueOnOf, readEvaluation } from './evaluation.ts';

export type Overview = {
  readonly duePeople: readonly {
    readonly kind: FindingKind;
    readonly overdue: number;
    readonly within30Days: number;
    readonly later: number;
    readonly firstDueOn: Day | null;
  }[];
  /** Completed years in five-year bands, by the middle of what the birth date can mean. */
  readonly ages: readonly { readonly from: number; readonly to: number; readonly people: number }[];
  readonly agesUnknown: number;
  readonly lastActivity: readonly { readonly year: number; readonly people: number }[];
  readonly lastActivityUnknown: number;
  readonly consent: Readonly<Record<Channel, Partial<Record<ConsentState, number>>>>;
  readonly suppressedRows: number;
  readonly openQuestions: number; // columns that still need an answer
};

type DayCount = { readonly day: number | null; readonly people: number };

const BAND_YEARS = 5;
const SOON_DAYS = 30;

export function readOverview(store: ReadableStore, today: Day): Overview {
  const births = allRows<DayCount>(
    store,
    'SELECT (birth_from + birth_to) / 2 AS day, count(*) AS people FROM person GROUP BY day',
  );
  const activity = allRows<DayCount>(
    store,
    'SELECT activity AS day, count(*) AS people FROM person GROUP BY activity',
  );
  return {
    duePeople: countDue(store, today),
    ages: toBands(births, today),
    agesUnknown: unknownIn(births),
    lastActivity: toYears(activity),
    lastActivityUnknown: unknownIn(activity),
    consent: countConsent(store),
    suppressedRows: oneNumber(store, 'SELECT sum(suppressed) FROM source'),
    openQuestions: countQuestions(store),
  };
}

function countDue(store: ReadableStore, today: Day): Overview['duePeople'] {
  const evaluation = readEvaluation(store);
  if (evaluation === null) return [];
  return evaluation.rules.flatMap((rule) => {
    const days = allRows<DayCount>(
      store,
      `SELECT ${dayOfKind[rule.kind] ?? 'NULL'} AS day, count(*) AS people FROM person
       WHERE kinds & ${kindBit(rule.kind)} GROUP BY day`,
    );
    const due = days.flatMap(({ day, people }) => {
      const on = dueOnOf(rule, evaluation, day);
      return on === null ? [] : [{ on, people }];
    });
    return due.length === 0 ? [] : [{ kind: rule.kind, ...toDueCounts(due, today) }];
  });
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
    within30Days: count((on) => on >= today && on <= today + SOON_DAYS),
    later: count((on) => on > today + SOON_DAYS),
    firstDueOn: due.reduce((first, { on }) => Math.min(first, on), Number.POSITIVE_INFINITY),
  };
}

/** Every band from the youngest to the oldest, empty ones included, so that a chart has no gap. */
function toBands(births: readonly DayCount[], today: Day): Overview['ages'] {
  const byBand = new Map<number, number>();
  for (const { day, people } of births) {
    if (day === null) continue;
    const band = Math.floor(Math.max(0, completedYears(day, today)) / BAND_YEARS);
    byBand.set(band, (byBand.get(band) ?? 0) + people);
  }
  if (byBand.size === 0) return [];
  const [first, last] = [Math.min(...byBand.keys()), Math.max(...byBand.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const from = (first + index) * BAND_YEARS;
    return { from, to: from + BAND_YEARS - 1, people: byBand.get(first + index) ?? 0 };
  });
}

function toYears(activity: readonly DayCount[]): Overview['lastActivity'] {
  const byYear = new Map<number, number>();
  for (const { day, people } of activity) {
    if (day === null) continue;
    const { year } = toCalendarDay(day);
    byYear.set(year, (byYear.get(year) ?? 0) + people);
  }
  return [...byYear].sort(([a], [b]) => a - b).map(([year, people]) => ({ year, people }));
}

function unknownIn(counts: readonly DayCount[]): number {
  return counts.find(({ day }) => day === null)?.people ?? 0;
}

function countConsent(store: ReadableStore): Overview['consent'] {
  const entries = channels.map((channel) => {
    const rows = allRows<{ code: number; people: number }>(
      store,
      `SELECT consent_${channel} AS code, count(*) AS people FROM person GROUP BY code`,
    );
    return [channel, Object.fromEntries(rows.map((row) => [consentOfCode(row.code), row.people]))];
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
