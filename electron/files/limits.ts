/** Defaults that protect time and memory. Threat numbers in brackets. */
const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

export const limits = {
  cellBytes: MEGABYTE, // A14
  recordBytes: 16 * MEGABYTE, // A14
  columns: 10_000, // A20; a row is one value of the workspace, so the database's own limit does not count
  archiveEntries: 2000, // A03
  entryBytes: 200 * MEGABYTE, // A01
  archiveBytes: 1024 * MEGABYTE, // A01
  ratio: 100, // A01: inflated to packed
  ratioFloor: 10 * MEGABYTE, // below this no ratio is suspicious
  streamedBytes: 8192 * MEGABYTE, // A01: inflated size of a part that is read in pieces
  workbookFileBytes: 200 * MEGABYTE, // of a workbook that is held in memory: XLS, XLSB, ODS
  cellsPerSheet: 200_000_000, // A10: of a sheet that is read in pieces, gaps within rows counted
  heldCells: 20_000_000, // A10: of a sheet that is held in memory
  sheetColumns: 16_384, // the limit of the format itself
  mergedCells: 1_000_000, // A10: of one sheet
  rowsPerSheet: 1_048_576, // A12: the limit of the format itself
  jsonBytes: 200 * MEGABYTE,
  headBytes: 256 * KILOBYTE, // what encoding, delimiter and header are found out from
  sampledBytes: 16 * MEGABYTE, // of a larger file, pieces spread over it, when its encoding is found out
  chunkBytes: 512 * KILOBYTE,
  sampleRows: 200,
  lookedBytes: 2 * MEGABYTE, // in a larger file a first look does not go on to the lists below the first one
} as const;
