import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { evaluateFindings } from '#store/judging/findings.ts';
import { changeSettings } from '#store/settings.ts';
import { inTransaction } from '#store/transaction.ts';
import type { Clock } from './handler.ts';
import { readChosenPolicy } from './policies.ts';
import type { Resources } from './resources.ts';

/** Judges everybody anew by the policy of the workspace on its day; no source is read. */
export function evaluateWorkspace(
  store: WritableStore,
  resources: Resources,
  clock: Clock,
): Result<null, Problem> {
  const chosen = readChosenPolicy(resources, store, clock.today);
  if (!chosen.ok) return chosen;
  const { params } = chosen.value;
  inTransaction(store, () => {
    evaluateFindings(store, params);
    changeSettings(store, { evaluatedOn: params.today, policyVersion: params.policyVersion });
  });
  return { ok: true, value: null };
}
