import { readPendingImport } from '#store/records/pending-import.ts';
import { nameFiles } from '#worker/outputs/named-files.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

export const sourceInterruptedHandler: Handler<'source/interrupted'> = (deps) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  return { ok: true, value: { files: nameFiles(deps, readPendingImport(store.value)) } };
};
