import { failed } from '#base/result.ts';
import { parseIsoDay } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import { changeSettings } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { readTotals } from '#worker/documents/read-totals.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { Handler } from '#worker/handler.ts';
import { findPolicy } from '#worker/policies.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const policyChooseHandler: Handler<'policy/choose'> = (deps, { id, country, today }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const fixed = today === null ? null : parseIsoDay(today);
  if (today !== null && fixed === null) return failed(problem('input/invalid', { field: 'today' }));
  const known = findPolicy(deps.resources, store, id);
  if (known === null) return failed(problem('policy/unknown', { policy: id.slice(0, 80) }));
  const { version } = known.policy;
  inTransaction(store, () => {
    changeSettings(store, { policyId: id, policyVersion: version, country, today: fixed });
    evaluateWorkspace(store, deps.resources, deps.clock);
    appendTrail(store, {
      at: deps.clock.now(),
      kind: 'policy.chosen',
      detail: { id, version, country, today },
    });
  });
  return { ok: true, value: { totals: readTotals(store) } };
};
