import { classify, packTable } from './classify.ts';
import type { Classified, PackedTable } from './classify.ts';
import { countPeople, entriesByClass } from './equivalence-classes.ts';
import { lossTable } from './information-loss.ts';
import type { LossTable } from './information-loss.ts';
import { createFailures, createLattice } from './lattice.ts';
import type { Lattice } from './lattice.ts';
import { SAYS_NOTHING } from './quasi-table.ts';
import { levelMaps } from './level-maps.ts';
import type { LevelMaps } from './level-maps.ts';
import type { QuasiTable } from './quasi-table.ts';

/** `outliers`: how many people may have all their quasi-identifiers emptied, so that the others keep more. */
export type AnonymityGoal = { readonly k: number; readonly l: number; readonly outliers: number };

export type Generalisation = {
  readonly levels: readonly number[]; // by column
  readonly suppressed: readonly number[]; // entries whose quasi-identifiers are emptied
  readonly loss: number; // 0 to 1
  readonly reached: boolean; // false: not even the coarsest table meets the goal; `levels` are the coarsest
  readonly exact: boolean; // false: the lattice was too large, a better one may exist
};

/** More nodes than this are searched in part only; entries looked at in all, about one or two seconds. */
const MOST_NODES = 100_000;
const MOST_LOOKS = 15_000_000;

type Search = {
  readonly table: QuasiTable;
  readonly goal: AnonymityGoal;
  readonly maps: LevelMaps;
  readonly packed: PackedTable;
  readonly loss: LossTable;
  looks: number;
};

type Candidate = { readonly node: number; readonly suppressed: number[]; readonly loss: number };

/**
 * The generalisation with the least loss that meets the goal. Best first: nodes are looked at in the order of the loss
 * that their levels alone cost, which suppression only adds to; so the search ends, with the optimum, where that bound
 * reaches the best candidate. Too many outliers at a node means too many at every node below it (classes only merge on
 * the way up), which spares most of the lattice, as in Flash (Kohlmayer et al., 2012) and OLA (El Emam et al., 2009).
 */
export function searchLattice(table: QuasiTable, goal: AnonymityGoal): Generalisation {
  const maps = levelMaps(table);
  const search: Search = {
    table,
    goal,
    maps,
    packed: packTable(table, maps),
    loss: lossTable(table, maps),
    looks: 0,
  };
  const offered = offeredLevels(search);
  const lattice = createLattice(offered.levels.map((levels) => levels.length));
  const levelsOf = (node: number): number[] =>
    lattice.levelsOf(node).map((level, column) => offered.levels[column]?.[level] ?? 0);
  const top = lattice.size - 1;
  const coarsest = look(search, { node: top, levels: levelsOf(top) });
  if (typeof coarsest === 'string') {
    const levels = maps.map(({ length }) => length - 1); // nobody is hidden: nothing is told
    return { levels, suppressed: [], loss: 1, reached: false, exact: true };
  }
  const start = descend(search, { lattice, levelsOf, from: coarsest });
  const { best, complete } = climb(search, { lattice, levelsOf, from: start });
  return {
    levels: levelsOf(best.node),
    suppressed: best.suppressed,
    loss: best.loss,
    reached: true,
    exact: offered.complete && complete,
  };
}

type Walk = {
  readonly lattice: Lattice;
  readonly levelsOf: (node: number) => number[];
  readonly from: Candidate;
};

/** A good candidate soon: from the top, each time to the neighbour below that saves most. */
function descend(search: Search, { lattice, levelsOf, from }: Walk): Candidate {
  let best = from;
  for (;;) {
    const neighbours = lattice
      .below(best.node)
      .map((node) => look(search, { node, levels: levelsOf(node) }))
      .filter((found) => typeof found !== 'string');
    const next = neighbours.reduce((one, other) => (other.loss < one.loss ? other : one), best);
    if (next === best) return best;
    best = next;
  }
}

function climb(
  search: Search,
  { lattice, levelsOf, from }: Walk,
): { readonly best: Candidate; readonly complete: boolean } {
  const failures = createFailures(lattice);
  const bounds = Float64Array.from({ length: lattice.size }, (_, node) =>
    boundOf(search, levelsOf(node)),
  );
  const order = Uint32Array.from(bounds.keys()).sort(
    (a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0) || a - b,
  );
  let best = from;
  for (const node of order) {
    if ((bounds[node] ?? 0) >= best.loss) break;
    if (failures.has(node)) continue;
    if (search.looks > MOST_LOOKS) return { best, complete: false };
    const found = look(search, { node, levels: levelsOf(node) });
    if (found === 'too_many') failures.add(highestFailure(search, { lattice, levelsOf }, node));
    else if (found !== 'unfit' && found.loss < best.loss) best = found;
  }
  return { best, complete: true };
}

/** On a path from a failing node to the top, the last node that fails: binary search, because failing only ends. */
function highestFailure(
  search: Search,
  { lattice, levelsOf }: Pick<Walk, 'lattice' | 'levelsOf'>,
  node: number,
): number {
  const path = pathToTop(lattice, node);
  let [failing, passing] = [0, path.length - 1];
  while (passing - failing > 1) {
    const middle = (failing + passing) >> 1;
    const at = path[middle] ?? node;
    if (look(search, { node: at, levels: levelsOf(at) }) === 'too_many') failing = middle;
    else passing = middle;
  }
  return path[failing] ?? node;
}

/** Columns in turn, one level at a time: a path through the middle of what lies above. */
function pathToTop(lattice: Lattice, node: number): number[] {
  const top = lattice.levelsOf(lattice.size - 1);
  const levels = lattice.levelsOf(node);
  const path = [node];
  for (let column = 0; path.at(-1) !== lattice.size - 1; column = (column + 1) % top.length) {
    const level = levels[column] ?? 0;
    if (level >= (top[column] ?? 0)) continue;
    levels[column] = level + 1;
    path.push(lattice.nodeOf(levels));
  }
  return path;
}

function boundOf({ loss }: Search, levels: readonly number[]): number {
  const lost = levels.reduce((sum, level, column) => sum + (loss.byLevel[column]?.[level] ?? 0), 0);
  return loss.cells === 0 ? 0 : lost / loss.cells;
}

/** `too_many`: more outliers than allowed, here and below. `unfit`: the outliers do not hide one another. */
function look(
  search: Search,
  { node, levels }: { readonly node: number; readonly levels: readonly number[] },
): Candidate | 'too_many' | 'unfit' {
  const { table, goal } = search;
  search.looks += table.entries.length;
  const classified = classify(search.packed, levels);
  const small = smallClasses(table, goal, classified);
  let people = small.reduce((sum, at) => sum + (classified.people[at] ?? 0), 0);
  if (people > goal.outliers) return 'too_many';
  if (small.length === 0) return { node, suppressed: [], loss: boundOf(search, levels) };
  const entries = entriesByClass(classified);
  const suppressed = small.flatMap((at) => entries[at] ?? []);
  // Emptied rows are a class too: where they are too few, the smallest other class joins them.
  const isSmall = new Set(small);
  const others = entries
    .map((_, at) => at)
    .filter((at) => !isSmall.has(at))
    .sort((a, b) => (classified.people[a] ?? 0) - (classified.people[b] ?? 0));
  while (!isHidden(table, sorted(suppressed), goal)) {
    const next = others.shift();
    if (next === undefined) return 'unfit';
    people += classified.people[next] ?? 0;
    if (people > goal.outliers) return 'unfit';
    suppressed.push(...(entries[next] ?? []));
  }
  return { node, suppressed: sorted(suppressed), loss: lossOf(search, levels, suppressed) };
}

/** Classes of fewer than k people, or whose members do not differ enough in a confidential column. */
function smallClasses(table: QuasiTable, goal: AnonymityGoal, classified: Classified): number[] {
  const { people } = classified;
  const all = [...people.keys()];
  const width = table.entries[0]?.confidential.length ?? 0;
  if (width === 0) return all.filter((at) => (people[at] ?? 0) < goal.k);
  const entries = entriesByClass(classified);
  return all.filter(
    (at) => (people[at] ?? 0) < goal.k || !isDiverse(table, entries[at] ?? [], goal.l),
  );
}

function isHidden(table: QuasiTable, entries: readonly number[], { k, l }: AnonymityGoal): boolean {
  const people = countPeople(entries.map((entry) => table.entries[entry]));
  return people >= k && isDiverse(table, entries, l);
}

function isDiverse(table: QuasiTable, entries: readonly number[], l: number): boolean {
  const width = table.entries[entries[0] ?? 0]?.confidential.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const values = new Set(entries.map((entry) => table.entries[entry]?.confidential[column]));
    // A class in which nobody has the trait tells nothing of anybody; l = 2 stays monotone with that.
    if (l === 2 && values.size === 1 && values.has(SAYS_NOTHING)) continue;
    if (values.size < l) return false;
  }
  return true;
}

function sorted(entries: readonly number[]): number[] {
  return [...entries].sort((a, b) => a - b); // so that entries of one person lie side by side
}

function lossOf(search: Search, levels: readonly number[], suppressed: readonly number[]): number {
  const { table, loss } = search;
  if (loss.cells === 0) return 0;
  let lost = boundOf(search, levels) * loss.cells;
  for (const at of suppressed) {
    const entry = table.entries[at];
    if (entry === undefined) continue;
    const kept = entry.values.map(
      (value, column) => loss.byValue[column]?.[levels[column] ?? 0]?.[value] ?? 0,
    );
    const already = kept.reduce((sum, value) => sum + value, 0);
    lost += entry.rows * ((loss.filled[at] ?? 0) - already);
  }
  return lost / loss.cells;
}

/**
 * The levels that are worth trying. A column of one value hides nothing by being coarser. Where the lattice is too
 * large, inner levels go first, then whole columns with the most values.
 */
function offeredLevels({ table, maps }: Search): {
  readonly levels: readonly (readonly number[])[];
  readonly complete: boolean;
} {
  const offered = maps.map((levels, column) =>
    (table.domains[column]?.length ?? 0) < 2 ? [0] : levels.map((_, level) => level),
  );
  const nodes = (): number => offered.reduce((product, { length }) => product * length, 1);
  let complete = true;
  while (nodes() > MOST_NODES) {
    complete = false;
    const widest = offered.reduce((one, other) => (other.length > one.length ? other : one), []);
    if (widest.length > 2) widest.splice(Math.floor(widest.length / 2), 1);
    else dropColumn(offered, table);
  }
  return { levels: offered, complete };
}

function dropColumn(offered: number[][], { domains }: QuasiTable): void {
  let most = -1;
  offered.forEach((levels, column) => {
    const values = domains[column]?.length ?? 0;
    if (levels.length > 1 && (most < 0 || values > (domains[most]?.length ?? 0))) most = column;
  });
  offered[most]?.splice(0, 1);
}
