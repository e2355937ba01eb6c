import { dropStagedFiles } from '#files/writing/stage-files.ts';
import type { WritableStore } from '#store/database.ts';
import { isErasurePending, resumeErasures } from '#store/erasure/erasure.ts';
import { findBatch } from '#store/proof/receipts.ts';
import { readTrail } from '#store/proof/trail.ts';
import type { WriteDeps } from '#worker/handler.ts';
import { destroyOverdueKeys } from './overdue-keys.ts';
import { finishBatch, nameBatchFiles } from '../acting/finish-batch.ts';
import type { SearchProof } from '../acting/finish-batch.ts';
import { takesAway } from '../acting/plan-disposition.ts';
import { forgetPending, listPending } from '../acting/pending-batch.ts';
import type { PendingBatch } from '../acting/pending-batch.ts';
import { settleSets } from '#worker/outputs/write-set.ts';

/**
 * Ends what a kill or a full disk cut short: a batch that was committed is finished with its search and its receipt,
 * one that was not has its temporary files removed. Where the end cannot be reached yet, the workspace opens all the
 * same and says that an erasure is pending.
 */
export async function finishInterrupted(
  store: WritableStore,
  deps: Pick<WriteDeps, 'clock' | 'version' | 'receiptTexts' | 'resources'>,
): Promise<void> {
  destroyOverdueKeys(store, deps); // before anything else: their days are over
  resumeErasures(store, deps.clock.now()); // what fails here stays pending and is shown as such
  await settleSets(store);
  for (const pending of listPending(store)) {
    if (findBatch(store, pending.batch) === null) {
      await dropStagedFiles(pending.files);
      forgetPending(store, pending.batch);
    } else await finishOne(store, deps, pending);
  }
}

async function finishOne(
  store: WritableStore,
  deps: Pick<WriteDeps, 'clock' | 'version' | 'receiptTexts' | 'resources'>,
  pending: PendingBatch,
): Promise<void> {
  const { draft } = pending;
  const done = await nameBatchFiles(store, pending);
  if (draft === null || done === null) return;
  const { outputs, pending: named } = done;
  const erases = takesAway(draft.disposition) && draft.undo?.state !== 'undone';
  const proof = erases ? findProof(store, pending.batch) : null;
  if (erases && proof === null) return;
  await finishBatch(store, deps, { pending: named, draft, outputs, proof });
}

/** What the trail says of the search of this batch; null where it is not done. */
function findProof(store: WritableStore, batch: string): SearchProof | null {
  if (isErasurePending(store, batch)) return null; // an earlier search was another one: before the key was destroyed
  const entry = readTrail(store).findLast(
    ({ kind, detail }) => kind === 'erasure.finished' && detail['batch'] === batch,
  );
  if (entry === undefined) return null;
  const { bytes, values } = entry.detail;
  return {
    searchedValues: Number(values),
    workspaceBytes: Number(bytes),
    writeAheadLogBytes: 0, // an erasure only finishes with an empty log and without residues
    residues: 0,
  };
}
