import { unzipSync, zipSync } from 'fflate';
import { utils, write } from 'xlsx';
import { builtInFormats } from '../workbook/built-in-formats.ts';
import { quietly } from '../workbook/library/quietly.ts';
import type { CellObject, WorkSheet } from 'xlsx';
import { assert } from '#base/assert.ts';
import type { CopyRow } from '../reading.ts';
import { readStoredCells, textOfCell } from '../workbook/sheet-cells.ts';
import type { SheetCell } from '../workbook/sheet-cells.ts';
import { writeXlsx } from './write-xlsx.ts';
import type { NewSheet } from './write-xlsx.ts';

export type CleanedSheet = {
  readonly name: string;
  readonly lists: readonly SheetList[]; // below one another
};

export type SheetList = {
  readonly prelude: Uint8Array; // of the reading: titles and header
  readonly rows: Iterable<CopyRow>;
};

/**
 * The cleaned copy of a workbook: the imported sheets with their titles, headers and kept rows, values alone.
 * Dates and numbers keep their type where the cell was not changed; text stays text and becomes no formula.
 * Formulas, comments, hidden parts, names and properties are not in it. The same input gives the same bytes.
 */
export function* writeCleanedWorkbook(input: {
  readonly format: 'xlsx' | 'xls' | 'ods';
  readonly sheets: readonly CleanedSheet[];
}): Generator<Uint8Array> {
  const sheets = input.sheets.map(({ name, lists }) => ({ name, rows: copyLists(lists) }));
  if (input.format === 'xlsx') yield* writeXlsx(sheets);
  else yield writeOther(sheets, input.format);
}

/** A row without anything parts a list from the one above it, as far as it has titles or a header of its own. */
function* copyLists(lists: readonly SheetList[]): Generator<SheetCell[]> {
  for (const [index, { prelude, rows }] of lists.entries()) {
    let isParted = index === 0 || prelude.length <= EMPTY.length;
    for (const cells of copyRows(prelude, rows)) {
      if (!isParted) yield [];
      isParted = true;
      yield cells;
    }
  }
}

/** No row at all, as JSON. */
const EMPTY = '[]';

function* copyRows(prelude: Uint8Array, rows: Iterable<CopyRow>): Generator<SheetCell[]> {
  const above: unknown = JSON.parse(Buffer.from(prelude).toString('utf8'));
  assert(Array.isArray(above), 'what stands above the rows of a sheet is a list of rows');
  for (const cells of above as SheetCell[][]) yield cells.map(unmerged);
  for (const { content, cells } of rows) {
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    const stored = readStoredCells(text).map(unmerged);
    yield cells === null ? stored : cells.map((cell, index) => keepType(cell, stored[index]));
  }
}

/** A copy has no merged cells: each row says for itself what stood beside it. */
function unmerged(cell: SheetCell): SheetCell {
  return typeof cell !== 'string' && cell.t === 's' ? cell.w : cell;
}

/** A cell that still says what it said keeps its type. */
function keepType(cell: string, before: SheetCell | undefined): SheetCell {
  return before !== undefined && textOfCell(before) === cell ? before : cell;
}

function writeOther(sheets: readonly NewSheet[], format: 'xls' | 'ods'): Uint8Array {
  // Its own table of formats, which the types leave out: else it would be given what other workbooks brought.
  const book = Object.assign(utils.book_new(), { SSF: { ...builtInFormats } });
  for (const { name, rows } of sheets) utils.book_append_sheet(book, toWorkSheet(rows), name);
  const bookType = format === 'xls' ? 'biff8' : 'ods';
  const options = { type: 'buffer', bookType, compression: true } as const;
  const bytes = quietly(() => write(book, options) as Buffer);
  return format === 'xls' ? bytes : withoutTraces(bytes);
}

function toWorkSheet(rows: Iterable<readonly SheetCell[]>): WorkSheet {
  const data: (CellObject | undefined)[][] = [];
  let width = 1;
  for (const cells of rows) {
    data.push(cells.map(toCellObject));
    width = Math.max(width, cells.length);
  }
  const range = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, data.length - 1), c: width - 1 },
  });
  return { '!ref': range, '!data': data } as WorkSheet;
}

function toCellObject(cell: SheetCell): CellObject | undefined {
  if (cell === '') return undefined;
  if (typeof cell === 'string') return { t: 's', v: cell };
  if (cell.t === 's') return { t: 's', v: cell.w };
  if (cell.t === 'b') return { t: 'b', v: cell.v };
  if (cell.t === 'd') {
    // With slashes: the library cannot write dashes into OpenDocument.
    return { t: 'n', v: cell.v, z: Number.isInteger(cell.v) ? 'yyyy/mm/dd' : 'yyyy/mm/dd hh:mm' };
  }
  return cell.z === undefined ? { t: 'n', v: cell.v } : { t: 'n', v: cell.v, z: cell.z };
}

/** The parts that hold cells, packed with a date that means nothing; `mimetype` first and stored (ODF 1.3). */
function withoutTraces(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const mtime = new Date(1980, 0, 1);
  const { mimetype, ...rest } = parts;
  assert(mimetype !== undefined, 'an OpenDocument file names its type');
  const files = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...files }, { level: 6, mtime });
}
