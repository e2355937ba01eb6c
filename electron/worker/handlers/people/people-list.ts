import { listPeople } from '#store/people/people-list.ts';
import { toPersonRow } from '#worker/documents/person-row.ts';
import type { Handler } from '#worker/handler.ts';
import { toAsked } from '#worker/asked-people.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

export const peopleListHandler: Handler<'people/list'> = (deps, { filter, ...page }) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  const asked = { ...page, ...toAsked(store, filter, params.today), atOnce: true };
  const { total, rows, looked } = listPeople(store, asked);
  return { ok: true, value: { total, looked, rows: rows.map((row) => toPersonRow(row, params)) } };
};
