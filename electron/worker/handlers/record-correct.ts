import type { Handler } from '../handler.ts';
import { correctRecord } from '../jobs/acting/correct-record.ts';
import { openedWriter } from './reading.ts';

export const recordCorrectHandler: Handler<'record/correct'> = async (deps, input) => {
  const store = openedWriter(deps);
  return store.ok ? correctRecord(deps, store.value, input) : store;
};
