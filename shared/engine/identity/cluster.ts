import type { Day } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';
import { isNamed, isNameless } from './name-keys.ts';
import type { NameKeys } from './name-keys.ts';
import { compareNames, familiesDiffer } from './names-agree.ts';
import type { Agreement } from './names-agree.ts';

/** What is known of a person so far: each distinct name, and how far apart the birth dates lie. */
export type Cluster = {
  readonly names: readonly NameKeys[];
  readonly earliestEnd: Day | null; // earliest last day on which somebody in here can be born
  readonly latestStart: Day | null; // latest first day
};

/** Nobody has a child before the age of twelve; a birth date is often mistyped by less. */
const GENERATION_DAYS = 12 * 365;

/** A pair of clusters with more pairs of names than this is not compared; they stay apart. */
const MAX_PAIRS = 256;

export function clusterOf(name: NameKeys, birth: DayRange | null): Cluster {
  return {
    names: isNameless(name) ? [] : [name],
    earliestEnd: birth?.to ?? null,
    latestStart: birth?.from ?? null,
  };
}

export function mergeClusters(a: Cluster, b: Cluster): Cluster {
  const known = new Set(a.names.map(({ id }) => id));
  return {
    names: [...a.names, ...b.names.filter(({ id }) => !known.has(id))],
    earliestEnd: lowest(a.earliestEnd, b.earliestEnd),
    latestStart: highest(a.latestStart, b.latestStart),
  };
}

/** Whether somebody in here is told from the rest of a family by name. */
export function isNamedCluster({ names }: Cluster): boolean {
  return names.some(isNamed);
}

/**
 * Whether two clusters can be one person: no name of one contradicts a name of the other, so that a merge by way of a
 * record that says little never brings two given names together; and their births are not a generation apart.
 */
export function compareClusters(a: Cluster, b: Cluster, sameFamily: boolean): Agreement {
  if (areGenerationsApart(a, b)) return 'disagree';
  if (a.names.length * b.names.length > MAX_PAIRS) return 'disagree';
  let best: Agreement = 'maybe';
  for (const one of a.names) {
    for (const other of b.names) {
      const agreement = compareNames(one, other);
      if (agreement === 'disagree') return 'disagree';
      if (sameFamily && familiesDiffer(one, other)) return 'disagree';
      if (agreement === 'agree') best = 'agree';
    }
  }
  return best === 'maybe' && areBirthsApart(a, b) ? 'disagree' : best;
}

function areGenerationsApart(a: Cluster, b: Cluster): boolean {
  const start = highest(a.latestStart, b.latestStart);
  const end = lowest(a.earliestEnd, b.earliestEnd);
  return start !== null && end !== null && start - end > GENERATION_DAYS;
}

/**
 * Where the name does not say that they are one, the births must: a record with a birth date and no name may be a
 * child on a parent's card, so it joins nobody whose birth is unknown or another.
 */
function areBirthsApart(a: Cluster, b: Cluster): boolean {
  const known = [a, b].filter(({ latestStart }) => latestStart !== null);
  if (known.length === 0) return false;
  if (known.length === 1) return known.some(({ names }) => !names.some(isNamed));
  const start = highest(a.latestStart, b.latestStart);
  const end = lowest(a.earliestEnd, b.earliestEnd);
  return start !== null && end !== null && start > end;
}

function lowest(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function highest(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
