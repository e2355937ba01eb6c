import { addMonths } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { FindingKind } from '#domain/finding.ts';
import { oneRow } from './database.ts';
import type { ReadableStore, WritableStore } from './database.ts';
import { writeSetting } from './settings.ts';
import { dueDay } from './sql-functions.ts';

/** A rule of the policy by which people were found. `within` and `unit` as `dueDay` takes them. */
export type EvaluatedRule = {
  readonly kind: FindingKind;
  readonly rule: string; // `<policy id>/<rule id>`
  readonly within: number | null; // null: no deadline
  readonly unit: number | null;
};

/**
 * By what everybody was judged last. A finding is a bit of a person; its rule and its deadline follow from this, so that
 * judging a million people anew writes no row for each of their findings.
 */
export type Evaluation = {
  readonly today: Day;
  readonly retentionMonths: number;
  readonly rules: readonly EvaluatedRule[]; // in the order of `findingKinds`
};

const KEY = 'evaluation';

/** The day from which a deadline runs, by the column of `person`; other kinds run from the day of the verdict. */
export const dayOfKind: Readonly<
  Partial<Record<FindingKind, 'said_no_on' | 'erasure_on' | 'retention_since'>>
> = {
  consent_withdrawn: 'said_no_on',
  erasure_requested: 'erasure_on',
  over_retention: 'retention_since',
};

export function noteEvaluation(store: WritableStore, evaluation: Evaluation): void {
  writeSetting(store, KEY, JSON.stringify(evaluation));
}

/** Null before the first evaluation. */
export function readEvaluation(store: ReadableStore): Evaluation | null {
  const row = oneRow<{ value: string }>(store, 'SELECT value FROM setting WHERE key = ?', KEY);
  return row === null ? null : (JSON.parse(row.value) as Evaluation);
}

/** The last day on which the duty of the rule is met in time; `day`: that of `dayOfKind`, where it is known. */
export function dueOnOf(
  { kind, within, unit }: EvaluatedRule,
  { today, retentionMonths }: Evaluation,
  day: Day | null,
): Day | null {
  if (kind !== 'over_retention') return within === null ? null : dueDay(day ?? today, within, unit);
  if (day === null) return null;
  const expiry = addMonths(day, retentionMonths);
  return within === null ? expiry : dueDay(expiry, within, unit);
}
