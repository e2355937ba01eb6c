import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { findSource, removeSource } from '#store/records/sources.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { openTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { Handler } from '#worker/handler.ts';
import { matchPeople } from '#worker/jobs/matching/match-people.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const sourceRemoveHandler: Handler<'source/remove'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  if (findSource(store, input.source) === null) return failed(problem('source/unknown'));
  const transaction = openTransaction(store);
  let committed = false;
  try {
    const { records } = removeSource(store, input.source);
    const people = await matchPeople(store, deps);
    const evaluated = evaluateWorkspace(store, deps.resources, deps.clock);
    if (!evaluated.ok) return evaluated;
    appendTrail(store, {
      at: deps.clock.now(),
      kind: 'source.removed',
      detail: { source: input.source, records },
    });
    deps.job.pointOfNoReturn();
    transaction.commit();
    committed = true;
    return { ok: true, value: { people } };
  } finally {
    if (!committed) transaction.rollback();
  }
};
