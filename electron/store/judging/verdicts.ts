import type { PolicyParameters } from '#domain/policy.ts';
import type { ReadableStore } from '../database.ts';
import { readEvaluation } from './evaluation.ts';
import { createJudge, unjudged } from './judge.ts';
import type { Judge } from './judge.ts';
import { heldOn, listHeldPeople, listRestrictedSince } from './person-facts.ts';

/** Judges by the policy and the day that the workspace has; the holds and restrictions are those of now. */
export function currentJudge(store: ReadableStore): Judge {
  const evaluation = readEvaluation(store);
  return evaluation === null ? () => unjudged : judgeBy(store, evaluation.params);
}

/** Judges by another one. */
export function judgeBy(store: ReadableStore, params: PolicyParameters): Judge {
  return createJudge(params, {
    held: listHeldPeople(store, params.today),
    restricted: listRestrictedSince(store),
  });
}

/** Whether a hold protects the person of this column on the day of the workspace, in SQL. */
export function isHeldNow(store: ReadableStore, person: string): string {
  const evaluation = readEvaluation(store);
  return evaluation === null ? '0' : heldOn(person, evaluation.today);
}
