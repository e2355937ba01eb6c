import { toPersonId } from '#domain/person.ts';
import { listNumbers } from '#store/people/people-list.ts';
import type { Handler } from '#worker/handler.ts';
import { toAsked } from '#worker/asked-people.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

export const peopleNumbersHandler: Handler<'people/numbers'> = (deps, { filter, most }) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  const { total, ids } = listNumbers(store, toAsked(store, filter, params.today), most);
  return { ok: true, value: { total, people: total > most ? [] : ids.map(toPersonId) } };
};
