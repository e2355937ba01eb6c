import { clearPendingImport } from '#store/records/pending-import.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const sourceForgetInterruptedHandler: Handler<'source/forget-interrupted'> = (deps) => {
  const store = openedWriter(deps);
  if (!store.ok) return store;
  clearPendingImport(store.value);
  return { ok: true, value: {} };
};
