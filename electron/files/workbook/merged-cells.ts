import { limits } from '../limits.ts';
import { Refusal } from './refusal.ts';
import { readStoredCells, textOfCell } from './sheet-cells.ts';
import type { SheetCell } from './sheet-cells.ts';
import type { LoadedRow, SpreadCell } from './sheet-source.ts';

/** A cell that reaches over others. Rows count from 1, columns from 0. */
export type Merged = {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
  readonly last: number; // column
};

/** `A2:B4`; null: it reaches over no other cell, or is no range. */
export function mergedOf(ref: string): Merged | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref.trim());
  if (found === null) return null;
  const [top, bottom] = [Number(found[2]), Number(found[4])];
  const [column, last] = [columnOf(found[1] ?? ''), columnOf(found[3] ?? '')];
  if (top < 1 || bottom < top || last < column || (bottom === top && last === column)) return null;
  return { top, bottom, column, last };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A sheet of more is none that people made. */
export function addMerged(merges: Merged[], merged: Merged | null): void {
  if (merged === null) return;
  if (merges.length >= limits.mergedCells) {
    throw new Refusal('source/too-large', { limit: limits.mergedCells });
  }
  merges.push(merged);
}

/**
 * Writes what stands in a merged cell into the rows that it covers, as the rows come in from the top. The first column of
 * the range alone is filled: sideways, titles and headers are merged, so that is only noted. A row without anything of its own
 * stays away, and a cell that holds something under the merged one keeps it.
 */
export function createMergedFiller(merges: readonly Merged[]): (row: LoadedRow) => void {
  const waiting = [...merges].sort((a, b) => a.top - b.top);
  const reaching = new Map<number, Merged & { readonly cell: SheetCell }>();
  let at = 0;
  return (loaded) => {
    const { row, cells, beyond } = loaded;
    if (beyond === true) return;
    for (const [column, { top, bottom, last, cell }] of reaching) {
      if (bottom < row) reaching.delete(column);
      else {
        fill(cells, column, withDistance(cell, row - top));
        if (last > column) (loaded.beside ??= []).push([column, last]);
      }
    }
    for (; at < waiting.length && (waiting[at] as Merged).top <= row; at += 1) {
      const merged = waiting[at] as Merged;
      const { top, bottom, column, last } = merged;
      const cell = cells[column] ?? '';
      if (top !== row || cell === '' || !isOwn(cell)) continue;
      if (bottom > top) reaching.set(column, { ...merged, cell });
      if (last > column) (loaded.beside ??= []).push([column, last]);
    }
  };
}

/** How a cell that is merged sideways reads in the other columns of its range. */
export type AnswerColumns = {
  readonly isAnswer: (column: number) => boolean;
  readonly refuses: (column: number, text: string) => boolean;
};

/**
 * A no over several answers is one for each of them. Anything else stays with the first: a program that merges cells throws away
 * what stood in the others, so a yes proves nothing there.
 */
export function spreadRefusals(
  cells: readonly SheetCell[],
  beside: readonly SpreadCell[],
  answers: AnswerColumns,
): { readonly cells: readonly SheetCell[]; readonly spread: number } {
  const filled = [...cells];
  let spread = 0;
  for (const [column, last] of beside) {
    const cell = filled[column] ?? '';
    if (!answers.isAnswer(column) || !answers.refuses(column, textOfCell(cell))) continue;
    for (let next = column + 1; next <= last && answers.isAnswer(next); next += 1) {
      if ((filled[next] ?? '') !== '') continue;
      fill(filled, next, cell);
      if (isOwn(cell)) spread += 1; // others are counted as what stands further up
    }
  }
  return { cells: filled, spread };
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
