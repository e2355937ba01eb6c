import { toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { WritableStore } from '#store/database.ts';
import { destroySeal, isOver, listSealed, noteDaySeen } from '#store/sealing/sealed-batches.ts';
import { inTransaction } from '#store/transaction.ts';
import type { WriteDeps } from '#worker/handler.ts';
import { notePending } from '../acting/pending-batch.ts';
import type { PendingBatch, ReceiptDraft } from '../acting/pending-batch.ts';

/**
 * Destroys the keys of all batches whose days for undoing are over; each in one transaction with the note of what is left
 * to do: the erase routine, and a last receipt. The caller finishes what is noted.
 */
export function destroyOverdueKeys(store: WritableStore, deps: Pick<WriteDeps, 'clock'>): void {
  const today = deps.clock.computerDay();
  noteDaySeen(store, today);
  for (const sealed of listSealed(store)) {
    if (!isOver(sealed, today)) continue;
    inTransaction(store, () => {
      const { trail } = destroySeal(store, sealed.batch, deps.clock.now());
      notePending(
        store,
        toFollowing(sealed.closing, { state: 'ended', on: today, left: 0 }, trail),
      );
    });
  }
}

/** The note of a receipt that follows on the first one of a batch. */
export function toFollowing(
  closing: string,
  undo: { readonly state: 'ended' | 'undone'; readonly on: Day; readonly left: number },
  trail: ReceiptDraft['trail'],
): PendingBatch & { readonly draft: ReceiptDraft } {
  const pending = JSON.parse(closing) as PendingBatch & { readonly draft: ReceiptDraft };
  const on = toIsoDay(undo.on);
  const until = pending.draft.undo?.until ?? on;
  return {
    ...pending,
    files: [],
    follows: true,
    draft: {
      ...pending.draft,
      today: on,
      searchedOutputs: null,
      undo: { ...undo, on, until },
      trail,
    },
  };
}
