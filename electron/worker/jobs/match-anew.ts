import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { openTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '../evaluate.ts';
import type { JobDeps } from '../handler.ts';
import { matchPeople } from './match-people.ts';

/** Makes a change, then joins and judges everybody anew: all of it or nothing. */
export async function matchAnew<Value>(
  deps: JobDeps,
  store: WritableStore,
  change: () => Result<Value, Problem>,
): Promise<Result<{ readonly people: number; readonly changed: Value }, Problem>> {
  const transaction = openTransaction(store);
  let committed = false;
  try {
    const changed = change();
    if (!changed.ok) return changed;
    const people = await matchPeople(store, deps);
    const evaluated = evaluateWorkspace(store, deps.resources, deps.clock);
    if (!evaluated.ok) return evaluated;
    await deps.job.breathe();
    deps.job.pointOfNoReturn();
    transaction.commit();
    committed = true;
    return { ok: true, value: { people, changed: changed.value } };
  } finally {
    if (!committed) transaction.rollback();
  }
}
