import type { Input } from '#contract/call.ts';
import type { ReadableStore } from '#store/database.ts';
import type { PeopleFilter } from '#store/people-list.ts';
import { listSources } from '#store/sources.ts';

/** Positions of sources, as the page counts them, become their ids. A position that is none matches nobody. */
export function toStoreFilter(
  store: ReadableStore,
  filter: Input<'people/list'>['filter'],
): PeopleFilter {
  if (filter.sources.length === 0) return filter;
  const sources = listSources(store);
  return { ...filter, sources: filter.sources.map((position) => sources[position]?.id ?? -1) };
}
