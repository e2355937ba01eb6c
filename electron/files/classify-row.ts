import { foldText } from '#base/fold-text.ts';
import type { SetAsideReason } from '#domain/source.ts';
import { isBlank } from './detect-header.ts';
import { limits } from './limits.ts';
import { totalWords } from './total-words.ts';

/**
 * Decides what a row is. Knows the rows before it: whether the writer of this list keeps trailing empty
 * cells, which tells a broken row from one whose trailing delimiters a spreadsheet left out.
 */
export type RowClassifier = (
  cells: readonly string[],
  next: readonly string[] | null,
) => 'record' | 'empty' | SetAsideReason;

const REGULAR = 0.8;

const foldedTotals = new Set(totalWords.map(foldText));

/** What the first rows of a list tell about how it was written. */
export type RowHabits = {
  readonly keepsTrailing: boolean; // a full row ends with an empty cell that was written out
  readonly regular: boolean; // nearly all rows are full
};

export function measureHabits(rows: readonly (readonly string[])[], width: number): RowHabits {
  const filled = rows.filter((cells) => !isBlank(cells));
  const full = filled.filter((cells) => cells.length === width);
  return {
    keepsTrailing: width > 1 && full.some((cells) => cells.at(-1) === ''),
    regular: full.length >= filled.length * REGULAR,
  };
}

export function createRowClassifier(
  header: readonly string[],
  hasHeader: boolean,
  habits: RowHabits,
): RowClassifier {
  const width = header.length;
  const names = header.map((name) => name.trim());
  let { keepsTrailing } = habits;
  let restOfTorn = false;
  const isShort = (cells: readonly string[], next: readonly string[] | null): boolean => {
    if (keepsTrailing || restOfTorn) {
      restOfTorn = false;
      return true;
    }
    restOfTorn = habits.regular && width >= 4 && isTornRow(cells, next, width);
    return restOfTorn;
  };
  return (cells, next) => {
    if (isBlank(cells)) return 'empty';
    if (isTooLarge(cells)) return 'row.cell_too_large';
    if (hasHeader && isRepeatedHeader(cells, names)) return 'row.repeated_header';
    if (isTotals(cells, width)) return 'row.totals';
    if (cells.length > width && !isBlank(cells.slice(width))) return 'row.too_many_cells';
    if (cells.length === width && cells.at(-1) === '' && width > 1) keepsTrailing = true;
    if (cells.length < width && isShort(cells, next)) return 'row.too_few_cells';
    restOfTorn = false;
    return 'record';
  };
}

/** As many cells as there are columns: empty extras off, missing ones empty. */
export function fitToWidth(cells: string[], width: number): string[] {
  if (cells.length > width) cells.length = width;
  while (cells.length < width) cells.push('');
  return cells;
}

/** Two short rows that are one row together: a line break stood in a cell without quotes. */
function isTornRow(
  cells: readonly string[],
  next: readonly string[] | null,
  width: number,
): boolean {
  return next !== null && cells.length < width && cells.length + next.length - 1 === width;
}

function isTooLarge(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length > limits.cellBytes);
}

function isRepeatedHeader(cells: readonly string[], names: readonly string[]): boolean {
  if (cells[0]?.trim() !== names[0] || cells.length !== names.length) return false;
  return cells.every((cell, index) => cell.trim() === names[index]);
}

/** `Итого: 120;;;15000`: begins with the word, holds only numbers besides. */
function isTotals(cells: readonly string[], width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [first = '', ...others] = filled;
  if (width < 2 || first.length > 60 || !/^[\p{L}]/u.test(first.trim())) return false;
  const word = foldText(first).replace(/[\s:=.\d,()-]+$/u, '');
  if (!foldedTotals.has(word)) return false;
  return others.every((cell) => /^[\p{Nd}\s.,%()\p{Sc}+-]*$/u.test(cell));
}
