import { isAscii, isUtf8 } from 'node:buffer';
import type { TextDialect } from '#domain/source.ts';
import { decodeBytes } from '../encoding/encodings.ts';
import { repairCells } from '../encoding/mojibake.ts';
import { rowEncoding } from '../encoding/row-encoding.ts';
import type { RecordSpan } from './find-records.ts';
import { splitRecord, splitRecords } from './split-cells.ts';
import type { TextList } from './text-list.ts';

export type ReadRecord = { readonly span: RecordSpan; readonly cells: string[] | null };

/** Cells of all records, neighbours without fault together, because that is much faster. */
export function readSpans(
  list: TextList,
  bytes: Buffer,
  spans: readonly RecordSpan[],
): ReadRecord[] {
  const records: ReadRecord[] = [];
  for (let index = 0; index < spans.length;) {
    let end = index;
    while (spans[end]?.fault === 'none') end += 1;
    if (end > index) records.push(...readRun(list, bytes, spans.slice(index, end)));
    const faulty = spans[end];
    if (faulty !== undefined) records.push(readOne(list, bytes, faulty));
    index = end + 1;
  }
  return records;
}

function readRun(list: TextList, bytes: Buffer, run: readonly RecordSpan[]): ReadRecord[] {
  const content = bytes.subarray(run[0]?.start ?? 0, run.at(-1)?.end ?? 0);
  if (mayHoldStrays(content, list.dialect)) return run.map((span) => readOne(list, bytes, span));
  const text = decodeBytes(content, list.dialect.encoding);
  const rows = splitRecords(text, list.syntax, run.length);
  if (rows === null) return run.map((span) => readOne(list, bytes, span));
  return run.map((span, index) => {
    const cells = rows[index];
    return { span, cells: cells === undefined ? null : repairCells(cells, list.dialect) };
  });
}

/** The cells of one record; null where a quote in it never closes. */
export function readOne(list: TextList, bytes: Buffer, span: RecordSpan): ReadRecord {
  if (span.fault === 'unclosed' || span.fault === 'cut') return { span, cells: null };
  const content = bytes.subarray(span.start, span.end);
  const text = decodeBytes(content, rowEncoding(content, list.dialect));
  return { span, cells: repairCells(splitRecord(text, list.syntax), list.dialect) };
}

/** Rows in another encoding are told one by one; where there can be none, a whole run is read at once. */
function mayHoldStrays(content: Buffer, { encoding, strays }: TextDialect): boolean {
  return strays !== undefined && !(encoding === 'utf-8' ? isUtf8(content) : isAscii(content));
}
