import type { DayRange } from '#domain/partial-date.ts';
import { clusterOf, compareClusters, isNamedCluster, mergeClusters } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import type { NameKeys } from './name-keys.ts';
import type { Agreement } from './names-agree.ts';
import { createUnionFind } from './union-find.ts';

/** The people found so far. A root is the first record of a person; only records that share a value have a cluster. */
export type ClusterSet = {
  readonly find: (ordinal: number) => number;
  readonly add: (ordinal: number, name: NameKeys, birth: DayRange | null) => void;
  readonly compare: (a: number, b: number, sameFamily: boolean) => Agreement;
  readonly unite: (a: number, b: number) => number; // the root that ceased to be one
  readonly saysNothing: (ordinal: number) => boolean; // no record of the person has a name
  readonly isNamed: (ordinal: number) => boolean;
};

export function createClusterSet(recordCount: number): ClusterSet {
  const { find, unite } = createUnionFind(recordCount);
  const clusters = new Map<number, Cluster>();
  const at = (ordinal: number): Cluster | undefined => clusters.get(find(ordinal));

  return {
    find,
    add(ordinal, name, birth) {
      if (at(ordinal) === undefined) clusters.set(ordinal, clusterOf(name, birth));
    },
    compare(a, b, sameFamily) {
      const [one, other] = [at(a), at(b)];
      return one === undefined || other === undefined
        ? 'disagree'
        : compareClusters(one, other, sameFamily);
    },
    unite(a, b) {
      const [one, other] = [find(a), find(b)];
      const [first, second] = [clusters.get(one), clusters.get(other)];
      const root = unite(one, other);
      const former = root === one ? other : one;
      clusters.delete(former);
      if (first !== undefined && second !== undefined) {
        clusters.set(root, mergeClusters(first, second));
      }
      return former;
    },
    saysNothing: (ordinal) => (at(ordinal)?.names.length ?? 0) === 0,
    isNamed(ordinal) {
      const cluster = at(ordinal);
      return cluster !== undefined && isNamedCluster(cluster);
    },
  };
}
