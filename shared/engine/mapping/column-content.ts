import { kindOfCell, type WordKind } from '#engine/consent/index.ts';
import { shapesOf, type CellShape } from './cell-shapes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the cells of one column look like. Shares are of the filled cells, 0 to 1. */
export type ColumnContent = {
  readonly filled: number;
  readonly distinct: number; // share of filled cells that differ
  readonly words: number; // words in a cell, on average
  readonly shape: (...shapes: readonly CellShape[]) => number;
  readonly says: (...kinds: readonly WordKind[]) => number;
  readonly days: number;
  readonly flags: number; // yes, no, 1, 0 ...
  readonly answers: number; // words of consent and subscription, but no plain yes and no
  readonly birthSpread: number; // years between the oldest and the youngest birth-like day
  readonly counts: number; // whole numbers other than 0 and 1
  readonly genders: number;
  readonly countries: number;
  readonly givenNames: number; // cells in which a word is a common given name
};

const CELL_LIMIT = 400;

/** Reads the first cells; `thisYear` is the newest year that the list speaks of. */
export function measureColumn(
  cells: readonly string[],
  vocabulary: Vocabulary,
  thisYear: number,
): ColumnContent {
  const filled = cells.filter((cell) => cell.trim() !== '').slice(0, CELL_LIMIT);
  const shapes = filled.map((cell) => new Set(shapesOf(cell, thisYear)));
  const kinds = filled.map((cell) => kindOfCell(cell, vocabulary.consent));
  const share = (count: number): number => (filled.length === 0 ? 0 : count / filled.length);
  const shape = (...wanted: readonly CellShape[]): number =>
    share(shapes.filter((found) => wanted.some((one) => found.has(one))).length);
  const says = (...wanted: readonly WordKind[]): number =>
    share(kinds.filter((kind) => kind !== undefined && wanted.includes(kind)).length);
  return {
    filled: filled.length,
    distinct: share(new Set(filled).size),
    words: share(filled.reduce((sum, cell) => sum + cell.trim().split(/\s+/).length, 0)),
    shape,
    says,
    days: shape('birth_day', 'recent_day', 'other_day', 'yearless_day'),
    flags: says('yes', 'default_yes', 'no', 'default_no'),
    answers: says(
      'agreed',
      'subscribed',
      'refused',
      'unsubscribed',
      'withdrawn',
      'pending',
      'never_asked',
      'complained',
      'bounced',
    ),
    birthSpread: birthSpread(filled),
    genders: share(filled.filter((cell) => vocabulary.cells.isGender(cell)).length),
    countries: share(filled.filter((cell) => vocabulary.cells.isCountry(cell)).length),
    givenNames: share(filled.filter((cell) => hasGivenName(cell, vocabulary)).length),
    counts: share(filled.filter((cell) => /^\d+$/.test(cell.trim()) && Number(cell) > 1).length),
  };
}

function hasGivenName(cell: string, { cells }: Vocabulary): boolean {
  if (cell.length > 60 || /\d/.test(cell)) return false;
  return cell.split(/[\s,]+/).some((word) => cells.isGivenName(word));
}

function birthSpread(cells: readonly string[]): number {
  const years = cells
    .map((cell) => /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(cell)?.[1])
    .filter((year) => year !== undefined)
    .map(Number);
  return years.length < 2 ? 0 : Math.max(...years) - Math.min(...years);
}
