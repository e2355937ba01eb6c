import type { SourceReading, TextDialect } from '#domain/source.ts';
import { decodeBytes } from '../encoding/encodings.ts';
import { repairCells } from '../encoding/mojibake.ts';
import { rowEncoding } from '../encoding/row-encoding.ts';
import { isCutCell } from './cut-cell.ts';
import { areFull } from './cut-end.ts';
import { splitRecord } from './split-cells.ts';
import { toSyntax } from './to-syntax.ts';

/** The last row stands in them, or it is too long to tell. */
export const LAST_BYTES = 16 * 1024;

/** What the end of a file says of its last row. `end`: its last bytes, null where a line ends there. */
export function endOf(
  found: {
    readonly end: Buffer | null;
    readonly whole: boolean; // the rows that were looked at are all of them
    readonly dialect: TextDialect;
  },
  data: readonly string[][],
  width: number,
): Pick<SourceReading, 'openEnd' | 'cutCell'> {
  const { end, whole, dialect } = found;
  if (end === null) return {};
  const rows = whole ? data.slice(0, -1) : data; // the last one may be what is cut off
  if (!areFull(rows, width)) return {};
  const cells = lastRow(end, dialect);
  const above = rows.map((row) => row[width - 1] ?? '');
  const isCut = cells.length === width && isCutCell(cells[width - 1] ?? '', above);
  return isCut ? { openEnd: true, cutCell: true } : { openEnd: true };
}

/** The last line by itself; of a row that goes over several lines it is no whole row, and tells nothing. */
function lastRow(end: Buffer, dialect: TextDialect): readonly string[] {
  const text = decodeBytes(end, rowEncoding(end, dialect));
  const from = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  if (from === 0 && end.length >= LAST_BYTES) return [];
  return repairCells(splitRecord(text.slice(from), toSyntax(dialect)), dialect);
}
