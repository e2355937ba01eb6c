import { parsePack } from '#engine/policy/index.ts';
import { savePolicyCopy } from '#store/judging/policies.ts';
import { readSettings } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const policyWriteHandler: Handler<'policy/write'> = (deps, { yaml }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const parsed = parsePack(yaml);
  if (!parsed.ok) {
    return { ok: true, value: { id: '', faults: parsed.problem.map((fault) => ({ ...fault })) } };
  }
  const { id, version } = parsed.value;
  inTransaction(store, () => {
    savePolicyCopy(store, { id, version, yaml });
    appendTrail(store, { at: deps.clock.now(), kind: 'policy.changed', detail: { id, version } });
    if (readSettings(store).policyId.split('+').includes(id))
      evaluateWorkspace(store, deps.resources, deps.clock);
  });
  return { ok: true, value: { id, faults: [] } };
};
