import { readFacets } from '#store/people/people-list.ts';
import { listSourceIds } from '#store/records/sources.ts';
import type { Handler } from '#worker/handler.ts';
import { toAsked } from '#worker/asked-people.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

export const peopleFacetsHandler: Handler<'people/facets'> = (deps, { filter }) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  const facets = readFacets(store, { ...toAsked(store, filter, params.today), atOnce: true });
  const sources = listSourceIds(store);
  return {
    ok: true,
    value: {
      ...facets,
      countries: [...facets.countries],
      sources: facets.sources.map(({ source, people }) => ({
        source: sources.indexOf(source),
        people,
      })),
    },
  };
};
