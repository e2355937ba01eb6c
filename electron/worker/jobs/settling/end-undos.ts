import { ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { isOver, listSealed } from '#store/sealing/sealed-batches.ts';
import type { JobDeps } from '#worker/handler.ts';
import { checkWhole } from './check-whole.ts';
import { finishInterrupted } from './finish-interrupted.ts';

/**
 * Where the days of a batch ended while the program stayed open: its key goes before anything else is done, in a file that
 * is whole. Problem: `workspace/damaged`.
 */
export async function endOverdueUndos(
  deps: JobDeps,
  store: WritableStore,
): Promise<Result<null, Problem>> {
  const today = deps.clock.computerDay();
  if (!listSealed(store).some((sealed) => isOver(sealed, today))) return ok(null);
  const whole = checkWhole(deps);
  if (!whole.ok) return whole;
  const resumeReaders = await deps.job.holdReaders();
  await finishInterrupted(store, deps).finally(resumeReaders);
  return ok(null);
}
