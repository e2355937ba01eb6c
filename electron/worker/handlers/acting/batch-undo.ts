import type { Handler } from '#worker/handler.ts';
import { undoBatch } from '#worker/jobs/acting/undo-batch.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const batchUndoHandler: Handler<'batch/undo'> = async (deps, input) => {
  const store = openedWriter(deps);
  return store.ok ? undoBatch(deps, store.value, input) : store;
};
