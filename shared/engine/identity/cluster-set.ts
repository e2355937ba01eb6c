import type { MatchEvidenceCode } from '#domain/match.ts';
import type { DayRange } from '#domain/partial-date.ts';
import { areClustersToldApart, clusterOf, compareClusters, mergeClusters } from './cluster.ts';
import type { Cluster, ClusterSense } from './cluster.ts';
import type { NameKeys } from './name-keys.ts';
import { createStrangers } from './strangers.ts';
import type { Strangers } from './strangers.ts';
import { createUnionFind } from './union-find.ts';
import { weigh } from './weigh.ts';
import type { MatchThresholds, Weighed } from './weigh.ts';

/** The people found so far. A root is the first record of a person; only records that share a value have a cluster. */
export type ClusterSet = Pick<Strangers, 'keepApart' | 'areKeptApart'> & {
  readonly find: (ordinal: number) => number;
  readonly add: (ordinal: number, name: NameKeys, birth: DayRange | null) => void;
  /** `shared`: what the two have in common besides name and birth. */
  readonly compare: (a: number, b: number, shared: readonly MatchEvidenceCode[]) => Weighed;
  /** Whether they are surely two people, rather than damaged copies of one. */
  readonly areToldApart: (a: number, b: number) => boolean;
  readonly unite: (a: number, b: number) => number; // the root that ceased to be one
  /** The user said so: whatever else their records say. */
  readonly decideSame: (a: number, b: number) => void;
  readonly saysNothing: (ordinal: number) => boolean; // no record of the person has a name
};

export function createClusterSet(
  recordCount: number,
  sense: ClusterSense,
  thresholds: MatchThresholds,
): ClusterSet {
  const { find, unite: uniteRoots } = createUnionFind(recordCount);
  const { keepApart, areKeptApart, moveTo } = createStrangers(find);
  const clusters = new Map<number, Cluster>();
  const at = (ordinal: number): Cluster | undefined => clusters.get(find(ordinal));

  function unite(a: number, b: number): number {
    const [one, other] = [find(a), find(b)];
    const [first, second] = [clusters.get(one), clusters.get(other)];
    const root = uniteRoots(one, other);
    const former = root === one ? other : one;
    clusters.delete(former);
    const both = first !== undefined && second !== undefined ? mergeClusters(first, second) : null;
    const merged = both ?? first ?? second;
    if (merged !== undefined) clusters.set(root, merged);
    moveTo(root, former);
    return former;
  }

  return {
    find,
    keepApart,
    areKeptApart,
    unite,
    add(ordinal, name, birth) {
      if (at(ordinal) === undefined) clusters.set(ordinal, clusterOf(name, birth));
    },
    compare(a, b, shared) {
      const [one, other] = [at(a), at(b)];
      if (one === undefined || other === undefined || areKeptApart(a, b)) return APART;
      return weigh([...shared, ...compareClusters(one, other, sense)], thresholds);
    },
    areToldApart(a, b) {
      const [one, other] = [at(a), at(b)];
      if (one === undefined || other === undefined || areKeptApart(a, b)) return true;
      return areClustersToldApart(one, other, sense);
    },
    decideSame(a, b) {
      if (find(a) !== find(b)) unite(a, b);
      const cluster = at(a);
      if (cluster !== undefined) clusters.set(find(a), { ...cluster, isDecided: true });
    },
    saysNothing: (ordinal) => (at(ordinal)?.names.length ?? 0) === 0,
  };
}

const APART: Weighed = { band: 'different', weight: 0, evidence: [] };
