import type { Day } from '#domain/day.ts';
import { marksMask } from '../codes.ts';
import { allRows } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { readEvaluation } from '../judging/evaluation.ts';
import { ERASURE_ON, factsOfPeople } from '../judging/person-facts.ts';

/**
 * What a restriction is worth against erasing (GDPR Art. 18: the data are kept because the person may need them).
 * `outweighed`: the person asked to be erased on a later day. `doubtful`: they asked, but before the restriction, on its
 * day, on a day still to come, or on none that is known. Doubt erases nobody.
 */
export type RestrictionStanding = 'stands' | 'doubtful' | 'outweighed';

/** Of everybody who is restricted. */
export function listRestrictionStandings(
  store: ReadableStore,
): ReadonlyMap<number, RestrictionStanding> {
  const rows = allRows<{ person: number; placedOn: Day }>(
    store,
    'SELECT person, max(placed_on) AS placedOn FROM restriction GROUP BY person', // the last word counts
  );
  const placedOn = new Map(rows.map((row) => [row.person, row.placedOn]));
  const today = readEvaluation(store)?.today ?? null;
  const standings = new Map<number, RestrictionStanding>(
    rows.map(({ person }) => [person, 'stands']),
  );
  for (const facts of factsOfPeople(store, [...placedOn.keys()])) {
    const [person, , marks] = facts;
    if ((marks & ASKED) === 0) continue;
    const asked = facts[ERASURE_ON];
    const isLater = asked !== null && asked > (placedOn.get(person) ?? asked);
    const hasCome = asked !== null && today !== null && asked <= today;
    standings.set(person, isLater && hasCome ? 'outweighed' : 'doubtful');
  }
  return standings;
}

const ASKED = marksMask(['erasure_requested']);
