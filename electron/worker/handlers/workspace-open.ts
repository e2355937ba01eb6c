import { readSettings } from '#store/settings.ts';
import { openWorkspace } from '#store/workspace.ts';
import { toWorkspaceSummary } from '../documents/workspace-summary.ts';
import { evaluateWorkspace } from '../evaluate.ts';
import type { Handler } from '../handler.ts';
import { pathOf } from '../file-path.ts';
import { finishInterrupted } from '../jobs/finish-interrupted.ts';
import { meetOlderCopy } from '../jobs/meet-older-copy.ts';

/** What an earlier run could not finish is finished first; then everybody is judged for the day, if it is another. */
export const workspaceOpenHandler: Handler<'workspace/open'> = async (
  deps,
  { file, passphrase },
) => {
  const filePath = pathOf(file);
  if (!filePath.ok) return filePath;
  await deps.endJobs();
  if (deps.session.opened() !== null) {
    deps.session.close();
    deps.workspaceChanged();
  }
  const opened = await openWorkspace(filePath.value, passphrase);
  if (!opened.ok) return opened;
  const { store } = opened.value;
  try {
    await finishInterrupted(store, deps);
    if (opened.value.rolledBack) {
      meetOlderCopy(store, deps);
      opened.value.anchor(); // from here on this is how far the workspace has come
    }
    const settings = readSettings(store);
    if (
      settings.evaluatedOn !== null &&
      settings.evaluatedOn !== deps.clock.today(settings.today)
    ) {
      evaluateWorkspace(store, deps.resources, deps.clock);
    }
  } catch (error) {
    opened.value.close();
    throw error;
  }
  deps.session.adopt(opened.value);
  deps.workspaceChanged();
  return { ok: true, value: toWorkspaceSummary(store, deps.clock) };
};
