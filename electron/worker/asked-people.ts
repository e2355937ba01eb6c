import { present } from '#base/assert.ts';
import type { Input } from '#contract/call.ts';
import { parseIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { ReadableStore } from '#store/database.ts';
import type { Asked } from '#store/people/people-list.ts';
import { listSourceIds } from '#store/records/sources.ts';
import { searchMeans } from './search-means.ts';

/** Positions of sources, as the page counts them, become their ids. A position that is none matches nobody. */
export function toAsked(
  store: ReadableStore,
  filter: Input<'people/list'>['filter'],
  today: Day,
): Asked {
  const sources = filter.sources.length === 0 ? [] : listSourceIds(store);
  return {
    today,
    ...searchMeans,
    filter: {
      ...filter,
      sources: filter.sources.map((position) => sources[position] ?? -1),
      days: filter.days.map(({ of, from, to }) => ({ of, from: toDay(from), to: toDay(to) })),
    },
  };
}

function toDay(text: string | null): Day | null {
  return text === null ? null : present(parseIsoDay(text), 'a day of the calendar');
}
