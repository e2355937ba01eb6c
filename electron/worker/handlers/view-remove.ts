import { removeView } from '#store/people/people-views.ts';
import type { Handler } from '../handler.ts';
import { openedWriter } from './reading.ts';

export const viewRemoveHandler: Handler<'view/remove'> = (deps, { id }) => {
  const store = openedWriter(deps);
  if (!store.ok) return store;
  removeView(store.value, id);
  return { ok: true, value: {} };
};
