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

/**
 * What belongs to nobody's record but holds an erased value all the same: a row set aside is emptied; in the title above a
 * header, in a header, in the name of a file or in the reason of somebody else's hold the value alone is crossed out;
 * answers that were remembered under such a header are forgotten. Gives how many texts were touched.
 */
export function cleanFound(
  store: WritableStore,
  search: NeedleSearch,
  sealer: Sealer | null,
): number {
  let touched = 0;
  for (const { table, column } of columnsToSearch('if_found')) {
    const found = findIn(store, search, { table, column });
    keep(sealer, { table, column }, found);
    for (const { row } of found) erasureSteps.emptyCell(store, { table, column, row });
    touched += found.length;
  }
  for (const { table, column } of columnsToSearch('blank_if_found')) {
    const found = findIn(store, search, { table, column });
    sealer?.keepCells({
      table,
      column,
      cells: found.map(({ row, content, hits }) => [row, content, blanked(content, hits)] as const),
    });
    for (const { row, content, hits } of found) {
      erasureSteps.blankCell(store, { table, column, row }, blanked(content, hits));
    }
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
