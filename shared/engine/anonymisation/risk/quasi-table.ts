import { assert } from '#base/assert.ts';

/** Makes a value coarser; the empty text says that nothing is told any more. */
export type Coarsen = (value: string) => string;

/** One quasi-identifier. Its levels go from finest to coarsest; level 0 leaves values as they are. */
export type QuasiColumn = {
  readonly index: number; // of the source's column
  readonly levels: readonly Coarsen[];
};

/** Rows that are alike in everything that the measures look at. `owner` null: `people` people with one row each. */
export type QuasiEntry = {
  readonly values: readonly number[]; // number of the value, by column
  readonly owner: number | null;
  readonly people: number;
  readonly rows: number;
  readonly confidential: readonly number[]; // number of the value, by confidential column
};

/**
 * A table of quasi-identifiers, its values numbered and equal rows put together. Rows of one person count as one:
 * five visits of one person hide nobody. Entries of a person with several rows lie side by side.
 */
export type QuasiTable = {
  readonly columns: readonly QuasiColumn[];
  readonly domains: readonly (readonly string[])[]; // text of each numbered value, by column
  readonly entries: readonly QuasiEntry[];
  readonly entryOfRow: readonly number[];
  readonly people: number;
  readonly rows: number;
};

/** Number of the empty text in a confidential column. */
export const SAYS_NOTHING = 0;

export type QuasiRow = {
  readonly owner: number; // number of the person
  readonly values: readonly string[];
  readonly confidential: readonly string[];
};

export function toQuasiTable(
  columns: readonly QuasiColumn[],
  rows: readonly QuasiRow[],
): QuasiTable {
  const rowsOf = new Map<number, number>();
  for (const { owner } of rows) rowsOf.set(owner, (rowsOf.get(owner) ?? 0) + 1);
  const numbers = columns.map(() => new Map<string, number>());
  const confidentialNumbers: Map<string, number>[] = [];
  const found = new Map<string, Draft>();
  rows.forEach((row, at) => {
    assert(row.values.length === columns.length, 'a value for every quasi-identifier');
    const values = row.values.map((value, column) => numberOf(numbers[column], value));
    const confidential = row.confidential.map((value, column) =>
      numberOf((confidentialNumbers[column] ??= new Map([['', SAYS_NOTHING]])), value),
    );
    const owner = (rowsOf.get(row.owner) ?? 0) > 1 ? row.owner : null;
    const key = `${owner ?? ''}|${values.join(',')}|${confidential.join(',')}`;
    const draft = found.get(key) ?? { values, owner, confidential, rows: [] };
    draft.rows.push(at);
    found.set(key, draft);
  });
  const drafts = [...found.values()].sort((a, b) => (a.owner ?? -1) - (b.owner ?? -1));
  const entryOfRow = Array.from({ length: rows.length }, () => 0);
  drafts.forEach((draft, entry) => {
    for (const row of draft.rows) entryOfRow[row] = entry;
  });
  return {
    columns,
    domains: numbers.map((known) => [...known.keys()]),
    entries: drafts.map(({ values, owner, confidential, rows: at }) => ({
      values,
      owner,
      people: owner === null ? at.length : 1,
      rows: at.length,
      confidential,
    })),
    entryOfRow,
    people: rowsOf.size,
    rows: rows.length,
  };
}

type Draft = {
  readonly values: readonly number[];
  readonly owner: number | null;
  readonly confidential: readonly number[];
  readonly rows: number[];
};

function numberOf(known: Map<string, number> | undefined, value: string): number {
  assert(known !== undefined, 'a column that is known');
  const number = known.get(value);
  if (number !== undefined) return number;
  known.set(value, known.size);
  return known.size - 1;
}
