import type { Input } from '#contract/call.ts';

/** Lets everybody through. */
export const noFilter: Input<'people/list'>['filter'] = {
  kinds: [],
  sources: [],
  ages: [],
  retentions: [],
  consents: [],
  dues: [],
  countries: [],
  doubts: [],
  proposals: [],
  days: [],
  search: '',
};
