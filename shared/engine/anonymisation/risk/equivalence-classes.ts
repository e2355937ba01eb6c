import { classify, packTable } from './classify.ts';
import type { Classified } from './classify.ts';
import { levelMaps } from './level-maps.ts';
import type { QuasiEntry, QuasiTable } from './quasi-table.ts';

/** People who are alike in every quasi-identifier: none of them can be told from the others. */
export type EquivalenceClass = {
  readonly values: readonly string[]; // as generalised, by column
  readonly people: number;
  readonly rows: number;
  readonly entries: readonly number[];
};

/** The entries of each class, in their order. */
export function entriesByClass({ classOf, people }: Classified): number[][] {
  const entries = people.map((): number[] => []);
  classOf.forEach((at, entry) => entries[at]?.push(entry));
  return entries;
}

/** The classes of a table at the levels given; at its finest ones where none are. */
export function equivalenceClasses(
  table: QuasiTable,
  levels: readonly number[] = table.columns.map(() => 0),
): EquivalenceClass[] {
  const maps = levelMaps(table);
  const classified = classify(packTable(table, maps), levels);
  return entriesByClass(classified).map((entries, at) => {
    const first = table.entries[entries[0] ?? 0];
    return {
      values: levels.map((level, column) => {
        const map = maps[column]?.[level];
        return map?.texts[map.numbers[first?.values[column] ?? 0] ?? 0] ?? '';
      }),
      people: classified.people[at] ?? 0,
      rows: entries.reduce((sum, entry) => sum + (table.entries[entry]?.rows ?? 0), 0),
      entries,
    };
  });
}

/** Distinct people of some classes: whoever has different rows is in several. */
export function peopleOfClasses(table: QuasiTable, classes: readonly EquivalenceClass[]): number {
  const entries = classes.flatMap((one) => one.entries).toSorted((one, other) => one - other);
  return countPeople(entries.map((at) => table.entries[at]));
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
