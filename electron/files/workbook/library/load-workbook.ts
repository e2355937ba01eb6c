import { read } from 'xlsx';
import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import { zipSync } from 'fflate';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { openArchive } from '#files/archive/guard-archive.ts';
import { limits } from '#files/limits.ts';
import type { SheetCell } from '../sheet-cells.ts';
import { isLongNumber, toSheetCell } from '../typed-cells.ts';
import { placesOf } from './book-places.ts';
import type { Place } from '../elsewhere.ts';
import { countOdsCells } from './count-ods-cells.ts';
import { memorySheet } from '../memory-sheet.ts';
import { letterReaderOf } from './old-letters.ts';
import { addMerged } from '../merged-cells.ts';
import type { Merged } from '../merged-cells.ts';
import { quietly } from './quietly.ts';
import { Refusal } from '../refusal.ts';
import { newTally } from '../sheet-source.ts';
import type { LoadedRow, SheetSource, SheetTally } from '../sheet-source.ts';

export type LoadedBook = {
  readonly format: 'xls' | 'xlsx' | 'ods'; // a binary workbook is written again as XLSX
  readonly sheets: readonly SheetSource[];
  readonly places: readonly Place[];
};

type WorkbookFormat = 'xls' | 'xlsb' | 'ods';

/** All sheets of a workbook, in order. Only values are read; formulas, macros, links and comments are not. */
export function loadWorkbook(bytes: Buffer, format: WorkbookFormat): Result<LoadedBook, Problem> {
  try {
    const checked =
      format === 'xls' ? ok(bytes) : repack(bytes, format === 'ods' ? isOdsPart : isXlsbPart);
    if (!checked.ok) return checked;
    const book = quietly(() =>
      read(checked.value, {
        type: 'buffer',
        dense: true,
        cellNF: true,
        cellText: true,
        cellHTML: false,
        cellFormula: true,
        cellStyles: true, // hidden rows and columns
        bookVBA: false,
      }),
    );
    const readLetters = format === 'xls' ? letterReaderOf(bytes, book) : asItStands;
    return loadSheets(book, format, readLetters);
  } catch (error) {
    if (error instanceof Refusal) return failed(error.problem);
    const message = error instanceof Error ? error.message : '';
    const code = /password|encrypt/i.test(message) ? 'source/encrypted' : 'source/unreadable';
    return failed(problem(code, { reason: 'damaged' }));
  }
}

/**
 * The checked parts as a plain archive of our own: what the parser sees is exactly what was checked. Parts
 * that hold no cells are left out.
 */
function repack(bytes: Buffer, wanted: (name: string) => boolean): Result<Buffer, Problem> {
  const parts = openArchive(bytes, wanted);
  if (!parts.ok) return parts;
  const entries: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  const content = parts.value.get('content.xml');
  if (content !== undefined) {
    refuseRepetitions(content);
    // The format does without it, the library does not.
    if (!parts.value.has('styles.xml')) entries['styles.xml'] = NO_STYLES;
  }
  for (const [name, part] of parts.value) entries[name] = part;
  return ok(Buffer.from(zipSync(entries, { level: 0 })));
}

const NO_STYLES = Buffer.from('<office:document-styles/>');

function refuseRepetitions(content: Buffer): void {
  if (countOdsCells(content) > limits.heldCells) {
    throw new Refusal('source/too-large', { unit: 'cells', limit: limits.heldCells });
  }
}

function isOdsPart(name: string): boolean {
  return /^(?:mimetype|content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml)$/.test(name);
}

function isXlsbPart(name: string): boolean {
  if (!/\.(?:xml|rels|bin)$/i.test(name)) return false;
  const skipped =
    /(?:^|\/)(?:drawings|media|charts|pivot\w+|externalLinks|customXml|printerSettings|theme|ctrlProps|activeX|embeddings|slicers?|tables|queryTables)(?:\/|$)|vba\w*\.bin$/i;
  return !skipped.test(name);
}

type ReadLetters = (text: string) => string;

const asItStands: ReadLetters = (text) => text;

function loadSheets(
  book: WorkBook,
  format: WorkbookFormat,
  readLetters: ReadLetters,
): Result<LoadedBook, Problem> {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: SheetSource[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    // The library leaves a sheet out where it fails on it; so would we, without a word.
    if (sheet === undefined) return failed(problem('source/unreadable', { reason: 'damaged' }));
    if (sheet['!type'] === 'chart') continue;
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const loaded = loadSheet(sheet, date1904, readLetters);
    if (loaded === null) {
      return failed(problem('source/too-large', { unit: 'cells', limit: limits.heldCells }));
    }
    sheets.push(memorySheet({ name: readLetters(name), hidden, ...loaded }));
  }
  const places = placesOf(book).map((place) => ({ ...place, texts: place.texts.map(readLetters) }));
  return ok({ format: format === 'xlsb' ? 'xlsx' : format, sheets, places });
}

type LoadedCells = {
  readonly rows: readonly LoadedRow[];
  readonly merges: readonly Merged[];
  readonly tally: SheetTally;
};

/** Walks the cells that exist, never the range that the sheet declares. Null: more than we take. */
function loadSheet(
  sheet: WorkSheet,
  date1904: boolean,
  readLetters: ReadLetters,
): LoadedCells | null {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[])[];
  const rows: LoadedRow[] = [];
  const tally = newTally();
  data.forEach((line, index) => {
    if (tally.cells > limits.heldCells || line === undefined) return;
    const cells = loadRow(line, date1904, tally).map((cell) =>
      typeof cell === 'string' ? readLetters(cell) : cell,
    );
    if (cells.length === 0) return;
    rows.push({ row: index + 1, cells });
    tally.width = Math.max(tally.width, cells.length);
  });
  if (tally.cells > limits.heldCells || data.length > limits.rowsPerSheet) return null;
  tally.rows = rows.length;
  tally.hiddenRows = (sheet['!rows'] ?? []).filter((row) => row?.hidden === true).length;
  (sheet['!cols'] ?? []).forEach((column, index) => {
    if (column?.hidden === true) tally.hiddenColumns.push([index, index]);
  });
  const merges: Merged[] = [];
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (e.r > s.r || e.c > s.c) {
      addMerged(merges, { top: s.r + 1, bottom: e.r + 1, column: s.c, last: e.c });
    }
  }
  return { rows, merges, tally };
}

/** Cells up to the last that holds anything. */
function loadRow(
  line: readonly (CellObject | undefined)[],
  date1904: boolean,
  tally: SheetTally,
): SheetCell[] {
  const cells: SheetCell[] = [];
  line.forEach((cell, column) => {
    if (cell === undefined) return;
    tally.cells += 1;
    if (lacksValue(cell)) tally.formulasWithoutValue += 1;
    if (cell.t === 'n' && isLongNumber(cell.v)) tally.roundedNumbers += 1;
    const read = toSheetCell(cell, date1904);
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
