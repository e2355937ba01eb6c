import { peopleView } from '#contract/shapes/people.ts';
import { listViews } from '#store/people/people-views.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

/** A view whose name was emptied, or that a newer program wrote, is left out. */
export const viewListHandler: Handler<'view/list'> = (deps) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const views = listViews(store.value).flatMap(({ id, name, content }) => {
    const view = peopleView.safeParse(JSON.parse(content));
    return name === null || !view.success ? [] : [{ id, name, view: view.data }];
  });
  return { ok: true, value: { views } };
};
