import type { LevelMaps } from './level-maps.ts';
import type { QuasiTable } from './quasi-table.ts';

/** A table as plain arrays of numbers: it is classified hundreds of times. */
export type PackedTable = {
  readonly entries: number;
  readonly columns: readonly Uint32Array[]; // number of the value, by entry
  readonly maps: readonly (readonly { readonly numbers: Uint32Array; readonly size: number }[])[];
  readonly owners: Int32Array; // -1: the entry stands for `people` people
  readonly people: Uint32Array;
};

/** `classOf`: by entry; `people`: distinct people, by class. Classes are numbered in the order of their first entry. */
export type Classified = { readonly classOf: Int32Array; readonly people: number[] };

/** Keys beyond this are numbered anew, so that they stay whole numbers that are quick to look up. */
const LARGEST_KEY = 2 ** 30;
const NO_OWNER = -1;

export function packTable(
  { entries, columns }: Pick<QuasiTable, 'entries' | 'columns'>,
  maps: LevelMaps,
): PackedTable {
  return {
    entries: entries.length,
    columns: columns.map((_, column) =>
      Uint32Array.from(entries, ({ values }) => values[column] ?? 0),
    ),
    maps: maps.map((levels) =>
      levels.map(({ numbers, texts }) => ({
        numbers: Uint32Array.from(numbers),
        size: Math.max(1, texts.length),
      })),
    ),
    owners: Int32Array.from(entries, ({ owner }) => owner ?? NO_OWNER),
    people: Uint32Array.from(entries, ({ people }) => people),
  };
}

/** Entries that are alike when each column stands at its level are one class. */
export function classify(table: PackedTable, levels: readonly number[]): Classified {
  let keys = new Float64Array(table.entries);
  let size = 1;
  levels.forEach((level, column) => {
    const map = table.maps[column]?.[level];
    const values = table.columns[column];
    if (map === undefined || values === undefined || map.size === 1) return;
    if (size * map.size > LARGEST_KEY) {
      const dense = numbered(keys);
      keys = Float64Array.from(dense.classOf);
      size = dense.count;
    }
    size *= map.size;
    for (let entry = 0; entry < keys.length; entry += 1) {
      keys[entry] = (keys[entry] ?? 0) * map.size + (map.numbers[values[entry] ?? 0] ?? 0);
    }
  });
  const { classOf, count } = numbered(keys);
  return { classOf, people: peopleOf(table, classOf, count) };
}

function numbered(keys: Float64Array): { readonly classOf: Int32Array; readonly count: number } {
  const classOf = new Int32Array(keys.length);
  const known = new Map<number, number>();
  for (let entry = 0; entry < keys.length; entry += 1) {
    const key = keys[entry] ?? 0;
    const number = known.get(key);
    if (number === undefined) {
      classOf[entry] = known.size;
      known.set(key, known.size);
    } else {
      classOf[entry] = number;
    }
  }
  return { classOf, count: known.size };
}

/** Entries of one person lie side by side, so the last owner of a class tells whether the next is somebody else. */
function peopleOf(table: PackedTable, classOf: Int32Array, count: number): number[] {
  const people = Array.from({ length: count }, () => 0);
  const last = new Int32Array(count).fill(NO_OWNER);
  for (let entry = 0; entry < classOf.length; entry += 1) {
    const at = classOf[entry] ?? 0;
    const owner = table.owners[entry] ?? NO_OWNER;
    if (owner === NO_OWNER) people[at] = (people[at] ?? 0) + (table.people[entry] ?? 0);
    else if (owner !== last[at]) people[at] = (people[at] ?? 0) + 1;
    if (owner !== NO_OWNER) last[at] = owner;
  }
  return people;
}
