import type { Result } from '#base/result.ts';
import type { WorkspaceSummary } from '#contract/shapes/workspace.ts';
import type { Problem } from '#domain/problem.ts';
import { settleBackups } from '#store/workspace/backups.ts';
import { hasPendingErasure } from '#store/erasure/erasure.ts';
import { isMeetingDue } from '#store/erasure/erased-list.ts';
import { readSettings } from '#store/settings.ts';
import { openWorkspace } from '#store/workspace/workspace.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import type { WritableStore } from '#store/database.ts';
import { toWorkspaceSummary } from '#worker/documents/workspace-summary.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { WriteDeps } from '#worker/handler.ts';
import { finishInterrupted } from './finish-interrupted.ts';
import { meetOlderCopy } from './meet-older-copy.ts';
import { meetUnknownPlace } from './meet-unknown-place.ts';
import { reapplyErasures } from './reapply-erasures.ts';
import type { Reapplied } from './reapply-erasures.ts';

/**
 * What an earlier run could not finish is finished first, and what was erased since in an older copy is erased again; then
 * everybody is judged for the day, if it is another.
 */
export async function openSettled(
  deps: WriteDeps,
  path: string,
  passphrase: string,
): Promise<Result<WorkspaceSummary, Problem>> {
  await deps.endJobs();
  if (deps.session.opened() !== null) {
    deps.session.close();
    deps.workspaceChanged();
  }
  const opened = await openWorkspace(path, passphrase);
  if (!opened.ok) return opened;
  const { store } = opened.value;
  // What is left to do rewrites pages: not in a file of which nobody knows whether it is whole.
  const whole = hasPendingErasure(store) ? opened.value.check() : null;
  if (whole?.ok === false) {
    opened.value.close();
    return whole;
  }
  let reapplied: Reapplied | null;
  try {
    await finishInterrupted(store, deps);
    settleBackups(store);
    reapplied = bringUpToDate(opened.value, deps);
    evaluateForToday(store, deps);
  } catch (error) {
    opened.value.close();
    throw error;
  }
  deps.session.adopt(opened.value);
  deps.workspaceChanged();
  const summary = toWorkspaceSummary(store, deps.clock);
  return { ok: true, value: reapplied === null ? summary : { ...summary, reapplied } };
}

/** What was erased since in an older copy is erased again, or it is said that nobody can know it. */
function bringUpToDate(opened: OpenWorkspace, deps: WriteDeps): Reapplied | null {
  const { store } = opened;
  const reapplied = reapplyErasures(store, deps);
  if (opened.rolledBack || isMeetingDue(store)) {
    meetOlderCopy(store, deps); // whoever is still in it under another row is marked
    opened.anchor(); // from here on this is how far the workspace has come
  } else if (opened.elsewhere && reapplied === null) {
    meetUnknownPlace(store, deps);
    opened.anchor(); // said once, also where the program ends by force
  }
  return reapplied;
}

function evaluateForToday(store: WritableStore, deps: WriteDeps): void {
  const { evaluatedOn, today } = readSettings(store);
  if (evaluatedOn === null || evaluatedOn === deps.clock.today(today)) return;
  evaluateWorkspace(store, deps.resources, deps.clock);
}
