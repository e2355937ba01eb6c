import type { Handler } from '../handler.ts';
import { undoBatch } from '../jobs/acting/undo-batch.ts';
import { openedWriter } from './reading.ts';

export const batchUndoHandler: Handler<'batch/undo'> = async (deps, input) => {
  const store = openedWriter(deps);
  return store.ok ? undoBatch(deps, store.value, input) : store;
};
