import { createMergedFiller } from './merged-cells.ts';
import type { Merged } from './merged-cells.ts';
import type { LoadedRow, SheetSource, SheetTally } from './sheet-source.ts';

const PIECE = 1000;

/** A sheet whose rows are in memory; merged cells are filled in. */
export function memorySheet(sheet: {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly LoadedRow[];
  readonly merges: readonly Merged[];
  readonly tally: SheetTally;
}): SheetSource {
  const { name, hidden, rows, merges, tally } = sheet;
  if (merges.length > 0) rows.forEach(createMergedFiller(merges));
  return {
    name,
    hidden,
    rows: rows.length,
    width: tally.width,
    walk: () => ({
      tally,
      async *pieces() {
        for (let from = 0; from < rows.length; from += PIECE) {
          const to = Math.min(rows.length, from + PIECE);
          yield { rows: rows.slice(from, to), share: to / rows.length };
        }
      },
    }),
  };
}
