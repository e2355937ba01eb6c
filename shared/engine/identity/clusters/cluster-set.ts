import type { MatchEvidenceCode } from '#domain/match.ts';
import type { DayRange } from '#domain/partial-date.ts';
import { areClustersToldApart, clusterOf, compareClusters, mergeClusters } from './cluster.ts';
import type { Cluster, ClusterSense } from './cluster.ts';
import type { NameKeys } from '../names/name-keys.ts';
import { createStrangers } from '../strangers.ts';
import type { Strangers } from '../strangers.ts';
import { createUnionFind } from './union-find.ts';
import { isRuledOut, weigh } from '../weigh.ts';
import type { MatchThresholds, Weighed } from '../weigh.ts';

type Member = {
  readonly ordinal: number;
  readonly name: NameKeys;
  readonly birth: DayRange | null;
};

/**
 * The people found so far. A root is the first record of a person. Only people of several records keep their cluster;
 * that of a record alone is made for the blocks that it is in, because a million of them are hundreds of megabytes.
 */
export type ClusterSet = Pick<Strangers, 'keepApart' | 'areKeptApart' | 'listKeptApart'> & {
  readonly find: (ordinal: number) => number;
  readonly add: (ordinal: number, name: NameKeys, birth: DayRange | null) => void;
  /** `shared`: what the two have in common besides name and birth. */
  readonly compare: (a: number, b: number, shared: readonly MatchEvidenceCode[]) => Weighed;
  /** The same for two records that are both alone. They need not be added. */
  readonly compareAlone: (a: Member, b: Member, shared: readonly MatchEvidenceCode[]) => Weighed;
  /** Whether they are surely two people, rather than damaged copies of one. */
  readonly areToldApart: (a: number, b: number) => boolean;
  readonly unite: (a: number, b: number) => number; // the root that ceased to be one
  /** The user said so: whatever else their records say. */
  readonly decideSame: (a: number, b: number) => void;
  readonly saysNothing: (ordinal: number) => boolean; // no record of the person has a name
  /** After a block: nothing more is asked of these records before they are added again. */
  readonly letGo: (ordinals: readonly number[]) => void;
  readonly isAlone: (ordinal: number) => boolean; // no other record was joined to it
  /** Whether nothing that the two may have in common makes them one, or a question. They need not be added. */
  readonly cannotBeOne: (a: Member, b: Member) => boolean;
};

export function createClusterSet(
  recordCount: number,
  sense: ClusterSense,
  thresholds: MatchThresholds,
): ClusterSet {
  const { find, unite: uniteRoots } = createUnionFind(recordCount);
  const { moveTo, ...strangers } = createStrangers(find);
  const { areKeptApart } = strangers;
  const clusters = new Map<number, Cluster>();
  const hasOthers = new Uint8Array(recordCount); // by root
  const isAlone = (ordinal: number): boolean =>
    find(ordinal) === ordinal && hasOthers[ordinal] === 0;
  const at = (ordinal: number): Cluster | undefined => clusters.get(find(ordinal));
  const weighPair = pairWeigher(sense, thresholds);

  function unite(a: number, b: number): number {
    const [one, other] = [find(a), find(b)];
    const root = uniteRoots(one, other);
    const former = root === one ? other : one;
    hasOthers[root] = 1;
    moveCluster(clusters, { root, former, first: one, second: other });
    moveTo(root, former);
    return former;
  }

  return {
    ...strangers,
    find,
    unite,
    add(ordinal, name, birth) {
      if (at(ordinal) === undefined) clusters.set(ordinal, clusterOf(name, birth));
    },
    compare(a, b, shared) {
      const [one, other] = [at(a), at(b)];
      if (one === undefined || other === undefined || areKeptApart(a, b)) return APART;
      return weighPair(one, other, shared);
    },
    compareAlone: (a, b, shared) =>
      areKeptApart(a.ordinal, b.ordinal) ? APART : weighPair(aloneOf(a), aloneOf(b), shared),
    areToldApart: (a, b) => {
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
    letGo: (ordinals) => {
      for (const ordinal of ordinals) {
        const isPlain = clusters.get(ordinal)?.isDecided === false;
        if (isPlain && isAlone(ordinal)) clusters.delete(ordinal);
      }
    },
    isAlone,
    cannotBeOne: (a, b) =>
      areKeptApart(a.ordinal, b.ordinal) ||
      isRuledOut(compareClusters(at(a.ordinal) ?? aloneOf(a), at(b.ordinal) ?? aloneOf(b), sense)),
  };
}

type PairWeigher = (one: Cluster, other: Cluster, shared: readonly MatchEvidenceCode[]) => Weighed;

/** There are few ways for two to be alike, and millions of pairs: each way is weighed once. */
function pairWeigher(sense: ClusterSense, thresholds: MatchThresholds): PairWeigher {
  const known = new Map<string, Weighed>();
  return (one, other, shared) => {
    const codes = [...shared, ...compareClusters(one, other, sense)];
    const key = codes.join(' ');
    const found = known.get(key) ?? weigh(codes, thresholds);
    known.set(key, found);
    return found;
  };
}

function aloneOf({ name, birth }: Member): Cluster {
  return clusterOf(name, birth);
}

/** Two clusters, of which either may be unknown, become that of the root. */
function moveCluster(
  clusters: Map<number, Cluster>,
  { root, former, first, second }: Readonly<Record<'root' | 'former' | 'first' | 'second', number>>,
): void {
  const [one, other] = [clusters.get(first), clusters.get(second)];
  clusters.delete(former);
  const merged =
    one !== undefined && other !== undefined ? mergeClusters(one, other) : (one ?? other);
  if (merged !== undefined) clusters.set(root, merged);
}

const APART: Weighed = { band: 'different', weight: 0, evidence: [] };
