import { measureTable } from './measure-table.ts';
import { equivalenceClasses, peopleOfClasses } from './equivalence-classes.ts';
import { levelMaps } from './level-maps.ts';
import { lossTable } from './information-loss.ts';
import type { QuasiTable } from './quasi-table.ts';

/** Columns that together tell the most people apart, as few as do it: what to name to a reader. */
export type Telling = { readonly unique: number; readonly columns: readonly number[] };

/** One thing that would help: what it leaves of the people who are alone or in small groups, and what it costs. */
export type Suggestion = {
  readonly do: 'coarsen' | 'remove' | 'empty_rows';
  readonly column: number | null; // index of the source's column
  readonly unique: number;
  readonly small: number;
  readonly loss: number; // added, 0 to 1
};

const NAMED_COLUMNS = 3;
const SUGGESTED = 5;

export function tellingColumns(table: QuasiTable): Telling {
  const columns = table.columns.map(({ index }) => ({
    index,
    levels: [(value: string): string => value, (): string => ''],
  }));
  const two: QuasiTable = { ...table, columns };
  const levels = columns.map(() => 1);
  let unique = uniqueAt(two, levels);
  for (let named = 0; named < NAMED_COLUMNS; named += 1) {
    const tried = levels.map((level, column) =>
      level === 0 ? -1 : uniqueAt(two, levels.with(column, 0)),
    );
    const most = tried.reduce((best, found, at) => (found > (tried[best] ?? -1) ? at : best), 0);
    if ((tried[most] ?? -1) <= unique) break;
    levels[most] = 0;
    unique = tried[most] ?? 0;
  }
  return {
    unique,
    columns: columns.filter((_, column) => levels[column] === 0).map(({ index }) => index),
  };
}

function uniqueAt(table: QuasiTable, levels: readonly number[]): number {
  const alone = equivalenceClasses(table, levels).filter(({ people }) => people === 1);
  return peopleOfClasses(table, alone);
}

/** What would help most for what it costs, from where the table stands. */
export function suggestSteps(
  table: QuasiTable,
  wanted: number,
  levels: readonly number[],
): Suggestion[] {
  const now = measureTable(table, wanted, levels);
  if (now.small === 0) return [];
  const loss = lossTable(table, levelMaps(table));
  const costOf = (column: number, level: number): number =>
    loss.cells === 0 ? 0 : (loss.byLevel[column]?.[level] ?? 0) / loss.cells;
  const steps = table.columns.flatMap(({ index, levels: offered }, column) => {
    const level = levels[column] ?? 0;
    const top = offered.length - 1;
    const targets = [level + 1, top].filter((to, at, all) => to <= top && all.indexOf(to) === at);
    return targets
      .filter((to) => to > level)
      .map((to): Suggestion => {
        const { unique, small } = measureTable(table, wanted, levels.with(column, to));
        const added = costOf(column, to) - costOf(column, level);
        return { do: to === top ? 'remove' : 'coarsen', column: index, unique, small, loss: added };
      });
  });
  const rows = equivalenceClasses(table, levels)
    .filter(({ people }) => people < wanted)
    .flatMap(({ entries }) => entries);
  const emptied = rows.reduce(
    (sum, at) => sum + (table.entries[at]?.rows ?? 0) * (loss.filled[at] ?? 0),
    0,
  );
  const emptyRows: Suggestion = {
    do: 'empty_rows',
    column: null,
    unique: now.small === 1 ? 1 : 0,
    small: now.small < wanted ? now.small : 0, // the emptied rows are a class of their own
    loss: loss.cells === 0 ? 0 : emptied / loss.cells,
  };
  const gain = (one: Suggestion): number =>
    (now.small - one.small + now.unique - one.unique) / (one.loss + 0.01);
  return [...steps, emptyRows]
    .filter((one) => one.small < now.small || one.unique < now.unique)
    .sort((a, b) => gain(b) - gain(a))
    .slice(0, SUGGESTED);
}
