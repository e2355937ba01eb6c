import { listPeopleAfter } from '#store/people/people-list.ts';
import { toDocumentPage } from '#worker/documents/person-document.ts';
import { indexSources } from '#worker/documents/record-cells.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

export const documentPeopleHandler: Handler<'document/people'> = (
  deps,
  { after, limit, records },
) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  const summaries = listPeopleAfter(store, after, limit);
  const page = toDocumentPage(store, summaries, params, indexSources(store));
  const last = summaries.at(-1);
  return {
    ok: true,
    value: {
      people: page.people,
      records: records ? page.records : [],
      next: last === undefined || summaries.length < limit ? null : last.person,
    },
  };
};
