import type { QuasiEntry, QuasiTable } from './quasi-table.ts';

/** People who are alike in every quasi-identifier: none of them can be told from the others. */
export type EquivalenceClass = {
  readonly values: readonly string[]; // as generalised, by column
  readonly people: number;
  readonly rows: number;
  readonly entries: readonly number[];
};

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

/** Entries that become alike when each column stands at its level. Entries keep their order within a group. */
export function groupEntries(
  table: Pick<QuasiTable, 'entries' | 'domains'>,
  maps: LevelMaps,
  levels: readonly number[],
): number[][] {
  const chosen = levels.map((level, column) => maps[column]?.[level]);
  const sizes = chosen.map((map) => Math.max(1, map?.texts.length ?? 1));
  const fits = sizes.reduce((product, size) => product * size, 1) < Number.MAX_SAFE_INTEGER;
  const groups = new Map<number | string, number[]>();
  table.entries.forEach(({ values }, entry) => {
    const numbers = chosen.map((map, column) => map?.numbers[values[column] ?? 0] ?? 0);
    const key = fits
      ? numbers.reduce((sum, number, column) => sum * (sizes[column] ?? 1) + number, 0)
      : numbers.join(',');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  });
  return [...groups.values()];
}

/** The classes of a table at the levels given; at its finest ones where none are. */
export function equivalenceClasses(
  table: QuasiTable,
  levels: readonly number[] = table.columns.map(() => 0),
): EquivalenceClass[] {
  const maps = levelMaps(table);
  return groupEntries(table, maps, levels).map((entries) => {
    const first = table.entries[entries[0] ?? 0];
    return {
      values: levels.map((level, column) => {
        const map = maps[column]?.[level];
        return map?.texts[map.numbers[first?.values[column] ?? 0] ?? 0] ?? '';
      }),
      people: countPeople(entries.map((entry) => table.entries[entry])),
      rows: entries.reduce((sum, entry) => sum + (table.entries[entry]?.rows ?? 0), 0),
      entries,
    };
  });
}

/** Distinct people: entries of one person lie side by side. */
export function countPeople(entries: readonly (QuasiEntry | undefined)[]): number {
  let people = 0;
  let last: number | null = null;
  for (const entry of entries) {
    if (entry === undefined) continue;
    if (entry.owner === null) people += entry.people;
    else if (entry.owner !== last) people += 1;
    last = entry.owner;
  }
  return people;
}
