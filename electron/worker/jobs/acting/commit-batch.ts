import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import type { BatchAct } from '#domain/disposition.ts';
import type { TrailKind } from '#domain/trail.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { beginErasure } from '#store/erasure/erasure.ts';
import { placeHolds } from '#store/people/holds.ts';
import { liftRestrictions, placeRestrictions } from '#store/people/restrictions.ts';
import { addBatch } from '#store/proof/receipts.ts';
import { noteClosing } from '#store/sealing/sealed-batches.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { indexSources } from '#worker/documents/record-cells.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { JobDeps } from '#worker/handler.ts';
import { toAnonymisedRecord } from './anonymised-record.ts';
import { untilOf } from './batch-order.ts';
import type { BatchOrder } from './batch-order.ts';
import { notePending } from './pending-batch.ts';
import type { PendingBatch, ReceiptDraft } from './pending-batch.ts';
import type { ValuesToErase } from './values-to-erase.ts';

export type Committed = {
  readonly pending: PendingBatch;
  readonly draft: ReceiptDraft;
  readonly erasure: number | null; // number of the erasure that is to be completed
};

export type BatchToCommit = {
  readonly order: BatchOrder;
  readonly pending: PendingBatch;
  readonly draft: ReceiptDraft;
  readonly values: ValuesToErase;
};

/** Carries a refusal out of the transaction, so that it is rolled back. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super('the batch was refused');
    this.problem = problem;
  }
}

/** The deed and the note of what is left to do, in one transaction. */
export function commitBatch(
  store: WritableStore,
  deps: JobDeps,
  batch: BatchToCommit,
): Result<Committed, Problem> {
  try {
    const committed = inTransaction(store, () => {
      const { input } = batch.order;
      const done =
        input.do === 'purge' || input.do === 'anonymise'
          ? erase(store, deps, batch, input.do)
          : record(store, deps, batch);
      const pending = { ...batch.pending, draft: done.draft };
      notePending(store, pending);
      noteClosing(store, batch.order.batch, JSON.stringify(pending));
      return { ...done, pending };
    });
    return { ok: true, value: committed };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

function erase(
  store: WritableStore,
  deps: JobDeps,
  batchToCommit: BatchToCommit,
  disposition: 'purge' | 'anonymise',
): { readonly draft: ReceiptDraft; readonly erasure: number } {
  const { order, draft, values } = batchToCommit;
  const { plan, chosen, batch } = order;
  const index = indexSources(store);
  const about = { index, cells: order.anonymised?.cells ?? new Map() };
  const begun = beginErasure(store, {
    batch,
    people: plan.goes,
    parted: plan.parted,
    rewritten: plan.rewritten,
    disposition,
    anonymise: disposition === 'purge' ? null : (stored) => toAnonymisedRecord(stored, about),
    erasedValues: values.index.values.filter((value) => !values.inOwnWords.has(value)),
    cleanedValues: [...values.inOwnWords],
    index: values.index,
    suppress: [],
    fingerprints: values.fingerprints,
    seal: sealOf(order, deps),
    today: chosen.params.today,
    at: deps.clock.now(),
    trailDetail: trailDetail(draft),
  });
  if (!begun.ok) throw new Refused(begun.problem);
  if (plan.parted.length > 0) evaluateWorkspace(store, deps.resources, deps.clock);
  const { erasure, suppression, trail, records } = begun.value;
  return {
    erasure,
    draft: {
      ...draft,
      records,
      trail,
      suppression: { added: suppression.added, shared: plan.shared },
    },
  };
}

const entryKinds: Readonly<Partial<Record<BatchAct, TrailKind>>> = {
  keep: 'hold.placed',
  restrict: 'restriction.placed',
  lift: 'restriction.lifted',
};

/** Export and keep take nothing away; keep places a hold, by which everybody is judged anew. */
function record(
  store: WritableStore,
  deps: JobDeps,
  { order, draft }: BatchToCommit,
): { readonly draft: ReceiptDraft; readonly erasure: null } {
  const { plan, input, chosen, batch } = order;
  const at = deps.clock.now();
  if (input.do === 'keep') {
    const { today } = chosen.params;
    placeHolds(store, plan.goes, {
      reason: input.reason ?? '',
      until: untilOf(input),
      placedOn: today,
    });
    evaluateWorkspace(store, deps.resources, deps.clock);
  }
  if (input.do === 'restrict') {
    const reason = input.reason ?? '';
    placeRestrictions(store, plan.goes, { reason, placedOn: chosen.params.today });
  }
  if (input.do === 'lift') liftRestrictions(store, plan.goes);
  const { people, records, disposition } = draft;
  const kind = entryKinds[input.do] ?? 'disposition.run';
  const entry = appendTrail(store, {
    at,
    kind,
    detail: { ...trailDetail(draft), batch, disposition, people, records },
  });
  addBatch(store, {
    batch,
    at,
    disposition,
    people,
    records,
    state: 'done',
    outputs: [],
    receipt: null,
  });
  return { draft: { ...draft, trail: { seq: entry.seq, hash: entry.hash } }, erasure: null };
}

export function sealOf(
  { undoUntil }: Pick<BatchOrder, 'undoUntil'>,
  { clock }: JobDeps,
): { readonly until: Day; readonly today: Day } | null {
  return undoUntil === null ? null : { until: undoUntil, today: clock.computerDay() };
}

export function trailDetail(draft: ReceiptDraft): {
  policy: string;
  version: string;
  country: string;
  rules: string[];
} {
  const { id, version, country } = draft.policy;
  return { policy: id, version, country, rules: [...draft.rules] };
}
