import { foldDigits, tidyText } from '#base/fold-text.ts';
import { rangeOf, yearOf } from '#domain/partial-date.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import { toCalendarDay } from '#domain/day.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';
import type { MappedColumn } from '#domain/source.ts';
import { carriesIdentifier, identifiersOf } from './row-identifiers.ts';
import { fateOf } from './role-fate.ts';
import type { RoleFate } from './role-fate.ts';

/** Reads a date cell as the import read it; null where it is no date. */
export type ReadDateCell = (text: string, column: MappedColumn) => PartialDate | null;

/**
 * One row without its person: direct identifiers and free text are empty cells, quasi-identifiers are coarser by the
 * recipe, consent and status stay. What stays is looked through once more: a cell that repeats an identifier of the row,
 * or that looks like an e-mail or a phone, is emptied whatever its column. As many cells as came in.
 */
export function anonymiseCells(
  cells: readonly string[],
  columns: readonly MappedColumn[],
  recipe: AnonymisationRecipe,
  readDate: ReadDateCell,
): string[] {
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  const identifiers = identifiersOf(cells, columns);
  return cells.map((cell, index) => {
    const column = byIndex.get(index);
    if (column === undefined || cell.trim() === '') return '';
    const fate = fateOf(column.role, recipe);
    const coarse = generalise({ cell, column, fate }, recipe, readDate);
    return !isMadeHere(fate) && carriesIdentifier(coarse, identifiers) ? '' : coarse;
  });
}

/** Years and months that this module wrote itself need no second look. */
function isMadeHere(fate: RoleFate): boolean {
  return fate === 'birth' || fate === 'age' || fate === 'date';
}

function generalise(
  { cell, column, fate }: { cell: string; column: MappedColumn; fate: RoleFate },
  recipe: AnonymisationRecipe,
  readDate: ReadDateCell,
): string {
  switch (fate) {
    case 'remove':
      return '';
    case 'birth':
      return coarseBirth(readDate(cell, column), recipe);
    case 'age':
      return coarseAge(cell, recipe);
    case 'postcode':
      return [...tidyText(cell)].slice(0, recipe.postcodePrefix).join('').trim();
    case 'date':
      return coarseDate(cell, readDate(cell, column), recipe);
    case 'number':
      return isPlainNumber(cell, column) ? cell : '';
    case 'keep':
      return keptCell(cell, column, recipe, readDate);
  }
}

/** A date in place of a yes says as much as a date: it is coarser too. */
function keptCell(
  cell: string,
  column: MappedColumn,
  recipe: AnonymisationRecipe,
  readDate: ReadDateCell,
): string {
  if (!/\d{4}|\d\D\d/.test(foldDigits(cell))) return cell;
  const date = readDate(cell, column);
  return date === null ? cell : coarseDate(cell, date, recipe);
}

function coarseBirth(date: PartialDate | null, { birth }: AnonymisationRecipe): string {
  const year = date === null ? null : yearOf(date);
  if (year === null) return '';
  return birth === 'decade' ? decadeOf(year) : String(year);
}

function coarseAge(cell: string, { birth }: AnonymisationRecipe): string {
  const years = /^\d{1,3}$/.exec(foldDigits(cell.trim()));
  if (years === null) return '';
  return birth === 'decade' ? decadeOf(Number(years[0])) : cell.trim();
}

/** `1990-1999`: reads the same in every language. */
function decadeOf(year: number): string {
  const first = Math.floor(year / 10) * 10;
  return `${first}-${first + 9}`;
}

function coarseDate(
  cell: string,
  date: PartialDate | null,
  { dates }: AnonymisationRecipe,
): string {
  const range = date === null ? null : rangeOf(date);
  if (range === null) return '';
  if (dates === 'keep') return cell;
  const [from, to] = [toCalendarDay(range.from), toCalendarDay(range.to)];
  if (from.year !== to.year) return '';
  if (dates === 'month' && from.month === to.month) {
    return `${String(from.year)}-${String(from.month).padStart(2, '0')}`;
  }
  return String(from.year);
}

/** In a column that was not understood: up to three digits, or an amount. A longer number may be anybody's. */
function isPlainNumber(cell: string, { role }: MappedColumn): boolean {
  const number = foldDigits(cell.trim()).replace(/[\s\u00a0'](?=\d{3})/g, '');
  return role === 'ignore'
    ? /^(?:\d{1,3}|\d{1,6}[.,]\d{1,2})$/.test(number)
    : /^[-+]?\d{1,9}(?:[.,]\d{1,4})?(?:\s?\p{Sc}|\s?\p{L}{1,3})?$/u.test(number);
}
