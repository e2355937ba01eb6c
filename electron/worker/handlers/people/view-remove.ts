import { removeView } from '#store/people/people-views.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const viewRemoveHandler: Handler<'view/remove'> = (deps, { id }) => {
  const store = openedWriter(deps);
  if (!store.ok) return store;
  removeView(store.value, id);
  return { ok: true, value: {} };
};
