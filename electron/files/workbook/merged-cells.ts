import { limits } from '../limits.ts';
import { Refusal } from './refusal.ts';
import { readStoredCells, textOfCell } from './sheet-cells.ts';
import type { SheetCell } from './sheet-cells.ts';
import type { LoadedRow } from './sheet-source.ts';

/** A cell that reaches over rows below it. Rows count from 1, columns from 0. */
export type MergedDown = { readonly top: number; readonly bottom: number; readonly column: number };

/** `A2:B4`; null: it reaches over no row below it, or is no range. */
export function mergedDownOf(ref: string): MergedDown | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/i.exec(ref.trim());
  if (found === null) return null;
  const [top, bottom] = [Number(found[2]), Number(found[3])];
  if (top < 1 || bottom <= top) return null;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return { top, bottom, column: column - 1 };
}

/** Keeps what reaches downwards; a sheet of more is none that people made. */
export function addMerged(merges: MergedDown[], merged: MergedDown | null): void {
  if (merged === null) return;
  if (merges.length >= limits.mergedCells) {
    throw new Refusal('source/too-large', { limit: limits.mergedCells });
  }
  merges.push(merged);
}

/**
 * Writes what stands in a merged cell into the rows that it covers, as the rows come in from the top. The first column of
 * the range alone is filled: sideways, titles and headers are merged. A row without anything of its own stays away, and a
 * cell that holds something under the merged one keeps it.
 */
export function createMergedFiller(merges: readonly MergedDown[]): (row: LoadedRow) => void {
  const waiting = [...merges].sort((a, b) => a.top - b.top);
  const reaching = new Map<number, MergedDown & { readonly cell: SheetCell }>();
  let at = 0;
  return ({ row, cells, beyond }) => {
    if (beyond === true) return;
    for (const [column, { top, bottom, cell }] of reaching) {
      if (bottom < row) reaching.delete(column);
      else fill(cells, column, withDistance(cell, row - top));
    }
    for (; at < waiting.length && (waiting[at] as MergedDown).top <= row; at += 1) {
      const merged = waiting[at] as MergedDown;
      const cell = cells[merged.column] ?? '';
      if (merged.top === row && cell !== '' && isOwn(cell)) {
        reaching.set(merged.column, { ...merged, cell });
      }
    }
  };
}

function fill(cells: SheetCell[], column: number, cell: SheetCell): void {
  if ((cells[column] ?? '') !== '') return;
  while (cells.length <= column) cells.push('');
  cells[column] = cell;
}

function withDistance(cell: SheetCell, below: number): SheetCell {
  return typeof cell === 'string' ? { t: 's', w: cell, below } : { ...cell, below };
}

function isOwn(cell: SheetCell): boolean {
  return typeof cell === 'string' || cell.below === undefined;
}

/** What the row holds by itself: by this it is judged what kind of row it is. */
export function ownTexts(cells: readonly SheetCell[]): string[] {
  return cells.map((cell) => (isOwn(cell) ? textOfCell(cell) : ''));
}

/** Without what comes from above the first row of the list: that is a title, or the name of a column. */
export function withinList(
  cells: readonly SheetCell[],
  row: number,
  firstRow: number,
): readonly SheetCell[] {
  const isFrom = (cell: SheetCell): boolean =>
    typeof cell !== 'string' && cell.below !== undefined && row - cell.below < firstRow;
  return cells.some(isFrom) ? cells.map((cell) => (isFrom(cell) ? '' : cell)) : cells;
}

const NONE: ReadonlySet<number> = new Set();

/** The columns of a kept row of a sheet whose cells stand in a row above, merged with those of this one. */
export function mergedColumnsOf(content: Uint8Array | string): ReadonlySet<number> {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  if (!text.includes(MARK)) return NONE; // of nearly every row
  const cells = readStoredCells(text);
  return new Set(cells.flatMap((cell, index) => (isOwn(cell) ? [] : [index])));
}

const MARK = '"below":';
