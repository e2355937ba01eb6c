import { parseIsoDay, toCalendarDay, toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { FindingKind } from '#domain/finding.ts';

/** The day on which the known answers of the samples hold. */
export const SAMPLE_DAY: Day = parseIsoDay('2026-11-23') as Day;

/** One row of a sample list, and what a careful person would say of the one it is about. */
export type SampleRow = {
  /** Rows of one person share the key, whatever list they stand in. */
  readonly person: string;
  readonly cells: readonly string[];
  readonly kinds: readonly FindingKind[];
};

export type SampleList = {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: readonly SampleRow[];
};

/** Kinds whose people the samples name; others follow from them and are counted only in tests of their own. */
export const answeredKinds = [
  'consent_withdrawn',
  'erasure_requested',
  'minor',
  'may_be_minor',
  'over_retention',
  'deceased',
  'forbidden_data',
  'duplicate',
] as const satisfies readonly FindingKind[];

export type ExpectedAnswers = {
  readonly today: string;
  readonly country: string;
  readonly policy: string;
  readonly records: number;
  readonly people: number;
  /** For each kind the people, each named by the first of their rows: `<file>[<sheet>]:<row>`. */
  readonly findings: Readonly<Record<(typeof answeredKinds)[number], readonly string[]>>;
};

/** The answers that follow from the labels alone; nothing of the engine takes part. */
export function expectedAnswers(
  lists: readonly SampleList[],
  country: string,
  policy: string,
): ExpectedAnswers {
  const firstRow = new Map<string, string>();
  const kindsOf = new Map<string, Set<FindingKind>>();
  for (const list of lists) {
    list.rows.forEach((row, index) => {
      const place = `${list.file}${list.sheet === null ? '' : `[${list.sheet}]`}:${index + 1}`;
      if (!firstRow.has(row.person)) firstRow.set(row.person, place);
      const kinds = kindsOf.get(row.person) ?? new Set<FindingKind>();
      for (const kind of row.kinds) kinds.add(kind);
      kindsOf.set(row.person, kinds);
    });
  }
  const withKind = (kind: FindingKind): string[] =>
    [...kindsOf].filter(([, kinds]) => kinds.has(kind)).map(([key]) => firstRow.get(key) ?? '');
  return {
    today: toIsoDay(SAMPLE_DAY),
    country,
    policy,
    records: lists.reduce((sum, list) => sum + list.rows.length, 0),
    people: kindsOf.size,
    findings: Object.fromEntries(
      answeredKinds.map((kind) => [kind, withKind(kind)]),
    ) as unknown as ExpectedAnswers['findings'],
  };
}

/** A number from 0 up to `below`, the same on every machine (mulberry32). */
export function seededPicker(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** `DD.MM.YYYY` with another separator where asked. */
export function dayFirst(day: Day, separator = '.'): string {
  const { year, month, dayOfMonth } = toCalendarDay(day);
  return [two(dayOfMonth), two(month), String(year)].join(separator);
}

/** A birthday of somebody who is `years` old on the sample day, `shift` days after the birthday. */
export function birthAt(years: number, shift: number): Day {
  const today = toCalendarDay(SAMPLE_DAY);
  return (parseIsoDay(`${today.year - years}-11-23`) as Day) - 1 - shift;
}

export function csvText(
  rows: readonly (readonly string[])[],
  delimiter: string,
  lineEnd: string,
): string {
  const quoted = (cell: string): string =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');
}

export function arabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
