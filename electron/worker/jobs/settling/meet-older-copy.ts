import type { WritableStore } from '#store/database.ts';
import { takeErasedLedger } from '#store/erasure/erased-ledger.ts';
import { markPeopleSuppressed } from '#store/people/matching-keys.ts';
import { listPersonNumbers } from '#store/people/people.ts';
import { noteOlderCopy, readSettings } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { WriteDeps } from '#worker/handler.ts';
import { findListed } from './find-listed.ts';

/**
 * An older copy of the workspace was put back: whoever was erased since is on the list again before anything is shown, and
 * everybody of them who is in the copy is marked as one who came back. They are not erased a second time unseen: that is
 * one act of the user, over all who are marked.
 */
export function meetOlderCopy(
  store: WritableStore,
  deps: Pick<WriteDeps, 'clock' | 'resources'>,
): void {
  inTransaction(store, () => {
    const today = deps.clock.today(readSettings(store).today);
    const taken = takeErasedLedger(store, today);
    const returned = findListed(store, listPersonNumbers(store), ['erased']);
    markPeopleSuppressed(store, returned);
    evaluateWorkspace(store, deps.resources, deps.clock);
    const entries = taken?.entries ?? 0;
    noteOlderCopy(store, entries);
    appendTrail(store, {
      at: deps.clock.now(),
      kind: 'workspace.older_copy',
      detail: { entries, people: returned.size, ledger: taken !== null },
    });
  });
}
