import type { Handler } from '#worker/handler.ts';
import { runDisposition } from '#worker/jobs/acting/run-disposition.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const dispositionRunHandler: Handler<'disposition/run'> = async (deps, input) => {
  const store = openedWriter(deps);
  return store.ok ? runDisposition(deps, store.value, input) : store;
};
