import type { Handler } from '#worker/handler.ts';
import { importSources } from '#worker/jobs/importing/import-sources.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const sourceImportHandler: Handler<'source/import'> = async (deps, input) => {
  const store = openedWriter(deps);
  return store.ok ? importSources(deps, store.value, input) : store;
};
