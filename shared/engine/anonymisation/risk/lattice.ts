/**
 * Every way to choose a level for each column, numbered. A node lies above another where no column stands at a finer
 * level. `heights`: how many levels each column has.
 */
export type Lattice = {
  readonly size: number;
  readonly levelsOf: (node: number) => number[];
  readonly nodeOf: (levels: readonly number[]) => number;
  /** Nodes directly below, one column one level finer. */
  readonly below: (node: number) => number[];
};

export function createLattice(heights: readonly number[]): Lattice {
  const strides: number[] = [];
  let size = 1;
  for (const height of heights) {
    strides.push(size);
    size *= height;
  }
  const levelAt = (node: number, column: number): number =>
    Math.floor(node / (strides[column] ?? 1)) % (heights[column] ?? 1);
  return {
    size,
    levelsOf: (node) => heights.map((_, column) => levelAt(node, column)),
    nodeOf: (levels) =>
      levels.reduce((sum, level, column) => sum + level * (strides[column] ?? 1), 0),
    below: (node) =>
      strides.filter((_, column) => levelAt(node, column) > 0).map((stride) => node - stride),
  };
}

/** What is known of the nodes without looking: where one fails, everything below it fails too. */
export function createFailures({ size, below }: Lattice): {
  readonly has: (node: number) => boolean;
  readonly add: (node: number) => void;
} {
  const failed = new Uint8Array(size);
  return {
    has: (node) => failed[node] === 1,
    add: (node) => {
      const open = [node];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (failed[next] === 1) continue;
        failed[next] = 1;
        open.push(...below(next));
      }
    },
  };
}
