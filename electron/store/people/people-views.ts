import { allRows, oneNumber, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';

/** A named filter. `name` null: it was emptied, because an erased value stood in it. */
export type PeopleView = {
  readonly id: number;
  readonly name: string | null;
  readonly content: string; // JSON, without the search: what is searched for may name somebody
};

export const MOST_VIEWS = 50;

export function listViews(store: ReadableStore): readonly PeopleView[] {
  return allRows(store, 'SELECT id, name, content FROM people_view ORDER BY id');
}

/** A view of that name is replaced. False: there are as many as there may be. */
export function saveView(
  store: WritableStore,
  view: { readonly name: string; readonly content: string },
): boolean {
  runChange(store, 'DELETE FROM people_view WHERE name = ?', view.name);
  if (oneNumber(store, 'SELECT count(*) FROM people_view') >= MOST_VIEWS) return false;
  runChange(
    store,
    'INSERT INTO people_view (name, content) VALUES (?, ?)',
    view.name,
    view.content,
  );
  return true;
}

export function removeView(store: WritableStore, id: number): void {
  runChange(store, 'DELETE FROM people_view WHERE id = ?', id);
}
