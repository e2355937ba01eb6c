import { assert } from '#base/assert.ts';
import type { TextDialect } from '#domain/source.ts';
import { cellsOf, toBytes } from './cells-of.ts';
import { decodeBytes, encodeText } from '../encoding/encodings.ts';
import { isRepaired } from '../encoding/mojibake.ts';
import { replaceJsonCells } from '../json/replace-json-cells.ts';
import type { StoredReading } from '../reading.ts';
import { rewriteContent } from './rewrite-content.ts';
import { findRow, joinCells } from '../text/row-bytes.ts';
import { readStoredCells, storeCells, textOfCell } from '../workbook/sheet-cells.ts';

/**
 * The kept row with some cells changed and every other byte as it was: quotes that nobody needed, typed values of a
 * sheet, members of an object that are no column. Cells that say what they said are not touched.
 */
export function replaceCells(
  reading: StoredReading,
  content: Uint8Array | string,
  cells: readonly string[],
): Uint8Array | string {
  const before = cellsOf(reading, content);
  const changes = new Map<number, string>();
  for (const [index, cell] of cells.entries()) {
    if (cell !== (before[index] ?? '')) changes.set(index, cell);
  }
  if (changes.size === 0) return content;
  switch (reading.format) {
    case 'csv':
    case 'tsv':
      assert(reading.dialect !== null, 'a text list has a dialect');
      return (
        replaceInText(toBytes(content), reading.dialect, changes) ??
        rewriteContent(reading, content, cells)
      );
    case 'xlsx':
    case 'xls':
    case 'ods':
      return storeCells(
        readStoredCells(textOf(content)).map((cell, index) => {
          const changed = changes.get(index);
          return changed === undefined || changed === textOfCell(cell) ? cell : changed;
        }),
      );
    case 'json':
      return (
        replaceJsonCells(textOf(content), reading.header, changes) ??
        rewriteContent(reading, content, cells)
      );
    case 'vcard':
    case 'keyed':
    case 'recipients':
      return rewriteContent(reading, content, cells);
  }
}

function textOf(content: Uint8Array | string): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}

/** Null where the cells are not found as they were read: then the whole row is written anew. */
function replaceInText(
  content: Uint8Array,
  dialect: TextDialect,
  changes: ReadonlyMap<number, string>,
): Buffer | null {
  if (isRepaired(dialect) || dialect.wrapped === true) return null;
  const { before, after, encoding, cells } = findRow(content, dialect);
  const bytes = Buffer.from(content);
  const text = decodeBytes(bytes.subarray(before.length, bytes.length - after.length), encoding);
  const raw = splitRaw(text, dialect);
  if (raw.length !== cells.length) return null;
  if (!raw.every((part, index) => plainOf(part, dialect) === cells[index])) return null;
  const written = raw.map((part, index) => {
    const changed = changes.get(index);
    return changed === undefined
      ? part
      : joinCells([changed, ''], dialect).slice(0, -dialect.delimiter.length);
  });
  return Buffer.concat([before, encodeText(written.join(dialect.delimiter), encoding), after]);
}

/** The cells of one record as they are written, quotes and all. */
function splitRaw(text: string, { delimiter, quote, escape }: TextDialect): string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = quote !== '' && text.startsWith(quote);
  for (let at = isQuoted ? quote.length : 0; at <= text.length; at += 1) {
    if (at < text.length && escape !== undefined && text[at] === escape) {
      at += 1;
    } else if (isQuoted) {
      if (!text.startsWith(quote, at)) continue;
      if (text.startsWith(quote, at + 1)) at += 1;
      else isQuoted = false;
    } else if (at === text.length || text.startsWith(delimiter, at)) {
      parts.push(text.slice(from, at));
      from = at + delimiter.length;
      isQuoted = quote !== '' && text.startsWith(quote, from);
      at = isQuoted ? from : from - 1;
    }
  }
  return parts;
}

function plainOf(part: string, { quote, escape }: TextDialect): string {
  if (quote === '' || !part.startsWith(quote) || !part.endsWith(quote) || part.length < 2) {
    return part;
  }
  const inner = part.slice(1, -1);
  return escape === undefined
    ? inner.replaceAll(quote + quote, quote)
    : inner.replaceAll(escape + quote, quote).replaceAll(escape + escape, escape);
}
