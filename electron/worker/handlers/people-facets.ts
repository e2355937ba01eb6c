import { readFacets } from '#store/people-list.ts';
import { indexSources } from '../documents/record-cells.ts';
import type { Handler } from '../handler.ts';
import { toStoreFilter } from './people-filter.ts';
import { openedReader } from './reading.ts';

export const peopleFacetsHandler: Handler<'people/facets'> = (deps, { filter }) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const facets = readFacets(store.value, toStoreFilter(store.value, filter));
  const index = indexSources(store.value);
  return {
    ok: true,
    value: {
      ...facets,
      sources: facets.sources.map(({ source, people }) => ({
        source: index.positionOf(source),
        people,
      })),
    },
  };
};
