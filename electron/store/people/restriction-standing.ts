import { restrictionStanding } from '#domain/restriction.ts';
import type { RestrictionStanding } from '#domain/restriction.ts';
import type { ReadableStore } from '../database.ts';
import { readEvaluation } from '../judging/evaluation.ts';
import { askedOf, factsOfPeople, listRestrictedSince } from '../judging/person-facts.ts';

/** Of everybody who is restricted. */
export function listRestrictionStandings(
  store: ReadableStore,
): ReadonlyMap<number, RestrictionStanding> {
  const restricted = listRestrictedSince(store);
  const today = readEvaluation(store)?.today ?? null;
  return new Map(
    factsOfPeople(store, [...restricted.keys()]).flatMap((facts) => {
      const restrictedOn = restricted.get(facts[0]);
      return restrictedOn === undefined
        ? []
        : [[facts[0], restrictionStanding({ restrictedOn, ...askedOf(facts), today })]];
    }),
  );
}
