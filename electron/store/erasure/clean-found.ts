import { allRows, eachRow } from '../database.ts';
import type { WritableStore } from '../database.ts';
import { erasureSteps } from './erasure-steps.ts';
import { columnsToSearch } from './field-inventory.ts';
import { allHits } from '../needles/loose-hits.ts';
import type { NeedleHit, NeedleSearch } from '../needles/needle-search.ts';
import type { Sealer } from '../sealing/seal-batch.ts';
import { crossOut } from '../needles/whole-hits.ts';
import { searchOptions } from './search-options.ts';

type Content = Uint8Array | string;
type Found = {
  readonly row: number;
  readonly content: Content;
  readonly hits: readonly NeedleHit[];
};

type Sought = {
  readonly search: NeedleSearch;
  /** Which of these needles are of texts: an address, words of a note. */
  readonly textsAmong: (needles: ReadonlySet<number>) => ReadonlySet<number>;
};

/**
 * What belongs to nobody's record but holds an erased value all the same: a row set aside is emptied, unless nothing but
 * texts stand in it; in the title above a
 * header, in a header, in the name of a file or in the reason of somebody else's hold the value alone is crossed out;
 * answers that were remembered under such a header are forgotten. Gives how many texts were touched.
 */
export function cleanFound(
  store: WritableStore,
  { search, textsAmong }: Sought,
  sealer: Sealer | null,
): number {
  let touched = 0;
  for (const { table, column } of columnsToSearch('if_found')) {
    const found = findIn(store, search, { table, column });
    const texts = textsAmong(
      new Set(found.flatMap(({ hits }) => hits.map(({ needle }) => needle))),
    );
    const theirs = found.filter(({ hits }) => hits.some(({ needle }) => !texts.has(needle)));
    keep(sealer, { table, column }, theirs);
    for (const { row } of theirs) erasureSteps.emptyCell(store, { table, column, row });
    blankIn(store, sealer, { table, column, found: found.filter((one) => !theirs.includes(one)) });
    touched += found.length;
  }
  for (const { table, column } of columnsToSearch('blank_if_found')) {
    const found = findIn(store, search, { table, column });
    blankIn(store, sealer, { table, column, found });
    touched += found.length;
  }
  for (const { table, column } of columnsToSearch('row_if_found')) {
    for (const { text } of allRows<{ text: string }>(
      store,
      `SELECT ${column} AS text FROM ${table}`,
    )) {
      if (allHits(Buffer.from(text, 'utf8'), search, []).length === 0) continue;
      erasureSteps.dropRow(store, { table, column }, text);
      touched += 1;
    }
  }
  return touched;
}

/** Crosses the values out and leaves the rest. */
function blankIn(
  store: WritableStore,
  sealer: Sealer | null,
  { table, column, found }: { table: string; column: string; found: readonly Found[] },
): void {
  const cells = found.map(
    ({ row, content, hits }) => [row, content, blanked(content, hits)] as const,
  );
  if (cells.length > 0) sealer?.keepCells({ table, column, cells });
  for (const [row, , rest] of cells) erasureSteps.blankCell(store, { table, column, row }, rest);
}

function findIn(
  store: WritableStore,
  search: NeedleSearch,
  { table, column }: { readonly table: string; readonly column: string },
): Found[] {
  const { encodings } = searchOptions(store);
  const found: Found[] = [];
  const rows = eachRow<{ id: number; content: Content }>(
    store,
    `SELECT rowid AS id, ${column} AS content FROM ${table} WHERE ${column} IS NOT NULL`,
  );
  for (const { id, content } of rows) {
    const hits = allHits(toBytes(content), search, encodings);
    if (hits.length > 0) found.push({ row: id, content, hits });
  }
  return found;
}

function keep(
  sealer: Sealer | null,
  about: { readonly table: string; readonly column: string },
  found: readonly Found[],
): void {
  sealer?.keepCells({ ...about, cells: found.map(({ row, content }) => [row, content] as const) });
}

function blanked(content: Content, hits: readonly NeedleHit[]): Content {
  const bytes = crossOut(toBytes(content), hits);
  return typeof content === 'string' ? Buffer.from(bytes).toString('utf8') : bytes;
}

function toBytes(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}
