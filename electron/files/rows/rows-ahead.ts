import { isBlank } from './detect-header.ts';

/** The rows that follow, by their distance; null behind the last row of the file, undefined where nobody has looked. */
export type RowsAhead = (distance: number) => readonly string[] | null | undefined;

/** Rows that a look ahead may need: titles, a header and what stands below it. */
export const ROWS_AHEAD = 12;

/** The first of them that holds anything. */
export function nextFilled(ahead: RowsAhead): readonly string[] | null | undefined {
  for (let at = 1; ; at += 1) {
    const cells = ahead(at);
    if (cells === null || cells === undefined || !isBlank(cells)) return cells;
  }
}
