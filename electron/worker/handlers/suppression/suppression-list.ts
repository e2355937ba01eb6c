import { countSuppression, listSuppression } from '#store/erasure/suppression.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

export const suppressionListHandler: Handler<'suppression/list'> = (deps, page) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const { total, byReason } = countSuppression(store.value);
  const rows = listSuppression(store.value, page).map(({ id, kind, reason, addedOn }) => ({
    id,
    kind,
    reason,
    addedOn,
  }));
  return { ok: true, value: { total, byReason, rows } };
};
