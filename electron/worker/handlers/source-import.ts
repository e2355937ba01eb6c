import type { Handler } from '../handler.ts';
import { importSources } from '../jobs/importing/import-sources.ts';
import { openedWriter } from './reading.ts';

export const sourceImportHandler: Handler<'source/import'> = async (deps, input) => {
  const store = openedWriter(deps);
  return store.ok ? importSources(deps, store.value, input) : store;
};
