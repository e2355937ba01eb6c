import type { WritableStore } from '#store/database.ts';
import { countPeople } from '#store/people/people.ts';
import { isFreshlyRestored, isOpenedElsewhere } from '#store/erasure/erased-list.ts';
import { appendTrail } from '#store/proof/trail.ts';
import type { WriteDeps } from '#worker/handler.ts';
import { isToldByList } from './reapply-erasures.ts';

/**
 * A file that was never opened where it lies is a copy, or was moved from another disk. Whoever was erased since in the
 * workspace that it comes from is in a copy again, and nothing here can know it: so it is said, until the user does
 * something with it or puts the list of later erasures beside it (C09).
 */
export function meetUnknownPlace(
  store: WritableStore,
  deps: Pick<WriteDeps, 'clock' | 'workspaceFolder'>,
): void {
  if (countPeople(store).people === 0 || isOpenedElsewhere(store)) return; // said already
  if (isFreshlyRestored(store) || isToldByList(store, deps.workspaceFolder)) return;
  appendTrail(store, { at: deps.clock.now(), kind: 'workspace.elsewhere', detail: {} });
}
