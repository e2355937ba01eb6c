import { saveView } from '#store/people/people-views.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const viewSaveHandler: Handler<'view/save'> = (deps, { name, view }) => {
  const store = openedWriter(deps);
  if (!store.ok) return store;
  const saved = saveView(store.value, { name, content: JSON.stringify(view) });
  return { ok: true, value: { saved } };
};
