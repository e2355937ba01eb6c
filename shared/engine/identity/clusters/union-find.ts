/** Disjoint sets over 0 to count - 1. The representative of a set is its lowest member. */
export type UnionFind = {
  readonly find: (member: number) => number;
  readonly unite: (a: number, b: number) => number; // the representative afterwards
};

export function createUnionFind(count: number): UnionFind {
  const parent = new Int32Array(count);
  for (let member = 0; member < count; member += 1) parent[member] = member;

  function find(member: number): number {
    let root = member;
    for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) {
      parent[root] = parent[up] ?? up; // halve the path on the way
      root = up;
    }
    return root;
  }

  function unite(a: number, b: number): number {
    const [one, other] = [find(a), find(b)];
    const [low, high] = one < other ? [one, other] : [other, one];
    parent[high] = low;
    return low;
  }

  return { find, unite };
}
