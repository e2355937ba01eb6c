import type { WritableStore } from '#store/database.ts';
import { isOver, listSealed } from '#store/sealing/sealed-batches.ts';
import type { JobDeps } from '#worker/handler.ts';
import { finishInterrupted } from './finish-interrupted.ts';

/** Where the days of a batch ended while the program stayed open: its key goes before anything else is done. */
export async function endOverdueUndos(deps: JobDeps, store: WritableStore): Promise<void> {
  const today = deps.clock.today(null);
  if (!listSealed(store).some((sealed) => isOver(sealed, today))) return;
  const resumeReaders = await deps.job.holdReaders();
  await finishInterrupted(store, deps).finally(resumeReaders);
}
