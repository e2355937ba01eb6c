import type { Input } from '#contract/call.ts';
import { ageStatuses, findingKinds, retentionStatuses } from '#domain/finding.ts';

export type PeopleFilter = Input<'people/list'>['filter'];
export type PeopleSort = Input<'people/list'>['sort'];

export const everybody: PeopleFilter = {
  kinds: [],
  sources: [],
  ages: [],
  retentions: [],
  search: '',
};

/** The filter that a link names, such as `kinds=minor,deceased`; unknown words are left out. */
export function filterFromQuery(query: Readonly<Record<string, string>>): PeopleFilter {
  const words = (name: string) => new Set((query[name] ?? '').split(','));
  const [kinds, ages, retentions] = [words('kinds'), words('ages'), words('retentions')];
  return {
    ...everybody,
    kinds: findingKinds.filter((kind) => kinds.has(kind)),
    ages: ageStatuses.filter((age) => ages.has(age)),
    retentions: retentionStatuses.filter((status) => retentions.has(status)),
  };
}

export function isEverybody(filter: PeopleFilter): boolean {
  const { kinds, sources, ages, retentions, search } = filter;
  return kinds.length + sources.length + ages.length + retentions.length + search.length === 0;
}

/** Whether the filter says nothing but kinds, so that it can be decided for as a whole. */
export function isByKindOnly(filter: PeopleFilter): boolean {
  const { kinds, sources, ages, retentions, search } = filter;
  return kinds.length > 0 && sources.length + ages.length + retentions.length + search.length === 0;
}

/** The list with the value put in, or taken out where it was in. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((known) => known !== value) : [...values, value];
}
