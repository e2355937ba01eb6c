import { listPeople } from '#store/people-list.ts';
import { toPersonRow } from '../documents/person-row.ts';
import type { Handler } from '../handler.ts';
import { toStoreFilter } from './people-filter.ts';
import { openedWithPolicy } from './reading.ts';

export const peopleListHandler: Handler<'people/list'> = (deps, input) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  const page = listPeople(store, { ...input, filter: toStoreFilter(store, input.filter) });
  return {
    ok: true,
    value: { total: page.total, rows: page.rows.map((row) => toPersonRow(row, params)) },
  };
};
