import { removeBackup } from '#store/workspace/backups.ts';
import { findBatch, removeReceipt } from '#store/proof/receipts.ts';
import { readSettings } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import type { Handler } from '#worker/handler.ts';
import { proofDueOn } from '#worker/retention-of-proof.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

/** Receipts before their time stay: they are what an act is proven by. Files that the user has of them stay too. */
export const proofRemoveHandler: Handler<'proof/remove'> = (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const at = deps.clock.now();
  const today = deps.clock.today(readSettings(store).today);
  const backups = input.backups.filter((id) => {
    if (!removeBackup(store, id, at)) return false;
    appendTrail(store, { at, kind: 'backup.removed', detail: { backup: id } });
    return true;
  });
  const receipts = input.receipts.filter((batch) => {
    const found = findBatch(store, batch);
    if (found === null || found.receipt === null || proofDueOn(found.at) > today) return false;
    inTransaction(store, () => {
      removeReceipt(store, batch);
      appendTrail(store, { at, kind: 'proof.removed', detail: { batch } });
    });
    return true;
  });
  return { ok: true, value: { backups: backups.length, receipts: receipts.length } };
};
