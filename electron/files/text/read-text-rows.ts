import { isAscii, isUtf8 } from 'node:buffer';
import { failed, ok } from '#base/result.ts';
import type { SourceReading, SourceWarning, TextDialect } from '#domain/source.ts';
import { createRowClassifier, fitToWidth } from '../rows/classify-row.ts';
import type { RowClassifier } from '../rows/classify-row.ts';
import { countUtf8 } from '../encoding/detect-encoding.ts';
import { decodeBytes, toScanText, unitBytesOf } from '../encoding/encodings.ts';
import { streamFile } from '../file-stream.ts';
import { findRecords } from './find-records.ts';
import type { RecordSpan } from './find-records.ts';
import { limits } from '../limits.ts';
import { repairCells } from '../encoding/mojibake.ts';
import type { OpenFile } from '../open-file.ts';
import type { RowBatch, RowReader } from '../reading.ts';
import { rowEncoding } from '../encoding/row-encoding.ts';
import { createRowSink } from '../rows/row-sink.ts';
import type { RowSink } from '../rows/row-sink.ts';
import { splitRecord, splitRecords } from './split-cells.ts';
import type { TextList } from './text-list.ts';

/** What one pass over the list carries from chunk to chunk. */
type Pass = {
  readonly list: TextList;
  readonly sink: RowSink;
  readonly classify: RowClassifier;
  rest: Buffer; // start of a record that goes on
  skip: number; // bytes of the prelude that are still to come
  dropping: boolean; // inside a record that is longer than we keep
  damagedRows: number; // rows with bytes that are no character, read nevertheless
  strayRows: number; // rows in another encoding
  holdsNul: boolean; // the chunk that is read now
  nulRows: number; // rows with NULs, which are taken out where most rows have them
  readonly firstStrays: number[]; // their numbers
};

type Record = { readonly span: RecordSpan; readonly cells: string[] | null };

const REPLACEMENT = '\uFFFD';
const NO_CHARACTER = /[\u0080-\u009F\uFFFD]/;
const LISTED_ROWS = 50;
/** Rows made and handed on at once. Those of a whole chunk outlived the young generation, and were collected twice. */
const BATCH_ROWS = 200;

/** The rows of a text list, chunk by chunk; memory does not grow with the file. */
export function readTextRows(file: OpenFile, list: TextList): RowReader {
  const stream = streamFile(file);
  const sink = createRowSink();
  const pass: Pass = {
    list,
    sink,
    classify: createRowClassifier(
      list.reading.header,
      list.reading.headerRow !== null,
      list.habits,
    ),
    rest: Buffer.alloc(0),
    skip: list.prelude.length,
    dropping: false,
    damagedRows: 0,
    strayRows: 0,
    holdsNul: false,
    nulRows: 0,
    firstStrays: [],
  };

  async function* batches(): AsyncGenerator<RowBatch> {
    for await (const { bytes, final, bytesRead } of stream.chunks()) {
      for (const { isLast, bytesLeft } of readChunk(pass, bytes, final)) {
        const taken = sink.take(final && isLast);
        yield { ...taken, bytesRead: bytesRead - bytesLeft, bytesTotal: file.state.bytes };
      }
    }
  }

  return {
    reading: list.reading,
    prelude: list.prelude,
    isCheapToReopen: true,
    batches,
    counts: sink.counts,
    finish() {
      const failure = stream.problem();
      if (failure !== null) return failed(failure);
      return ok({
        reading: withWarnings(list, pass),
        counts: sink.counts(),
        sha256: stream.sha256(),
        bytes: file.state.bytes,
        prelude: list.prelude,
        trailer: sink.trailer(),
      });
    },
    close: () => file.handle.close(),
  };
}

function withWarnings({ reading, dialect }: TextList, pass: Pass): SourceReading {
  const warnings: SourceWarning[] = [...reading.warnings];
  if (pass.damagedRows > 0) {
    warnings.push({ code: 'encoding.invalid_bytes', detail: String(pass.damagedRows) });
  }
  if (pass.nulRows > 0) {
    const code = dialect.withoutNul === true ? 'cells.nul' : 'cells.nul_kept';
    warnings.push({ code, detail: String(pass.nulRows) });
  }
  if (pass.strayRows > 0) {
    const rows = pass.firstStrays.join(', ') + (pass.strayRows > LISTED_ROWS ? ', …' : '');
    warnings.push({
      code: 'encoding.mixed',
      detail: `${dialect.strays ?? ''}: ${pass.strayRows} (${rows})`,
    });
  }
  return { ...reading, warnings };
}

/** Where a chunk stands after a part of its rows. */
type ChunkPart = { readonly isLast: boolean; readonly bytesLeft: number };

function* readChunk(pass: Pass, chunk: Buffer, final: boolean): Generator<ChunkPart> {
  const bytes = takeBytes(pass, chunk);
  const { encoding } = pass.list.dialect;
  const unit = unitBytesOf(encoding);
  pass.holdsNul = unit === 1 && bytes.includes(0); // of wider units half of the bytes are 0
  const found = findRecords(toScanText(bytes, encoding), pass.list.syntax, {
    final,
    patience: limits.recordBytes / unit,
  });
  const spans = found.spans.map(({ start, end, fault }) => ({
    start: start * unit,
    end: end * unit,
    fault,
  }));
  // The last record waits: whether it is torn in two shows only in the one after it.
  const held = final || spans.length < 2 ? undefined : spans.pop();
  for (let from = 0; from === 0 || from < spans.length; from += BATCH_ROWS) {
    const part = spans.slice(from, from + BATCH_ROWS);
    const after = spans[from + BATCH_ROWS] ?? held;
    addRecords(pass, bytes, readSpans(pass.list, bytes, part), after);
    const isLast = after === undefined || after === held;
    if (isLast) break;
    yield { isLast, bytesLeft: bytes.length - after.start };
  }
  pass.rest = bytes.subarray(held?.start ?? found.consumed * unit);
  if (!final && pass.rest.length > limits.recordBytes) giveUpRecord(pass);
  yield { isLast: true, bytesLeft: final ? 0 : pass.rest.length };
}

/** The bytes that are to be read now: without the prelude, without the rest of a record given up. */
function takeBytes(pass: Pass, chunk: Buffer): Buffer {
  const skipped = Math.min(pass.skip, chunk.length);
  pass.skip -= skipped;
  let bytes = skipped === 0 ? chunk : chunk.subarray(skipped);
  if (pass.dropping) {
    const lineEnd = bytes.indexOf(pass.list.syntax.bareReturn ? 0x0d : 0x0a);
    pass.dropping = lineEnd === -1;
    const width = unitBytesOf(pass.list.dialect.encoding);
    const rest = bytes.subarray(lineEnd === -1 ? bytes.length : lineEnd + width);
    bytes = pass.list.dialect.encoding === 'utf-16be' ? bytes.subarray(lineEnd + 1) : rest;
  }
  return pass.rest.length === 0 ? bytes : Buffer.concat([pass.rest, bytes]);
}

/** A record beyond every measure: the first megabyte is kept, the rest of its line is not. */
function giveUpRecord(pass: Pass): void {
  pass.sink.addSetAside('row.cell_too_large', pass.rest.subarray(0, limits.cellBytes));
  pass.rest = Buffer.alloc(0);
  pass.dropping = true;
}

/** Cells of all records, neighbours without fault together, because that is much faster. */
function readSpans(list: TextList, bytes: Buffer, spans: readonly RecordSpan[]): Record[] {
  const records: Record[] = [];
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

function readRun(list: TextList, bytes: Buffer, run: readonly RecordSpan[]): Record[] {
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

function readOne(list: TextList, bytes: Buffer, span: RecordSpan): Record {
  if (span.fault === 'unclosed') return { span, cells: null };
  const content = bytes.subarray(span.start, span.end);
  const text = decodeBytes(content, rowEncoding(content, list.dialect));
  return { span, cells: repairCells(splitRecord(text, list.syntax), list.dialect) };
}

/** Rows in another encoding are told one by one; where there can be none, a whole run is read at once. */
function mayHoldStrays(content: Buffer, { encoding, strays }: TextDialect): boolean {
  return strays !== undefined && !(encoding === 'utf-8' ? isUtf8(content) : isAscii(content));
}

function addRecords(
  pass: Pass,
  bytes: Buffer,
  records: readonly Record[],
  after: RecordSpan | undefined,
): void {
  const { sink, list } = pass;
  const following = after === undefined ? null : readOne(list, bytes, after).cells;
  records.forEach(({ span, cells }, index) => {
    const content = bytes.subarray(span.start, span.end);
    if (cells === null) {
      sink.addSetAside('row.unclosed_quote', content);
      return;
    }
    const next = index + 1 < records.length ? records[index + 1]?.cells : following;
    const verdict = pass.classify(cells, next ?? null);
    if (verdict === 'empty') sink.addBlank(content);
    else if (verdict !== 'record') sink.addSetAside(verdict, content);
    else if (isUnreadable(pass, cells, content)) sink.addSetAside('row.invalid_bytes', content);
    else {
      sink.addRecord(fitToWidth(cells, list.reading.header.length), content);
      noteStray(pass, content);
      if (pass.holdsNul && content.includes(0)) pass.nulRows += 1;
    }
  });
}

function noteStray(pass: Pass, content: Buffer): void {
  const { dialect } = pass.list;
  if (dialect.strays === undefined || rowEncoding(content, dialect) === dialect.encoding) return;
  pass.strayRows += 1;
  if (pass.firstStrays.length < LISTED_ROWS) pass.firstStrays.push(pass.sink.counts().rowsRead);
}

/**
 * A row whose letters are mostly no characters is set aside; one damaged letter (a note cut off in the middle
 * of a character) does not take the person out of the list: the row is read and counted in a warning.
 */
function isUnreadable(pass: Pass, cells: readonly string[], content: Buffer): boolean {
  const encoding = rowEncoding(content, pass.list.dialect);
  const isStray = encoding !== pass.list.dialect.encoding;
  if (isStray && cells.some((cell) => NO_CHARACTER.test(cell))) return true;
  if (!cells.some((cell) => cell.includes(REPLACEMENT))) return false;
  if (encoding === 'utf-8') {
    const { valid, invalid } = countUtf8(content);
    if (invalid === 0) return false; // the character itself stands in the file
    if (invalid >= 3 && invalid > valid) return true;
  }
  pass.damagedRows += 1;
  return false;
}
