import type { Day } from './day.ts';

/**
 * What a restriction is worth against erasing (GDPR Art. 18: the data are kept because the person may need them).
 * `outweighed`: the person asked to be erased on a later day. `doubtful`: they asked, but before the restriction, on its
 * day, on a day still to come, or on none that is known. Doubt erases nobody.
 */
export type RestrictionStanding = 'stands' | 'doubtful' | 'outweighed';

export type Restricted = {
  readonly restrictedOn: Day; // the latest, where several stand with one person: the last word counts
  readonly asked: boolean; // to be erased
  readonly askedOn: Day | null;
  readonly today: Day | null;
};

export function restrictionStanding(about: Restricted): RestrictionStanding {
  const { restrictedOn, asked, askedOn, today } = about;
  if (!asked) return 'stands';
  const isLater = askedOn !== null && askedOn > restrictedOn;
  const hasCome = askedOn !== null && today !== null && askedOn <= today;
  return isLater && hasCome ? 'outweighed' : 'doubtful';
}
