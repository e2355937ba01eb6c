import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input } from '#contract/call.ts';
import type { Day } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { addPairDecision } from '#store/people/pairs.ts';
import { readSettings } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import type { Handler } from '#worker/handler.ts';
import { matchAnew } from '#worker/jobs/matching/match-anew.ts';
import { marksOf } from '#worker/jobs/matching/pair-decisions.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const pairDecideHandler: Handler<'pair/decide'> = async (deps, { pairs }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const today = deps.clock.today(readSettings(store).today);
  const matched = await matchAnew(deps, store, () => {
    const added = addDecisions(store, pairs, today);
    if (added.ok) {
      const detail = { pairs: pairs.length };
      appendTrail(store, { at: deps.clock.now(), kind: 'pair.decided', detail });
    }
    return added;
  });
  if (!matched.ok) return matched;
  const { people, changed } = matched.value;
  return { ok: true, value: { people, decisions: changed } };
};

function addDecisions(
  store: WritableStore,
  pairs: Input<'pair/decide'>['pairs'],
  today: Day,
): Result<number[], Problem> {
  const ids: number[] = [];
  for (const { a, b, verdict } of pairs) {
    const [one, other] = a === b ? [null, null] : [marksOf(store, a), marksOf(store, b)];
    if (one === null || other === null) return failed(problem('pair/unknown'));
    ids.push(
      addPairDecision(store, { verdict, decidedOn: today, a: one, b: other, records: [a, b] }).id,
    );
  }
  return { ok: true, value: ids };
}
