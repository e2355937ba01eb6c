import { read, SSF, utils } from 'xlsx';
import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import { zipSync } from 'fflate';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { openArchive } from './guard-archive.ts';
import { limits } from './limits.ts';
import type { SheetCell } from './sheet-cells.ts';
import { toSheetCell } from './typed-cells.ts';

/** A row that holds anything. `row` counts sheet rows from 1. */
export type LoadedRow = { readonly row: number; readonly cells: SheetCell[] };

export type LoadedSheet = {
  readonly name: string;
  readonly hidden: boolean; // hidden or very hidden
  readonly rows: readonly LoadedRow[];
  readonly formulasWithoutValue: number;
  readonly roundedNumbers: number;
};

type WorkbookFormat = 'xlsx' | 'xls' | 'ods';

/** All sheets of a workbook, in order. Only values are read; formulas, macros, links and comments are not. */
export function loadWorkbook(
  bytes: Buffer,
  format: WorkbookFormat,
): Result<readonly LoadedSheet[], Problem> {
  const checked = format === 'xls' ? ok(bytes) : repack(bytes, format);
  if (!checked.ok) return checked;
  try {
    const book = read(checked.value, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      cellFormula: true,
      bookVBA: false,
    });
    return loadSheets(book);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const code = /password|encrypt/i.test(message) ? 'source/encrypted' : 'source/unreadable';
    return failed(problem(code, { reason: 'damaged' }));
  }
}

/**
 * The checked parts as a plain archive of our own: what the parser sees is exactly what was checked. Parts
 * that hold no cells are left out.
 */
function repack(bytes: Buffer, format: WorkbookFormat): Result<Buffer, Problem> {
  const parts = openArchive(bytes, format === 'ods' ? isOdsPart : isXlsxPart);
  if (!parts.ok) return parts;
  const entries: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const [name, part] of parts.value) entries[name] = part;
  return ok(Buffer.from(zipSync(entries, { level: 0 })));
}

function isOdsPart(name: string): boolean {
  return /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/.test(name);
}

function isXlsxPart(name: string): boolean {
  if (!/\.(?:xml|rels)$/i.test(name)) return false;
  const skipped =
    /(?:^|\/)(?:comments\d*\.xml|threadedComments|persons|drawings|media|charts|pivot\w+|externalLinks|customXml|docProps|printerSettings|theme|ctrlProps|slicers?|tables|queryTables)(?:\/|$)/i;
  return !skipped.test(name);
}

function loadSheets(book: WorkBook): Result<readonly LoadedSheet[], Problem> {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: LoadedSheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') continue;
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const loaded = loadSheet(sheet, date1904);
    if (loaded === null) return failed(problem('source/too-large', { sheet: name }));
    sheets.push({ name, hidden, ...loaded });
  }
  return ok(sheets);
}

type LoadedCells = Omit<LoadedSheet, 'name' | 'hidden'>;

/** Walks the cells that exist, never the range that the sheet declares. Null: more than we take. */
function loadSheet(sheet: WorkSheet, date1904: boolean): LoadedCells | null {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[])[];
  const rows: LoadedRow[] = [];
  const tally = { cells: 0, formulasWithoutValue: 0, roundedNumbers: 0 };
  data.forEach((line, index) => {
    if (tally.cells > limits.cellsPerSheet || line === undefined) return;
    const cells = loadRow(line, date1904, tally);
    if (cells.length > 0) rows.push({ row: index + 1, cells });
  });
  if (tally.cells > limits.cellsPerSheet || data.length > limits.rowsPerSheet) return null;
  return {
    rows,
    formulasWithoutValue: tally.formulasWithoutValue,
    roundedNumbers: tally.roundedNumbers,
  };
}

type Tally = { cells: number; formulasWithoutValue: number; roundedNumbers: number };

/** Cells up to the last that holds anything. */
function loadRow(
  line: readonly (CellObject | undefined)[],
  date1904: boolean,
  tally: Tally,
): SheetCell[] {
  const cells: SheetCell[] = [];
  line.forEach((cell, column) => {
    if (cell === undefined) return;
    tally.cells += 1;
    if (lacksValue(cell)) tally.formulasWithoutValue += 1;
    if (cell.t === 'n' && isRounded(cell.v)) tally.roundedNumbers += 1;
    const read = toSheetCell(cell, date1904, SSF);
    if (read === '') return;
    while (cells.length < column) cells.push('');
    cells.push(read);
  });
  return cells;
}

/** A formula whose result the writing program did not store. An empty text is a result. */
function lacksValue(cell: CellObject): boolean {
  return cell.f !== undefined && cell.t !== 's' && cell.v === undefined;
}

/** Excel keeps 15 digits: a longer number has lost its last ones. */
function isRounded(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 1e15;
}

/** The name of a column by position: A, B, ... AA. */
export function columnLetters(index: number): string {
  return utils.encode_col(index);
}
