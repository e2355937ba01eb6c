import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { removePairDecision } from '#store/people/pairs.ts';
import { appendTrail } from '#store/proof/trail.ts';
import type { Handler } from '#worker/handler.ts';
import { matchAnew } from '#worker/jobs/matching/match-anew.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const pairUndoHandler: Handler<'pair/undo'> = async (deps, { decision }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const matched = await matchAnew(deps, store, () => {
    if (!removePairDecision(store, decision)) return failed(problem('pair/unknown'));
    appendTrail(store, { at: deps.clock.now(), kind: 'pair.undone', detail: { pairs: 1 } });
    return { ok: true, value: null };
  });
  return matched.ok ? { ok: true, value: { people: matched.value.people } } : matched;
};
