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
  kindCode,
  kindOfCode,
  marksMask,
  retentionCode,
  triggerCode,
} from './codes.ts';
import { allRows, runChange, runScript } from './database.ts';
import type { ReadableStore, WritableStore } from './database.ts';
import { changeSettings } from './settings.ts';
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
/** Before any day of the calendar, where a comparison needs a number. */
const NEVER = -9_999_999;
const MINOR_HINTS = marksMask(['minor_hint', 'guardian']);

/** What the policy makes of everybody, in SQL alone; same verdicts as `evaluatePerson`. One transaction. */
export function evaluateFindings(store: WritableStore, params: PolicyParameters): void {
  inTransaction(store, () => {
    runChange(store, 'DELETE FROM finding');
    withoutIndexes(store, 'person', evaluatedIndexes, () => {
      runScript(
        store,
        `UPDATE person SET ${statusColumns(params)}, due_on = NULL,
           kinds = ${kindsColumn(params)}, proposed = ${proposalColumn(params)}`,
      );
      for (const rule of firstRules(params)) addFindings(store, rule, params);
      runScript(store, WRITE_DUE);
    });
    changeSettings(store, { evaluatedOn: params.today });
  });
}

/** Every column in one pass over the people: SQLite sees the old values on the right of each `=`, so nothing builds on another. */
const evaluatedIndexes = ['person_by_due', 'person_by_status'];

function statusColumns(params: PolicyParameters): string {
  const { today, lastAdultBirth: adult, lastExpiredTrigger, lastDueSoonTrigger } = params;
  const since = sinceOf(params);
  const held = heldOn(today);
  return `
    held = ${held},
    age_status = CASE
      WHEN birth_from IS NULL THEN iif(marks & ${MINOR_HINTS}, ${ageCode('may_be_minor')}, ${ageCode('unknown')})
      WHEN birth_from > ${whole(adult)} THEN ${ageCode('minor')}
      WHEN birth_to > ${whole(adult)} THEN ${ageCode('may_be_minor')}
      ELSE ${ageCode('adult')} END,
    retention_since = ${since},
    retention_trigger = ${triggerColumn(params)},
    expires_on = lethe_add_months(${since}, ${whole(params.retentionMonths)}),
    retention_status = CASE
      WHEN ${held} THEN ${retentionCode('held')}
      WHEN ${since} IS NULL THEN ${retentionCode('unknown')}
      WHEN ${since} <= ${whole(lastExpiredTrigger)} THEN ${retentionCode('expired')}
      WHEN ${since} <= ${whole(lastDueSoonTrigger)} THEN ${retentionCode('due_soon')}
      ELSE ${retentionCode('within')} END`;
}

function heldOn(today: Day): string {
  return `EXISTS (SELECT 1 FROM hold h WHERE h.person = person.id AND (h.until IS NULL OR h.until >= ${whole(today)}))`;
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

function addFindings(store: WritableStore, rule: Rule, params: PolicyParameters): void {
  const { deadline } = rule;
  runChange(
    store,
    `INSERT INTO finding (kind, person, rule, due_on)
     SELECT ${kindCode(rule.finding)}, id, ?, ${dueOf(rule, params)} FROM person
     WHERE kinds & ${kindBit(rule.finding)} ORDER BY id`,
    `${params.policyId}/${rule.id}`,
    ...(deadline === null ? [] : [deadline.within, unitCodes[deadline.unit]]),
  );
}

/** Deadlines run from the day on which the person spoke, where it is known; else from the day of the verdict. */
function dueOf({ finding, deadline }: Rule, { today }: PolicyParameters): string {
  if (finding === 'over_retention') {
    return deadline === null ? 'expires_on' : 'lethe_due(expires_on, ?, ?)';
  }
  if (deadline === null) return 'NULL';
  const said: Partial<Record<FindingKind, string>> = {
    consent_withdrawn: 'said_no_on',
    erasure_requested: 'erasure_on',
  };
  return `lethe_due(ifnull(${said[finding] ?? 'NULL'}, ${whole(today)}), ?, ?)`;
}

const WRITE_DUE = `UPDATE person
  SET due_on = (SELECT min(f.due_on) FROM finding f WHERE f.person = person.id)
  WHERE id IN (SELECT person FROM finding WHERE due_on IS NOT NULL)`;

/** The strongest proposal of the rules that found the person; `keep` under a hold. */
function proposalColumn(params: PolicyParameters): string {
  const proposals = firstRules(params).map(
    ({ finding, proposes }) =>
      `iif(${conditionOf(finding, params)}, ${dispositionCode(proposes)}, 0)`,
  );
  if (proposals.length === 0) return '0';
  return `iif(${heldOn(params.today)}, ${dispositionCode('keep')}, max(0, ${proposals.join(', ')}))`;
}

/** Only whole numbers of our own ever become part of a statement. */
function whole(value: number): string {
  present(Number.isSafeInteger(value) ? value : null, 'a whole number');
  return String(value);
}

export function countFindings(store: ReadableStore): Partial<Record<FindingKind, number>> {
  const rows = allRows<{ kind: number; people: number }>(
    store,
    'SELECT kind, count(*) AS people FROM finding GROUP BY kind ORDER BY kind',
  );
  return Object.fromEntries(rows.map(({ kind, people }) => [kindOfCode(kind), people]));
}

/** In the order of `findingKinds`. */
export function listFindings(store: ReadableStore, person: number): readonly StoredFinding[] {
  return allRows<{ kind: number; rule: string; dueOn: Day | null }>(
    store,
    'SELECT kind, rule, due_on AS dueOn FROM finding WHERE person = ? ORDER BY kind',
    person,
  ).map((row) => ({ ...row, kind: kindOfCode(row.kind) }));
}

/** Rules on which these people were found, sorted. */
export function listRulesOf(store: ReadableStore, people: readonly number[]): readonly string[] {
  return allRows<{ rule: string }>(
    store,
    `SELECT DISTINCT rule FROM finding WHERE person IN (SELECT value FROM json_each(?)) ORDER BY rule`,
    JSON.stringify(people),
  ).map(({ rule }) => rule);
}
