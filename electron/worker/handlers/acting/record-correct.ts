import type { Handler } from '#worker/handler.ts';
import { correctRecord } from '#worker/jobs/acting/correct-record.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const recordCorrectHandler: Handler<'record/correct'> = async (deps, input) => {
  const store = openedWriter(deps);
  return store.ok ? correctRecord(deps, store.value, input) : store;
};
