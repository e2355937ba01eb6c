import type { Handler } from '../handler.ts';
import { runDisposition } from '../jobs/acting/run-disposition.ts';
import { openedWriter } from './reading.ts';

export const dispositionRunHandler: Handler<'disposition/run'> = async (deps, input) => {
  const store = openedWriter(deps);
  return store.ok ? runDisposition(deps, store.value, input) : store;
};
