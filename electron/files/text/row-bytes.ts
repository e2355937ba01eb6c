import { assert } from '#base/assert.ts';
import type { TextDialect } from '#domain/source.ts';
import { isBlank } from '../rows/detect-header.ts';
import { decodeBytes, encodeText, toScanText, unitBytesOf } from '../encoding/encodings.ts';
import { findRecords } from './find-records.ts';
import type { TextSyntax } from './find-records.ts';
import { isRepaired, repairCells } from '../encoding/mojibake.ts';
import { rowEncoding } from '../encoding/row-encoding.ts';
import { splitRecord } from './split-cells.ts';
import { toSyntax } from './to-syntax.ts';

/** Where the record stands in the bytes that are kept of a row; blank lines may surround it. */
type FoundRow = {
  readonly before: Buffer;
  readonly after: Buffer; // the row's own line end, and what follows
  readonly cells: string[];
  readonly encoding: string; // of this row
  readonly isWrapped: boolean; // in quotes as one cell, where a spreadsheet program wrote lines so
};

/** The record in the kept bytes of a text row. */
export function findRow(content: Uint8Array, dialect: TextDialect): FoundRow {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const unit = unitBytesOf(dialect.encoding);
  const syntax = toSyntax(dialect);
  const scan = toScanText(bytes, dialect.encoding);
  const { spans } = findRecords(scan, syntax, { final: true, patience: scan.length });
  const rows = spans.map((span) => {
    const [start, end] = [span.start * unit, span.end * unit];
    const encoding = rowEncoding(bytes.subarray(start, end), dialect);
    const text = decodeBytes(bytes.subarray(start, end), encoding);
    const ending = /(?:\r\n|\n|\r)?$/.exec(text)?.[0] ?? '';
    const cells = repairCells(splitRecord(text, syntax), dialect);
    const isWrapped = syntax.wrapped && isWrappedLine(text, syntax);
    return { start, end, encoding, cells, ending, isWrapped, isEmptyLine: text === ending };
  });
  // A row of which every cell was taken away is still the row: its delimiters tell it from the blank lines around it.
  const row =
    rows.find(({ cells }) => !isBlank(cells)) ??
    rows.find(({ isEmptyLine }) => !isEmptyLine) ??
    rows[0];
  if (row !== undefined) {
    const { start, end, encoding, cells, ending, isWrapped } = row;
    const after = bytes.subarray(end - encodeText(ending, encoding).length);
    return { before: bytes.subarray(0, start), after, cells, encoding, isWrapped };
  }
  assert(bytes.length === 0, 'the kept bytes of a row hold a record');
  const { encoding } = dialect;
  return { before: bytes, after: bytes, cells: [], encoding, isWrapped: false };
}

/** A changed row in the list's own dialect, its line end and the blank lines around it as they were. */
export function rewriteRow(
  content: Uint8Array,
  dialect: TextDialect,
  cells: readonly string[],
): Buffer {
  const found = findRow(content, dialect);
  const { before, after, encoding, isWrapped } = found;
  const written = isRepaired(dialect) ? keepGarbled(content, dialect, cells) : cells;
  const record = joinCells(written, dialect);
  const line = isWrapped ? wrap(record, dialect) : record;
  return Buffer.concat([before, encodeText(line, encoding), after]);
}

/** Of several cells inside: `"Berg"` alone is one cell of a short row. */
function isWrappedLine(text: string, syntax: TextSyntax): boolean {
  const { quote } = syntax;
  const line = text.trim();
  if (!line.startsWith(quote) || !line.endsWith(quote)) return false;
  return splitRecord(line, { ...syntax, wrapped: false }).length === 1;
}

function wrap(record: string, { quote }: TextDialect): string {
  return quote + record.replaceAll(quote, quote + quote) + quote;
}

/** Cells that were not changed are written as they stood: the encoding of the list may not have what was meant. */
function keepGarbled(
  content: Uint8Array,
  dialect: TextDialect,
  cells: readonly string[],
): readonly string[] {
  const { repair: _, withoutNul: __, formulaText: ___, ...asItStands } = dialect;
  const garbled = findRow(content, asItStands).cells;
  const [...repaired] = repairCells(garbled, dialect);
  return cells.map((cell, index) => (cell === repaired[index] ? (garbled[index] ?? '') : cell));
}

/** One record without its line end; quoted where delimiter, quote, line end or spaces at the edge ask for it. */
export function joinCells(
  cells: readonly string[],
  dialect: Pick<TextDialect, 'delimiter' | 'quote' | 'escape'>,
): string {
  const { delimiter, quote } = dialect;
  const joined = cells.map((cell) => quoteCell(cell, dialect)).join(delimiter);
  return cells.length === 1 && joined === '' ? quote + quote : joined;
}

function quoteCell(
  cell: string,
  { delimiter, quote, escape }: Pick<TextDialect, 'delimiter' | 'quote' | 'escape'>,
): string {
  const needed =
    cell.includes(delimiter) ||
    cell.includes(quote) ||
    (escape !== undefined && cell.includes(escape)) ||
    /[\r\n]/.test(cell) ||
    /^\s|\s$/.test(cell);
  if (!needed) return cell;
  if (escape === undefined) return quote + cell.replaceAll(quote, quote + quote) + quote;
  const escaped = cell.replaceAll(escape, escape + escape).replaceAll(quote, escape + quote);
  return quote + escaped + quote;
}
