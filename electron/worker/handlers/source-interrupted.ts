import { readPendingImport } from '#store/records/pending-import.ts';
import { nameFiles } from '../named-files.ts';
import type { Handler } from '../handler.ts';
import { openedReader } from './reading.ts';

export const sourceInterruptedHandler: Handler<'source/interrupted'> = (deps) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  return { ok: true, value: { files: nameFiles(deps, readPendingImport(store.value)) } };
};
