import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { beginRewrite } from '#store/erasure/erasure.ts';
import { noteClosing } from '#store/sealing/sealed-batches.ts';
import { openTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { JobDeps } from '#worker/handler.ts';
import { sealOf, trailDetail } from './commit-batch.ts';
import type { BatchToCommit, Committed } from './commit-batch.ts';
import { matchPeople } from '../matching/match-people.ts';
import { notePending } from './pending-batch.ts';
import { watchRefusals } from './refusals-that-stay.ts';
import type { RewrittenBatch } from './rewritten-batch.ts';

/** Cells change and people stay: they are matched and judged anew in the same transaction as the deed. */
export async function commitRewrite(
  store: WritableStore,
  deps: JobDeps,
  batch: BatchToCommit & {
    readonly rewritten: RewrittenBatch;
    readonly disposition: 'slim' | 'correct';
  },
): Promise<Result<Committed, Problem>> {
  const { order, draft, rewritten, disposition } = batch;
  const transaction = openTransaction(store);
  let committed = false;
  try {
    const keepRefusals = watchRefusals(store, rewritten, disposition);
    const begun = beginRewrite(store, {
      batch: order.batch,
      people: order.plan.goes,
      disposition,
      kind: disposition === 'correct' ? 'record.corrected' : 'disposition.run',
      records: rewritten.records,
      goneValues: rewritten.goneValues,
      ownWords: [order.input.by, order.input.reason].filter((text) => text !== null),
      suppress: rewritten.suppress,
      today: order.chosen.params.today,
      at: deps.clock.now(),
      seal: sealOf(order, deps),
      trailDetail: trailDetail(draft),
    });
    if (!begun.ok) return begun;
    await matchPeople(store, deps);
    keepRefusals(store, order.chosen.params.today);
    const evaluated = evaluateWorkspace(store, deps.resources, deps.clock);
    if (!evaluated.ok) return evaluated;
    const { erasure, suppression, trail, records } = begun.value;
    const done = {
      ...draft,
      records,
      trail,
      suppression: { added: suppression.added, shared: 0 },
    };
    const pending = { ...batch.pending, draft: done };
    notePending(store, pending);
    noteClosing(store, order.batch, JSON.stringify(pending));
    deps.job.pointOfNoReturn();
    transaction.commit();
    committed = true;
    return { ok: true, value: { pending, draft: done, erasure } };
  } finally {
    if (!committed) transaction.rollback();
  }
}
