import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input, Output } from '#contract/call.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { markPeopleSuppressed } from '#store/people/matching-keys.ts';
import { findBatch, listBatches } from '#store/proof/receipts.ts';
import { openTransaction } from '#store/transaction.ts';
import { unsealBatch } from '#store/sealing/unseal-batch.ts';
import type { Unsealed } from '#store/sealing/unseal-batch.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { JobDeps } from '#worker/handler.ts';
import { announced } from '#worker/outputs/outputs.ts';
import type { Output as WrittenOutput } from '#worker/outputs/outputs.ts';
import { endOverdueUndos } from '../settling/end-undos.ts';
import { findListed } from '../settling/find-listed.ts';
import { finishBatch } from './finish-batch.ts';
import { matchPeople } from '../matching/match-people.ts';
import { toFollowing } from '../settling/overdue-keys.ts';
import { notePending } from './pending-batch.ts';
import { dropKeptRefusals } from './refusals-that-stay.ts';
import type { PendingBatch, ReceiptDraft } from './pending-batch.ts';

type Outcome = Result<Output<'batch/undo'>, Problem>;
type Following = PendingBatch & { readonly draft: ReceiptDraft };

/**
 * Brings a batch back, while its days last. All of it or nothing: the rows, the suppression list, the trail and the note
 * of the receipt are one transaction.
 */
export async function undoBatch(
  deps: JobDeps,
  store: WritableStore,
  input: Input<'batch/undo'>,
): Promise<Outcome> {
  deps.job.report('planning', 0, null);
  const ended = await endOverdueUndos(deps, store);
  if (!ended.ok) return ended;
  const batch = nameBatch(store, input.batch);
  if (batch === null) return failed(problem('undo/unknown-batch'));
  const brought = await bringBack(deps, store, { ...input, batch });
  if (!brought.ok) return sealedElsewhere(store, batch, brought.problem) ?? brought;
  const { unsealed, pending } = brought.value;
  const before = (findBatch(store, batch)?.outputs ?? []) as readonly WrittenOutput[];
  const { draft } = pending;
  const all = await finishBatch(store, deps, { pending, draft, outputs: before, proof: null });
  const known = new Set(before.map(({ id }) => id)); // copies without these people: not what this wrote
  const written = all.filter(({ id }) => !known.has(id));
  deps.session.opened()?.anchor();
  return {
    ok: true,
    value: {
      batch,
      people: pending.draft.people,
      records: unsealed.records,
      left: unsealed.left,
      suppression: unsealed.suppression,
      undoneOn: pending.draft.today,
      outputs: written.map((output) => announced(output, deps.announceOutput)),
    },
  };
}

/** A restored backup knows of the decision, and has nothing of what was sealed (its key stays where it was decided). */
function sealedElsewhere(
  store: WritableStore,
  batch: string,
  { code }: Problem,
): Result<never, Problem> | null {
  const isOpen = findBatch(store, batch)?.receipt?.undo?.state === 'open';
  return code === 'undo/not-kept' && isOpen ? failed(problem('undo/not-in-copy')) : null;
}

async function bringBack(
  deps: JobDeps,
  store: WritableStore,
  input: Input<'batch/undo'>,
): Promise<Result<{ readonly unsealed: Unsealed; readonly pending: Following }, Problem>> {
  const today = deps.clock.computerDay();
  const transaction = openTransaction(store);
  let committed = false;
  try {
    const unsealed = unsealBatch(store, input.batch, { today, at: deps.clock.now() });
    if (!unsealed.ok) return unsealed;
    const { sealed, trail, left, people, isExact } = unsealed.value;
    // Whoever was put on the list by hand while the batch was sealed could not be marked then.
    markPeopleSuppressed(store, findListed(store, people, ['added']));
    const isFree = dropKeptRefusals(store);
    if (!isExact || isFree) await matchPeople(store, deps);
    const evaluated = evaluateWorkspace(store, deps.resources, deps.clock);
    if (!evaluated.ok) return evaluated;
    const following = toFollowing(sealed.closing, { state: 'undone', on: today, left }, trail);
    const pending = {
      ...following,
      language: input.language,
      draft: { ...following.draft, by: input.by ?? following.draft.by },
    };
    notePending(store, pending);
    await deps.job.breathe();
    deps.job.pointOfNoReturn();
    transaction.commit();
    committed = true;
    return { ok: true, value: { unsealed: unsealed.value, pending } };
  } finally {
    if (!committed) transaction.rollback();
  }
}

/** The whole number of a batch from its beginning, as it stands in the names of its files; null where none or several have it. */
function nameBatch(store: WritableStore, beginning: string): string | null {
  const found = listBatches(store).filter(({ batch }) => batch.startsWith(beginning));
  return found.length === 1 ? (found[0]?.batch ?? null) : null;
}
