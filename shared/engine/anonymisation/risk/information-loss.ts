import type { LevelMaps } from './level-maps.ts';
import type { QuasiTable } from './quasi-table.ts';

/**
 * The share of what the cells told that is lost (the metric "Loss" of ARX, after Iyengar, 2002), 0 to 1: a value that can
 * now be any of g of the D values of its column lost (g - 1) / (D - 1), an emptied one all. An empty cell has nothing to lose.
 */
export type LossTable = {
  /** Loss summed over all rows, by column and level; never falls from one level to the next. */
  readonly byLevel: readonly (readonly number[])[];
  /** Loss of one row of an entry, by column, level and value. */
  readonly byValue: readonly (readonly (readonly number[])[])[];
  /** Filled cells of one row of each entry: what is lost where it is suppressed. */
  readonly filled: readonly number[];
  readonly cells: number; // filled cells of the table
};

export function lossTable(table: QuasiTable, maps: LevelMaps): LossTable {
  const { domains, entries } = table;
  const byValue = maps.map((levels, column) =>
    levels.map((map) => lossOfValues(domains[column] ?? [], map)),
  );
  const byLevel = byValue.map((levels, column) =>
    levels.map((losses) =>
      entries.reduce((sum, { values, rows }) => sum + rows * (losses[values[column] ?? 0] ?? 0), 0),
    ),
  );
  const filled = entries.map(
    ({ values }) => values.filter((value, column) => domains[column]?.[value] !== '').length,
  );
  const cells = entries.reduce((sum, { rows }, entry) => sum + rows * (filled[entry] ?? 0), 0);
  return { byLevel, byValue, filled, cells };
}

function lossOfValues(
  domain: readonly string[],
  { numbers, texts }: LevelMaps[number][number],
): number[] {
  const values = domain.filter((value) => value !== '').length;
  const alike = new Map<number, number>();
  numbers.forEach((number, value) => {
    if (domain[value] !== '') alike.set(number, (alike.get(number) ?? 0) + 1);
  });
  return numbers.map((number, value) => {
    if (domain[value] === '') return 0;
    if (texts[number] === '') return 1;
    return values < 2 ? 0 : ((alike.get(number) ?? 1) - 1) / (values - 1);
  });
}
