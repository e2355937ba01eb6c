import type { QuasiTable } from './quasi-table.ts';

/** What each value of each column becomes at a level, as numbers: level, then value. */
export type LevelMaps = readonly (readonly {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}[])[];

export function levelMaps({
  columns,
  domains,
}: Pick<QuasiTable, 'columns' | 'domains'>): LevelMaps {
  return columns.map(({ levels }, column) =>
    levels.map((coarsen) => {
      const known = new Map<string, number>();
      const numbers = (domains[column] ?? []).map((value) => {
        const coarse = coarsen(value);
        const number = known.get(coarse) ?? known.size;
        known.set(coarse, number);
        return number;
      });
      return { numbers, texts: [...known.keys()] };
    }),
  );
}
