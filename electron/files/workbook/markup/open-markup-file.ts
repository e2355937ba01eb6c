import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import { detectEncoding } from '#files/encoding/detect-encoding.ts';
import { decodeBytes, toEncodingLabel } from '#files/encoding/encodings.ts';
import { readWhole } from '#files/file-stream.ts';
import { limits } from '#files/limits.ts';
import type { OpenFile } from '#files/open-file.ts';
import type { WorkbookFile } from '../read-sheet-rows.ts';
import { readHtmlTables } from './html-tables.ts';
import { memorySheet } from '../memory-sheet.ts';
import { Refusal } from '../refusal.ts';
import { newTally } from '../sheet-source.ts';
import type { LoadedRow, SheetSource } from '../sheet-source.ts';
import type { XmlSheet } from './xml-2003.ts';
import { Xml2003Reader } from './xml-2003.ts';

/**
 * A workbook that is a page of HTML or an XML Spreadsheet, as many programs write `.xls`. Null: it holds no table that could
 * be a list.
 */
export async function openMarkupFile(
  file: OpenFile,
  found: string,
): Promise<Result<WorkbookFile, Problem> | null> {
  if (found !== 'html' && found !== 'xml') return null;
  const whole = await readWhole(file, limits.workbookFileBytes);
  if ('code' in whole) return failed(whole);
  try {
    const text = decode(whole.bytes);
    const sheets = found === 'html' ? htmlSheets(text) : xmlSheets(text);
    if (!sheets.some(isList)) return null;
    return ok({
      name: file.name,
      bytes: file.state.bytes,
      format: 'xls',
      sheets,
      disguise: found,
      isCut: found === 'html' && isCutPage(text), // XML without its end is refused
      places: () => Promise.resolve([]),
      digest: () => Promise.resolve(whole.sha256),
      inPieces: false,
      release: () => Promise.resolve(),
    });
  } catch (error) {
    if (error instanceof Refusal) return failed(error.problem);
    throw error;
  }
}

/** A table of at least two rows and two columns; smaller ones make up the page. */
function isList({ rows, width }: SheetSource): boolean {
  return rows >= 2 && (width ?? 0) >= 2;
}

/** By its mark; else by what it says of itself, where its bytes can be that; else by its letters. */
function decode(bytes: Buffer): string {
  const head = bytes.subarray(0, 64 * 1024);
  const detected = detectEncoding(head, bytes.subarray(0, 1024 * 1024));
  const declared = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(
    head.toString('latin1'),
  )?.[1];
  const label = declared === undefined ? null : toEncodingLabel(declared);
  const decides = detected.byteOrderMark || detected.encoding.startsWith('utf');
  const text = decodeBytes(bytes, decides || label === null ? detected.encoding : label);
  return text.replace(/^\uFEFF/, '');
}

function htmlSheets(text: string): SheetSource[] {
  return readHtmlTables(text).map(({ name, hidden, rows, merges }) => {
    const filled = rows.flatMap((cells, index) => toRow(cells, index + 1));
    return held({ name, hidden, rows: filled, merges });
  });
}

/** A page that ends in the middle of a table. Pages without any mark of an end of rows are written so. */
function isCutPage(text: string): boolean {
  const small = text.toLowerCase();
  return small.includes('</tr') && small.lastIndexOf('<table') > small.lastIndexOf('</table');
}

function toRow(cells: readonly string[], row: number): LoadedRow[] {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  return filled === 0 ? [] : [{ row, cells: cells.slice(0, filled) }];
}

function xmlSheets(text: string): SheetSource[] {
  if (!text.slice(0, 4096).includes('urn:schemas-microsoft-com:office:spreadsheet')) return [];
  const reader = new Xml2003Reader();
  reader.push(Buffer.from(text, 'utf8'));
  return reader.end().map(held);
}

function held(sheet: XmlSheet): SheetSource {
  const { rows } = sheet;
  const tally = newTally();
  tally.rows = rows.length;
  for (const { cells } of rows) {
    tally.cells += cells.length;
    tally.width = Math.max(tally.width, cells.length);
  }
  if (tally.cells > limits.heldCells) {
    throw new Refusal('source/too-large', { unit: 'cells', limit: limits.heldCells });
  }
  return memorySheet({ ...sheet, tally });
}
