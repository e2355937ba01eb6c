import { fingerprintSubjects } from '#engine/suppression/index.ts';
import type { WritableStore } from '#store/database.ts';
import { takeErasedLedger } from '#store/erasure/erased-ledger.ts';
import { markPeopleSuppressed } from '#store/people/matching-keys.ts';
import { listPersonNumbers } from '#store/people/people.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import { noteOlderCopy, readSettings } from '#store/settings.ts';
import { listSources } from '#store/records/sources.ts';
import { openSuppressionLookup } from '#store/erasure/suppression.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { WriteDeps } from '#worker/handler.ts';
import { systemOf } from '../importing/matching-keys-of.ts';

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
    const returned = findReturned(store);
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

function findReturned(store: WritableStore): ReadonlySet<number> {
  const lookup = openSuppressionLookup(store);
  const returned = new Set<number>();
  if (lookup.size === 0) return returned;
  const systems = new Map(
    listSources(store).map(({ id, profile, reading }) => [id, systemOf({ profile, ...reading })]),
  );
  for (const { person, source, signals } of walkRecordsOfPeople(store, listPersonNumbers(store))) {
    if (returned.has(person)) continue;
    const system = systems.get(source) ?? '';
    if (lookup.find(fingerprintSubjects({ ...signals, system }))?.reason === 'erased')
      returned.add(person);
  }
  return returned;
}
