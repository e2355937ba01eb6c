import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { countPeople } from '#store/people/people.ts';
import { openTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { JobDeps } from '#worker/handler.ts';
import { matchPeople } from './match-people.ts';
import { settleConsent } from './settle-consent.ts';

/** Whether the change may be one of who is who; where it is not, people are not joined anew. */
type Joins<Value> = (changed: Value) => boolean;

type Made<Value> = { readonly people: number; readonly changed: Value };

/** Makes a change, then joins and judges everybody anew: all of it or nothing. */
export async function matchAnew<Value>(
  deps: JobDeps,
  store: WritableStore,
  change: () => Result<Value, Problem>,
  joins: Joins<Value> = () => true,
): Promise<Result<Made<Value>, Problem>> {
  const transaction = openTransaction(store);
  let committed = false;
  try {
    const made = await makeChange(deps, store, { change, joins });
    if (!made.ok) return made;
    await deps.job.breathe();
    deps.job.pointOfNoReturn();
    transaction.commit();
    committed = true;
    return made;
  } finally {
    if (!committed) transaction.rollback();
  }
}

/** Makes the same, looks at what came of it, and leaves everything as it was. */
export async function tryAnew<Value, Seen>(
  deps: JobDeps,
  store: WritableStore,
  trial: Change<Value> & { readonly look: () => Seen },
): Promise<Result<Seen, Problem>> {
  const transaction = openTransaction(store);
  try {
    const made = await makeChange(deps, store, trial);
    return made.ok ? { ok: true, value: trial.look() } : made;
  } finally {
    transaction.rollback();
  }
}

type Change<Value> = {
  readonly change: () => Result<Value, Problem>;
  readonly joins: Joins<Value>;
};

async function makeChange<Value>(
  deps: JobDeps,
  store: WritableStore,
  { change, joins }: Change<Value>,
): Promise<Result<Made<Value>, Problem>> {
  const changed = change();
  if (!changed.ok) return changed;
  if (joins(changed.value)) await matchPeople(store, deps);
  else settleConsent(store);
  const { people } = countPeople(store);
  const evaluated = evaluateWorkspace(store, deps.resources, deps.clock);
  return evaluated.ok ? { ok: true, value: { people, changed: changed.value } } : evaluated;
}
