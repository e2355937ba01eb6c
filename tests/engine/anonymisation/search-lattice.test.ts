import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equivalenceClasses, searchLattice } from '#engine/anonymisation/index.ts';
import type { AnonymityGoal, QuasiTable } from '#engine/anonymisation/index.ts';
import { columns, rows, tableOf } from './invented-table.ts';

/** Every node, by the definition: least loss among those whose small classes may be emptied. Written apart from the search. */
function bruteForce(table: QuasiTable, goal: AnonymityGoal): number | null {
  let best: number | null = null;
  const levels = columns.map(() => 0);
  const visit = (column: number): void => {
    if (column === columns.length) {
      const loss = lossAt(table, goal, levels);
      if (loss !== null && (best === null || loss < best)) best = loss;
      return;
    }
    for (let level = 0; level < (columns[column]?.levels.length ?? 0); level += 1) {
      levels[column] = level;
      visit(column + 1);
    }
  };
  visit(0);
  return best;
}

function lossAt(table: QuasiTable, goal: AnonymityGoal, levels: readonly number[]): number | null {
  const classes = equivalenceClasses(table, levels);
  const small = classes.filter(({ people }) => people < goal.k);
  let people = small.reduce((sum, one) => sum + one.people, 0);
  const emptied = new Set(small.flatMap(({ entries }) => entries));
  const others = classes
    .filter(({ people }) => people >= goal.k)
    .sort((a, b) => a.people - b.people);
  const distinct = (): number => {
    const at = [...emptied];
    const known = at.map((one) => table.entries[one]).filter((one) => one !== undefined);
    const owners = new Set(known.map(({ owner }) => owner).filter((owner) => owner !== null));
    return (
      owners.size +
      known.filter(({ owner }) => owner === null).reduce((sum, one) => sum + one.people, 0)
    );
  };
  while (emptied.size > 0 && distinct() < goal.k) {
    const next = others.shift();
    if (next === undefined) return null;
    people += next.people;
    for (const entry of next.entries) emptied.add(entry);
  }
  if (people > goal.outliers) return null;
  let [lost, cells] = [0, 0];
  table.entries.forEach((entry, at) => {
    entry.values.forEach((value, column) => {
      const domain = (table.domains[column] ?? []).filter((text) => text !== '');
      const text = table.domains[column]?.[value] ?? '';
      if (text === '') return;
      cells += entry.rows;
      const coarsen = columns[column]?.levels[levels[column] ?? 0];
      const coarse = coarsen?.(text) ?? '';
      if (coarse === '' || emptied.has(at)) lost += entry.rows;
      else if (domain.length > 1) {
        const alike = domain.filter((other) => coarsen?.(other) === coarse).length;
        lost += (entry.rows * (alike - 1)) / (domain.length - 1);
      }
    });
  });
  return cells === 0 ? 0 : lost / cells;
}

const goals = fc.record({
  k: fc.integer({ min: 2, max: 6 }),
  l: fc.constant(2),
  outliers: fc.integer({ min: 0, max: 8 }),
});

describe('the search over generalisations', () => {
  it('finds the least loss that a search of every node finds (D31)', () => {
    fc.assert(
      fc.property(rows, goals, (list, goal) => {
        const table = tableOf(list);
        const found = searchLattice(table, goal);
        const best = bruteForce(table, goal);
        if (table.people < goal.k) {
          expect(found.reached).toBe(false);
          return;
        }
        expect(found).toMatchObject({ reached: true, exact: true });
        expect(found.loss).toBeCloseTo(best ?? -1, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no class smaller than k, the emptied rows included (D31)', () => {
    fc.assert(
      fc.property(rows, goals, (list, goal) => {
        const table = tableOf(list);
        const found = searchLattice(table, goal);
        fc.pre(found.reached);
        const emptied = new Set(found.suppressed);
        for (const { entries, people } of equivalenceClasses(table, found.levels)) {
          if (!entries.some((entry) => emptied.has(entry))) {
            expect(people).toBeGreaterThanOrEqual(goal.k);
          }
        }
        const owners = found.suppressed.map((entry) => table.entries[entry]?.owner ?? -entry - 1);
        const people = found.suppressed
          .filter((entry) => table.entries[entry]?.owner === null)
          .reduce((sum, entry) => sum + (table.entries[entry]?.people ?? 0), 0);
        const distinct = people + new Set(owners.filter((owner) => owner > 0)).size;
        if (emptied.size > 0) expect(distinct).toBeGreaterThanOrEqual(goal.k);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves no class that shares one confidential value (D33)', () => {
    fc.assert(
      fc.property(rows, goals, (list, goal) => {
        const table = tableOf(list, true);
        const found = searchLattice(table, { ...goal, outliers: 0 });
        fc.pre(found.reached);
        for (const { entries } of equivalenceClasses(table, found.levels)) {
          const values = new Set(entries.map((entry) => table.entries[entry]?.confidential[0]));
          const nobodyHas = values.size === 1 && values.has(0);
          expect(values.size >= 2 || nobodyHas).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says that too few people cannot be hidden, and then tells nothing of them', () => {
    const table = tableOf([
      { owner: 1, values: ['1980', '101', 'f'], confidential: [] },
      { owner: 2, values: ['1980', '101', 'f'], confidential: [] },
    ]);
    const found = searchLattice(table, { k: 5, l: 2, outliers: 0 });
    expect(found.reached).toBe(false);
    expect(found.levels).toEqual(columns.map(({ levels }) => levels.length - 1));
  });

  it('empties one who stands out rather than blunting everybody, where the recipe allows it', () => {
    const list = Array.from({ length: 60 }, (_, at) => ({
      owner: at,
      values: at < 3 ? ['1971', '999', 'm'] : ['1990', '101', 'f'],
      confidential: [],
    }));
    const strict = searchLattice(tableOf(list), { k: 5, l: 2, outliers: 0 });
    expect(strict.suppressed).toEqual([]);
    const lenient = searchLattice(tableOf(list), { k: 3, l: 2, outliers: 3 });
    expect(lenient.loss).toBe(0); // three alike are enough for k = 3
  });

  it('ends soon on a list with so many columns that the lattice cannot be walked whole', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      index,
      levels: [
        (value: string): string => value,
        (value: string): string => value.slice(0, 1),
        (): string => '',
      ],
    }));
    const table: QuasiTable = {
      ...tableOf([]),
      columns: many,
      domains: many.map(() => ['aa', 'ab', 'ba', 'bb']),
      entries: Array.from({ length: 40 }, (_, at) => ({
        values: many.map((_, column) => (at * 7 + column * 3 + ((at * column) % 5)) % 4),
        owner: null,
        people: 1,
        rows: 1,
        confidential: [],
      })),
      people: 40,
      rows: 40,
    };
    const found = searchLattice(table, { k: 3, l: 2, outliers: 2 });
    expect(found).toMatchObject({ reached: true, exact: false });
  });
});
