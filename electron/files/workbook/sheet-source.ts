import type { SheetCell } from './sheet-cells.ts';

/**
 * A row that holds anything. `row` counts sheet rows from 1. `beyond`: it has cells further to the right than any list has
 * columns; they stand at its end, without the gap before them.
 */
export type LoadedRow = {
  readonly row: number;
  readonly cells: SheetCell[];
  readonly beyond?: true;
  beside?: SpreadCell[]; // those of its cells that are merged with others to the right of them
};

/** First and last column of cells that are merged. */
export type SpreadCell = readonly [number, number];

/** What was met while a sheet was walked. */
export type SheetTally = {
  rows: number; // that hold anything
  cells: number; // gaps within rows counted
  width: number; // of the widest row
  formulasWithoutValue: number;
  roundedNumbers: number;
  exponents: number; // whole numbers that the spreadsheet shows as 9.66501E+11
  unreadable: number; // cells that refer to what is not there, or stand there twice
  disordered: number; // rows whose number is not above the one before
  hiddenRows: number;
  readonly hiddenColumns: [number, number][]; // first and last, from 0
  validations: number;
  readonly headerTexts: string[]; // headers and footers of the printed page
};

export function newTally(): SheetTally {
  return {
    rows: 0,
    cells: 0,
    width: 0,
    formulasWithoutValue: 0,
    roundedNumbers: 0,
    exponents: 0,
    unreadable: 0,
    disordered: 0,
    hiddenRows: 0,
    hiddenColumns: [],
    validations: 0,
    headerTexts: [],
  };
}

/** Rows as they come, with the share of the sheet that was read so far (0 to 1). */
export type SheetPiece = { readonly rows: readonly LoadedRow[]; readonly share: number };

/** One walk over a sheet. `tally` is whole when the walk has ended. */
export type SheetWalk = {
  readonly pieces: () => AsyncGenerator<SheetPiece>;
  readonly tally: SheetTally;
};

/** A sheet that can be walked as often as it is asked for, whether it is held in memory or read from the file. */
export type SheetSource = {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold anything: counted where the sheet is small, else what the sheet says of itself. */
  readonly rows: number;
  /** Columns of the widest row; null: nobody knows before the sheet was walked. */
  readonly width: number | null;
  /** `isLook`: for a first look, which does not wait for what a large sheet says of merged cells behind its rows. */
  readonly walk: (isLook?: boolean) => SheetWalk;
};
