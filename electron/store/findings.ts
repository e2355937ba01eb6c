import { present } from '#base/assert.ts';
import { channels } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { FindingKind } from '#domain/finding.ts';
import { findingKinds } from '#domain/finding.ts';
import type { DeadlineUnit, PolicyParameters } from '#domain/policy.ts';
import type { RetentionTrigger } from '#domain/signal.ts';
import {
  ageCode,
  consentCode,
  dispositionCode,
  kindBit,
  marksMask,
  retentionCode,
  triggerCode,
} from './codes.ts';
import { allRows, oneRow, runScript } from './database.ts';
import type { ReadableStore, WritableStore } from './database.ts';
import { dayOfKind, dueOnOf, noteEvaluation, readEvaluation } from './evaluation.ts';
import type { EvaluatedRule, Evaluation } from './evaluation.ts';
import { changeSettings } from './settings.ts';
import { dueDay } from './sql-functions.ts';
import { inTransaction } from './transaction.ts';
import { withoutIndexes } from './without-indexes.ts';

export type StoredFinding = {
  readonly kind: FindingKind;
  readonly rule: string; // `<policy id>/<rule id>`
  readonly dueOn: Day | null;
};

type Rule = PolicyParameters['rules'][number];

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

/** Before any day of the calendar, where a comparison needs a number. */
const NEVER = -9_999_999;
const MINOR_HINTS = marksMask(['minor_hint', 'guardian']);

/** What the policy makes of everybody, in SQL alone; same verdicts as `evaluatePerson`. One transaction. */
export function evaluateFindings(store: WritableStore, params: PolicyParameters): void {
  inTransaction(store, () => {
    noteEvaluation(store, toEvaluation(params));
    withoutIndexes(store, 'person', ['person_by_due'], () => {
      runScript(store, `UPDATE person SET ${statusColumns(params)}`);
      runScript(store, `UPDATE person SET ${columnsOfFound(params)} WHERE kinds <> 0`);
    });
    changeSettings(store, { evaluatedOn: params.today });
  });
}

function toEvaluation(params: PolicyParameters): Evaluation {
  return {
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

/** Every column in one pass over the people: SQLite sees the old values on the right of each `=`, so nothing builds on another. */
function statusColumns(params: PolicyParameters): string {
  const verdict = verdictColumns(params);
  return `
    held = ${heldOn(params.today)},
    age_status = ${verdict.age_status},
    retention_since = ${sinceOf(params)},
    retention_trigger = ${triggerColumn(params)},
    retention_status = ${verdict.retention_status},
    kinds = ${verdict.kinds},
    proposed = ${dispositionCode('keep')},
    due_on = NULL`;
}

/** A second pass, over those alone who were found: by then their kinds and their retention stand beside them. */
function columnsOfFound(params: PolicyParameters): string {
  const isFound = (kind: FindingKind): string => `kinds & ${kindBit(kind)}`;
  return `due_on = ${dueColumn(params)}, proposed = ${proposalColumn(params, 'held', isFound)}`;
}

/** What a policy makes of one row of the table of people, as expressions over its facts. */
export function verdictColumns(
  params: PolicyParameters,
): Readonly<Record<'age_status' | 'retention_status' | 'kinds' | 'proposed', string>> {
  const { today, lastAdultBirth: adult, lastExpiredTrigger, lastDueSoonTrigger } = params;
  const since = sinceOf(params);
  return {
    age_status: `CASE
      WHEN birth_from IS NULL THEN iif(marks & ${MINOR_HINTS}, ${ageCode('may_be_minor')}, ${ageCode('unknown')})
      WHEN birth_from > ${whole(adult)} THEN ${ageCode('minor')}
      WHEN birth_to > ${whole(adult)} THEN ${ageCode('may_be_minor')}
      ELSE ${ageCode('adult')} END`,
    retention_status: `CASE
      WHEN ${heldOn(today)} THEN ${retentionCode('held')}
      WHEN ${since} IS NULL THEN ${retentionCode('unknown')}
      WHEN ${since} <= ${whole(lastExpiredTrigger)} THEN ${retentionCode('expired')}
      WHEN ${since} <= ${whole(lastDueSoonTrigger)} THEN ${retentionCode('due_soon')}
      ELSE ${retentionCode('within')} END`,
    kinds: kindsColumn(params),
    proposed: proposalColumn(params, heldOn(today), (kind) => conditionOf(kind, params)),
  };
}

function heldOn(today: Day): string {
  const inForce = `until IS NULL OR until >= ${whole(today)}`;
  return `person.id IN (SELECT person FROM hold WHERE ${inForce}
    UNION SELECT person FROM field_hold WHERE ${inForce})`;
}

/** The latest of the policy's triggers that is known, else its fallback. */
function sinceOf(params: PolicyParameters): string {
  return `ifnull(${latestTrigger(params)}, ${fallbackOf(params)})`;
}

function latestTrigger({ retentionTriggers }: PolicyParameters): string {
  if (retentionTriggers.length === 0) return 'NULL';
  const known = retentionTriggers.map((trigger) => `ifnull(${columnOf(trigger)}, ${NEVER})`);
  return `nullif(max(${NEVER}, ${known.join(', ')}), ${NEVER})`;
}

function fallbackOf({ retentionFallback }: PolicyParameters): string {
  return retentionFallback === null ? 'NULL' : columnOf(retentionFallback);
}

/** Of two triggers on the same day the one that the policy names first. */
function triggerColumn(params: PolicyParameters): string {
  const latest = latestTrigger(params);
  const cases = params.retentionTriggers.map(
    (trigger) => `WHEN ${columnOf(trigger)} = ${latest} THEN ${triggerCode(trigger)}`,
  );
  const { retentionFallback: fallback } = params;
  const rest =
    fallback === null
      ? 'NULL'
      : `iif(${latest} IS NULL AND ${columnOf(fallback)} IS NOT NULL, ${triggerCode(fallback)}, NULL)`;
  return cases.length === 0 ? rest : `CASE ${cases.join(' ')} ELSE ${rest} END`;
}

const columnByTrigger: Readonly<Record<RetentionTrigger, string>> = {
  last_visit: 'last_visit',
  last_purchase: 'last_purchase',
  last_contact: 'last_contact',
  last_activity: 'last_activity',
  created: 'created',
};

function columnOf(trigger: RetentionTrigger): string {
  return columnByTrigger[trigger];
}

/** One condition for each kind, over what the records of a person come to. */
function conditionOf(kind: FindingKind, params: PolicyParameters): string {
  const said = `min(${channels.map((channel) => `consent_${channel}`).join(', ')}) <= ${consentCode('denied')}`;
  const granted = channels
    .map((channel) => `consent_${channel} = ${consentCode('granted')}`)
    .join(' OR ');
  const adult = whole(params.lastAdultBirth);
  const conditions: Readonly<Record<FindingKind, string>> = {
    consent_withdrawn: said,
    erasure_requested: `marks & ${marksMask(['erasure_requested'])}`,
    minor: `birth_from > ${adult}`,
    may_be_minor: `iif(birth_from IS NULL, marks & ${MINOR_HINTS}, birth_from <= ${adult} AND birth_to > ${adult})`,
    over_retention: `${sinceOf(params)} <= ${whole(params.lastExpiredTrigger)}`,
    consent_missing: `reachable AND NOT (${said}) AND NOT (${granted})`,
    suppressed_returned: 'suppressed',
    deceased: `marks & ${marksMask(['deceased'])}`,
    special_category: `marks & ${marksMask(['special_category'])}`,
    forbidden_data: `marks & ${marksMask(['payment_card', 'password'])}`,
    identity_number: `marks & ${marksMask(['identity_number', 'iban'])}`,
    invalid_contact: `marks & ${marksMask(['invalid_email', 'invalid_phone'])}`,
    duplicate: 'same_row_twice',
  };
  return conditions[kind];
}

/** Null is no finding. */
function kindsColumn(params: PolicyParameters): string {
  const bits = firstRules(params).map(
    ({ finding }) => `iif(${conditionOf(finding, params)}, ${kindBit(finding)}, 0)`,
  );
  return bits.length === 0 ? '0' : bits.join(' | ');
}

/** The policy has at most one rule for each kind; of two the first counts, as in the reference. */
function firstRules({ rules }: PolicyParameters): readonly Rule[] {
  return findingKinds.flatMap((kind) => rules.find(({ finding }) => finding === kind) ?? []);
}

const LATER = 9_999_999;

/** The first of the deadlines of all rules that found the person. */
function dueColumn(params: PolicyParameters): string {
  const days = toEvaluation(params).rules.flatMap((rule) => {
    const due = dueOf(rule, params);
    return due === null ? [] : [`iif(kinds & ${kindBit(rule.kind)}, ${due}, ${LATER})`];
  });
  return days.length === 0 ? 'NULL' : `nullif(min(${LATER}, ${days.join(', ')}), ${LATER})`;
}

/** Deadlines run from the day on which the person spoke, where it is known; else from the day of the verdict. */
function dueOf(rule: EvaluatedRule, { today, retentionMonths }: PolicyParameters): string | null {
  const { kind, within, unit } = rule;
  if (kind === 'over_retention') {
    const expiry = `lethe_add_months(retention_since, ${whole(retentionMonths)})`;
    return within === null
      ? `ifnull(${expiry}, ${LATER})`
      : `ifnull(lethe_due(${expiry}, ${whole(within)}, ${whole(unit ?? 0)}), ${LATER})`;
  }
  if (within === null) return null;
  const base = dayOfKind[kind];
  const fromToday = whole(dueDay(today, within, unit) ?? LATER);
  if (base === undefined) return fromToday;
  return `iif(${base} IS NULL, ${fromToday}, lethe_due(${base}, ${whole(within)}, ${whole(unit ?? 0)}))`;
}

/** The strongest proposal of the rules that found the person; `keep` under a hold. */
function proposalColumn(
  params: PolicyParameters,
  isHeld: string,
  isFound: (kind: FindingKind) => string,
): string {
  const proposals = firstRules(params).map(
    ({ finding, proposes }) => `iif(${isFound(finding)}, ${dispositionCode(proposes)}, 0)`,
  );
  if (proposals.length === 0) return '0';
  return `iif(${isHeld}, ${dispositionCode('keep')}, max(0, ${proposals.join(', ')}))`;
}

/** Only whole numbers of our own ever become part of a statement. */
function whole(value: number): string {
  present(Number.isSafeInteger(value) ? value : null, 'a whole number');
  return String(value);
}

export function countFindings(store: ReadableStore): Partial<Record<FindingKind, number>> {
  const rows = allRows<{ kinds: number; people: number }>(
    store,
    'SELECT kinds, count(*) AS people FROM person WHERE kinds <> 0 GROUP BY kinds',
  );
  const counts = findingKinds.flatMap((kind) => {
    const found = rows.filter(({ kinds }) => (kinds & kindBit(kind)) !== 0);
    const people = found.reduce((sum, row) => sum + row.people, 0);
    return people === 0 ? [] : [[kind, people] as const];
  });
  return Object.fromEntries(counts);
}

type FoundRow = {
  readonly kinds: number;
  readonly said_no_on: Day | null;
  readonly erasure_on: Day | null;
  readonly retention_since: Day | null;
};

/** In the order of `findingKinds`. */
export function listFindings(store: ReadableStore, person: number): readonly StoredFinding[] {
  const row = oneRow<FoundRow>(
    store,
    'SELECT kinds, said_no_on, erasure_on, retention_since FROM person WHERE id = ?',
    person,
  );
  const evaluation = readEvaluation(store);
  if (row === null || evaluation === null) return [];
  return evaluation.rules
    .filter(({ kind }) => (row.kinds & kindBit(kind)) !== 0)
    .map((rule) => ({
      kind: rule.kind,
      rule: rule.rule,
      dueOn: dueOnOf(rule, evaluation, baseOf(rule, row)),
    }));
}

function baseOf({ kind }: EvaluatedRule, row: FoundRow): Day | null {
  const column = dayOfKind[kind];
  return column === undefined ? null : row[column];
}

/** Rules on which these people were found, sorted. */
export function listRulesOf(store: ReadableStore, people: readonly number[]): readonly string[] {
  const rows = allRows<{ kinds: number }>(
    store,
    'SELECT DISTINCT kinds FROM person WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(people),
  );
  const found = rows.reduce((mask, { kinds }) => mask | kinds, 0);
  const rules = readEvaluation(store)?.rules ?? [];
  return rules
    .filter(({ kind }) => (found & kindBit(kind)) !== 0)
    .map(({ rule }) => rule)
    .sort();
}
