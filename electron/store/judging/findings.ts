import type { Day } from '#domain/day.ts';
import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { kindBit } from '../codes.ts';
import { byKind } from './compare-verdicts.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { dueOnOf, noteEvaluation, readEvaluation } from './evaluation.ts';
import { createBaseReader } from './judge.ts';
import { factsOfPeople, visitFacts } from './person-facts.ts';
import { changeSettings } from '../settings.ts';
import { inTransaction } from '../transaction.ts';
import { currentJudge } from './verdicts.ts';

export type StoredFinding = {
  readonly kind: FindingKind;
  readonly rule: string; // `<policy id>/<rule id>`
  readonly dueOn: Day | null;
};

/** From here on everybody is judged by this policy on its day; same verdicts as `evaluatePerson`. */
export function evaluateFindings(store: WritableStore, params: PolicyParameters): void {
  inTransaction(store, () => {
    noteEvaluation(store, params);
    changeSettings(store, { evaluatedOn: params.today });
  });
}

/** How many people were found by each kind. */
export function countFindings(store: ReadableStore): Partial<Record<FindingKind, number>> {
  const judge = currentJudge(store);
  const people = new Uint32Array(1 << findingKinds.length); // by all kinds of a person
  visitFacts(store, (facts) => {
    const { kinds } = judge(facts);
    people[kinds] = (people[kinds] ?? 0) + 1;
  });
  return byKind(people);
}

/** Of each of these people who has a row, in the order of `findingKinds`. The judge is made once: ask for a page. */
export function findingsOfPeople(
  store: ReadableStore,
  people: readonly number[],
): ReadonlyMap<number, readonly StoredFinding[]> {
  const evaluation = readEvaluation(store);
  if (evaluation === null) return new Map();
  const judge = currentJudge(store);
  const readers = evaluation.rules.map((rule) => ({ rule, baseOf: createBaseReader(rule) }));
  return new Map(
    factsOfPeople(store, people).map((facts) => {
      const { kinds, since } = judge(facts);
      const found = readers.filter(({ rule }) => (kinds & kindBit(rule.kind)) !== 0);
      return [
        facts[0],
        found.map(({ rule, baseOf }) => ({
          kind: rule.kind,
          rule: rule.rule,
          dueOn: dueOnOf(rule, evaluation, baseOf(facts, since)),
        })),
      ];
    }),
  );
}

/** Rules on which these people were found, sorted. */
export function listRulesOf(store: ReadableStore, people: readonly number[]): readonly string[] {
  const judge = currentJudge(store);
  let found = 0;
  for (const facts of factsOfPeople(store, people)) found |= judge(facts).kinds;
  const rules = readEvaluation(store)?.rules ?? [];
  return rules
    .filter(({ kind }) => (found & kindBit(kind)) !== 0)
    .map(({ rule }) => rule)
    .sort();
}
