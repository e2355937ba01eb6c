import { addMonths, addWorkingDays } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { DeadlineUnit, PolicyParameters } from '#domain/policy.ts';
import { oneRow } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { writeSetting } from '../settings.ts';

/** A rule of the policy by which people were found. `within` and `unit` as `dueDay` takes them. */
export type EvaluatedRule = {
  readonly kind: FindingKind;
  readonly rule: string; // `<policy id>/<rule id>`
  readonly within: number | null; // null: no deadline
  readonly unit: number | null;
};

/**
 * By what everybody is judged: the policy on its day. What it makes of a person is worked out from that and from what is
 * known of them whenever it is asked for, so a verdict is never older than what it rests on.
 */
export type Evaluation = {
  readonly params: PolicyParameters;
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

export function noteEvaluation(store: WritableStore, params: PolicyParameters): void {
  writeSetting(store, KEY, JSON.stringify(params));
}

/** Null before the first evaluation. */
export function readEvaluation(store: ReadableStore): Evaluation | null {
  const row = oneRow<{ value: string }>(store, 'SELECT value FROM setting WHERE key = ?', KEY);
  return row === null ? null : evaluationBy(JSON.parse(row.value) as PolicyParameters);
}

export function evaluationBy(params: PolicyParameters): Evaluation {
  return {
    params,
    today: params.today,
    retentionMonths: params.retentionMonths,
    rules: firstRules(params).map(({ id, finding, deadline }) => ({
      kind: finding,
      rule: `${params.policyId}/${id}`,
      within: deadline?.within ?? null,
      unit: deadline === null ? null : unitCode(deadline.unit, params),
    })),
  };
}

/** The policy has at most one rule for each kind; of two the first counts, as in the reference. */
function firstRules({ rules }: PolicyParameters): PolicyParameters['rules'] {
  return findingKinds.flatMap((kind) => rules.find(({ finding }) => finding === kind) ?? []);
}

const unitCodes: Readonly<Record<DeadlineUnit, number>> = {
  calendar_day: 0,
  working_day: 1,
  month: 2,
};
const FRIDAY_SATURDAY_DAYS = 3;

function unitCode(unit: DeadlineUnit, { weekend }: PolicyParameters): number {
  const otherRest = unit === 'working_day' && weekend === 'friday_saturday';
  return otherRest ? FRIDAY_SATURDAY_DAYS : unitCodes[unit];
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

const FRIDAY_SATURDAY = [5, 6];

/** `unit`: 0 calendar days, 1 working days, 2 months, 3 working days from Sunday. Null beyond the calendar. */
function dueDay(from: Day | null, within: number, unit: number | null): Day | null {
  if (from === null) return null;
  if (unit === 2) return addMonths(from, within);
  if (unit === 3) return addWorkingDays(from, within, FRIDAY_SATURDAY);
  return unit === 1 ? addWorkingDays(from, within) : from + within;
}
