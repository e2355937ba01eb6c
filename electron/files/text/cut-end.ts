import type { SourceReading } from '#domain/source.ts';
import { unitBytesOf } from '../encoding/encodings.ts';
import { looksLikeData } from '../rows/detect-header.ts';
import type { RecordSpan } from './find-records.ts';

/** Lines of a note that is cut off; what stands further above is no part of it. */
const MOST_LINES = 60;

/**
 * Where a quote opens that nothing closes before the file ends, the row and the lines below it are one row, cut off: they are
 * the rest of its note, and nobody. `cellsOf` reads a line by itself. A line that is as wide as the list, or holds an
 * address or a number, is a row: then a quote was forgotten, and nothing says that anything is missing.
 */
export function joinCutRow(
  spans: readonly RecordSpan[],
  cellsOf: (span: RecordSpan) => readonly string[],
  end: { readonly width: number; readonly endsLine: boolean },
): readonly RecordSpan[] {
  const from = Math.max(0, spans.length - MOST_LINES);
  for (let at = spans.length - 1; at >= from; at -= 1) {
    const span = spans[at] as RecordSpan;
    if (span.fault === 'unclosed') {
      const isWhole = at === spans.length - 1 && end.endsLine;
      if (isWhole) return spans;
      return [...spans.slice(0, at), { ...span, end: spans.at(-1)?.end ?? span.end, fault: 'cut' }];
    }
    const cells = cellsOf(span);
    if (cells.length >= Math.max(2, end.width) || cells.some(looksLikeData)) return spans;
  }
  return spans;
}

/** Whether nearly all of the rows have a cell for every column, so that a short one at the end lacks something. */
export function areFull(rows: readonly (readonly string[])[], width: number): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const full = filled.filter((cells) => cells.length >= width).length;
  return width > 1 && full > 0 && full >= filled.length * NEARLY_ALL;
}

const NEARLY_ALL = 0.9;

/**
 * The last row of a list whose rows are full otherwise, without the end of a line, and with fewer cells or only half of the
 * last one.
 */
export function isCutShort(
  reading: Pick<SourceReading, 'header' | 'dialect' | 'openEnd' | 'cutCell'>,
  cells: number,
  content: Uint8Array,
): boolean {
  const { header, dialect, openEnd, cutCell } = reading;
  if (openEnd !== true || (cells >= header.length && cutCell !== true)) return false;
  return !endsWithLine(content, unitBytesOf(dialect?.encoding ?? 'utf-8'));
}

/** Bytes by which the end of a file is judged. */
export const END_BYTES = 4;

/** Whether a line ends where the file does. `unit`: bytes of a character at least. */
export function endsWithLine(bytes: Uint8Array, unit: number): boolean {
  const last = bytes.subarray(-unit);
  return [0x0a, 0x0d].some(
    (sign) => last.includes(sign) && last.every((b) => b === sign || b === 0),
  );
}

/** A disk or a download that broke off leaves zeros where the rest was to come. */
export function endsWithZeros(bytes: Uint8Array): boolean {
  return bytes.length === END_BYTES && bytes.every((byte) => byte === 0);
}

/** A letter of which only the first bytes are there. */
export function endsInsideLetter(bytes: Uint8Array): boolean {
  for (let length = 1; length <= 3; length += 1) {
    const byte = bytes.at(-length);
    if (byte === undefined || byte < 0x80) return false;
    if (byte >= 0xc0) return length < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2);
  }
  return false;
}
