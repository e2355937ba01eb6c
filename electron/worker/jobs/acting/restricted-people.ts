import type { BatchAct } from '#domain/disposition.ts';
import type { ReadableStore } from '#store/database.ts';
import { listRestrictionStandings } from '#store/people/restriction-standing.ts';
import type { RestrictionStanding } from '#domain/restriction.ts';

/** Who is restricted, as far as it bears on an act. */
export type RestrictedPeople = {
  /** Whoever stays as they are, whether they were chosen or not. */
  readonly stay: ReadonlySet<number>;
  readonly standings: ReadonlyMap<number, RestrictionStanding>;
};

/**
 * A restriction keeps out of exports, and from losing anything: erasing, anonymising, slimming. A later wish of the
 * person to be erased ends the latter, never the former. Correcting, keeping and lifting are no loss.
 */
export function restrictedFor(store: ReadableStore, act: BatchAct): RestrictedPeople {
  const standings = listRestrictionStandings(store);
  const stays = (standing: RestrictionStanding): boolean => {
    if (act === 'export') return true;
    return loses.has(act) && standing !== 'outweighed';
  };
  const stay = [...standings].flatMap(([person, standing]) => (stays(standing) ? [person] : []));
  return { stay: new Set(stay), standings };
}

const loses: ReadonlySet<BatchAct> = new Set(['purge', 'anonymise', 'slim']);
