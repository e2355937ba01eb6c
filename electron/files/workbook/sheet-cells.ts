import { assert } from '#base/assert.ts';

/**
 * A cell of a sheet as it is kept: text alone, or with its typed value, so that a copy can write it as what it
 * was. `t`: n a number, d a day or moment (serial number of the 1900 system), b yes or no, s a text. `w` is the text.
 * `below`: it stands so many rows further up, in a cell merged with this one.
 */
export type SheetCell =
  | string
  | TypedCell
  | { readonly t: 's'; readonly w: string; readonly below: number };

type TypedCell = (
  | { readonly t: 'n' | 'd'; readonly v: number; readonly w: string; readonly z?: string }
  | { readonly t: 'b'; readonly v: boolean; readonly w: string }
) & { readonly below?: number };

export function textOfCell(cell: SheetCell): string {
  return typeof cell === 'string' ? cell : cell.w;
}

export function storeCells(cells: readonly SheetCell[]): string {
  return JSON.stringify(cells);
}

export function readStoredCells(content: string): SheetCell[] {
  const cells: unknown = JSON.parse(content);
  assert(Array.isArray(cells), 'a kept row of a sheet is an array');
  return cells as SheetCell[];
}
