import { foldDigits } from '#base/fold-text.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import type { AnonymisationRecipe, RoleRecipe } from '#domain/policy.ts';
import type { MappedColumn } from '#domain/source.ts';
import { coarseAge, coarseDate, coarseNumber, prefixOf, shiftedDate } from './coarse-values.ts';
import { carriesIdentifier, identifiersOf } from './row-identifiers.ts';
import { kindOf, stepOf } from './role-step.ts';

/** What anonymising one row needs beside its cells. */
export type RowContext = {
  /** Reads a date cell as the import read it; null where it is no date. */
  readonly readDate: (text: string, column: MappedColumn) => PartialDate | null;
  readonly token: string; // of the row's person, the same in every list
  readonly shift: (most: number) => number; // days, of the row's person
  readonly clean: (note: string, column: MappedColumn) => string;
};

/**
 * One row without its person, before anything is known of the other rows: direct identifiers and free text are empty
 * cells, the rest is as coarse as the recipe wants it. What stays is looked through once more: a cell that repeats an
 * identifier of the row, or that looks like an e-mail or a phone, is emptied whatever its column. As many cells as came in.
 */
export function anonymiseCells(
  cells: readonly string[],
  columns: readonly MappedColumn[],
  recipe: AnonymisationRecipe,
  context: RowContext,
): string[] {
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  const identifiers = identifiersOf(cells, columns);
  const region = columns.find(({ role }) => role === 'region');
  const regionCell = region === undefined ? '' : (cells[region.index] ?? '').trim();
  return cells.map((cell, index) => {
    const column = byIndex.get(index);
    if (column === undefined || cell.trim() === '') return '';
    const step = stepOf(column.role, recipe);
    const coarse = step.do === 'region' ? regionCell : generalise({ cell, column, step }, context);
    return !isMadeHere(step, column) && carriesIdentifier(coarse, identifiers) ? '' : coarse;
  });
}

/** Years, bands and tokens that this module wrote itself need no second look. */
function isMadeHere(step: RoleRecipe, { role }: MappedColumn): boolean {
  const kind = kindOf(role);
  return (
    kind === 'birth' ||
    kind === 'age' ||
    kind === 'date' ||
    step.do === 'fixed' ||
    step.do === 'token'
  );
}

type Cell = { readonly cell: string; readonly column: MappedColumn; readonly step: RoleRecipe };

function generalise({ cell, column, step }: Cell, context: RowContext): string {
  switch (step.do) {
    case 'remove':
    case 'region':
      return '';
    case 'fixed':
      return step.value;
    case 'token':
      return context.token;
    case 'clean':
      return context.clean(cell, column);
    case 'prefix':
      return prefixOf(cell, step.characters);
    case 'shift':
      return shiftedDate(context.readDate(cell, column), context.shift(step.days));
    default:
      return byKind({ cell, column, step }, context);
  }
}

function byKind({ cell, column, step }: Cell, context: RowContext): string {
  const kind = kindOf(column.role);
  switch (kind) {
    case 'birth':
    case 'date': {
      // A shuffled date is as coarse as a kept one would be: the month says enough.
      const how: RoleRecipe = step.do === 'shuffle' ? { do: 'month' } : step;
      return coarseDate(context.readDate(cell, column), how);
    }
    case 'age':
      return coarseAge(cell, step);
    case 'number':
    case 'small_number':
      return coarseNumber(cell, step, kind === 'small_number');
    case 'postcode':
    case 'word':
      return keptCell(cell, column, context);
    case 'text':
      return ''; // kept only where the recipe says `clean`
  }
}

/** A date in place of a yes says as much as a date: it is coarser too. */
function keptCell(cell: string, column: MappedColumn, context: RowContext): string {
  if (!/\d{4}|\d\D\d/.test(foldDigits(cell))) return cell;
  const date = context.readDate(cell, column);
  return date === null ? cell : coarseDate(date, { do: 'month' });
}
