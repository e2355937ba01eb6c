import { failed, ok } from '#base/result.ts';
import type { SetAsideReason, SourceReading, SourceWarning } from '#domain/source.ts';
import { createRowClassifier, fitToWidth } from '../rows/classify-row.ts';
import type { RowClassifier } from '../rows/classify-row.ts';
import { countUtf8 } from '../encoding/detect-encoding.ts';
import { toScanText, unitBytesOf } from '../encoding/encodings.ts';
import { streamFile } from '../file-stream.ts';
import type { FileChunk } from '../file-stream.ts';
import { findRecords } from './find-records.ts';
import type { RecordSpan } from './find-records.ts';
import { limits } from '../limits.ts';
import type { OpenFile } from '../open-file.ts';
import { MOST_LISTS } from '../reading.ts';
import type { NextList, RowBatch, RowReader } from '../reading.ts';
import { rowEncoding } from '../encoding/row-encoding.ts';
import { createRowSink } from '../rows/row-sink.ts';
import type { RowSink } from '../rows/row-sink.ts';
import type { ListWords } from '../rows/list-words.ts';
import { ROWS_AHEAD } from '../rows/rows-ahead.ts';
import { createListWatch } from '../rows/watch-lists.ts';
import type { ListBorder, ListWatch } from '../rows/watch-lists.ts';
import { nextListOf } from '../rows/next-list.ts';
import { countLinesTo } from './count-lines.ts';
import {
  END_BYTES,
  endsInsideLetter,
  endsWithLine,
  endsWithZeros,
  isCutShort,
  joinCutRow,
} from './cut-end.ts';
import { readOne, readSpans } from './read-spans.ts';
import type { ReadRecord } from './read-spans.ts';
import type { TextList } from './text-list.ts';

/** Where another list begins, in bytes of the file. */
type FoundBorder = ListBorder & { readonly from: number; readonly rowsFrom: number };

/** What one pass over the list carries from chunk to chunk. */
type Pass = {
  readonly list: TextList;
  readonly sink: RowSink;
  readonly classify: RowClassifier;
  readonly watch: ListWatch | null;
  border: FoundBorder | null; // rows behind it belong to another list
  isBeyond: boolean; // the rows belong to a list that is not read
  rest: Buffer; // start of a record that goes on
  skip: number; // bytes of the prelude that are still to come
  dropping: boolean; // inside a record that is longer than we keep
  damagedRows: number; // rows with bytes that are no character, read nevertheless
  strayRows: number; // rows in another encoding
  holdsNul: boolean; // the chunk that is read now
  nulRows: number; // rows with NULs, which are taken out where most rows have them
  cutRow: number | null; // in which the file ends
  readonly firstStrays: number[]; // their numbers
};

const REPLACEMENT = '\uFFFD';
const NO_CHARACTER = /[\u0080-\u009F\uFFFD]/;
const LISTED_ROWS = 50;
/** Rows made and handed on at once. Those of a whole chunk outlived the young generation, and were collected twice. */
const BATCH_ROWS = 200;

/** Rows held back at the end of a chunk, so that those before them can be told by what follows. */
const MOST_HELD_BYTES = 64 * 1024;

function startPass(list: TextList, words: ListWords | null): Pass {
  const { reading } = list;
  return {
    list,
    sink: createRowSink(list.rowsBefore),
    classify: createRowClassifier(reading.header, reading.headerRow !== null, list.habits, words),
    watch: words === null ? null : createListWatch(reading, words, { tables: list.mayHoldTables }),
    border: null,
    isBeyond: false,
    rest: Buffer.alloc(0),
    skip: list.rowsFrom,
    dropping: false,
    damagedRows: 0,
    strayRows: 0,
    holdsNul: false,
    nulRows: 0,
    cutRow: null,
    firstStrays: [],
  };
}

/** The rows of a text list, chunk by chunk; memory does not grow with the file. */
export function readTextRows(
  file: OpenFile,
  list: TextList,
  words: ListWords | null = null,
): RowReader {
  const stream = streamFile(file);
  const pass = startPass(list, words);
  const { sink } = pass;
  let next: NextList | null = null;

  async function* batches(): AsyncGenerator<RowBatch> {
    const bytesTotal = file.state.bytes;
    for await (const chunk of stream.chunks()) {
      const { final, bytesRead } = chunk;
      // Behind the last row of the list the rest of the file is only looked at for its digest.
      if (pass.border !== null) {
        yield { rows: [], setAside: [], empty: 0, bytesRead, bytesTotal };
        continue;
      }
      for (const { isLast, bytesLeft } of readChunk(pass, chunk)) {
        const taken = sink.take((final || pass.border !== null) && isLast);
        yield { ...taken, bytesRead: bytesRead - bytesLeft, bytesTotal };
      }
      if (pass.border !== null) next = await toNext(file, pass, pass.border);
    }
  }

  return {
    reading: list.reading,
    prelude: list.prelude,
    isCheapToReopen: true,
    batches,
    counts: sink.counts,
    nextList: () => next,
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
        ...(next === null ? {} : { next }),
      });
    },
    close: () => file.handle.close(),
  };
}

async function toNext(
  file: OpenFile,
  { list, sink }: Pass,
  border: FoundBorder,
): Promise<NextList> {
  const { from, rowsFrom } = border;
  const { reading, dialect } = list;
  return nextListOf(border, reading, {
    from,
    rowsFrom,
    dialect,
    headerRow: await countLinesTo(file, dialect.encoding, rowsFrom),
    rowsBefore: list.rowsBefore + sink.counts().rowsRead,
  });
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
  if (pass.cutRow !== null) {
    warnings.push({ code: 'file.last_row_cut', detail: String(pass.cutRow) });
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

function* readChunk(pass: Pass, chunk: FileChunk): Generator<ChunkPart> {
  const { final } = chunk;
  const bytes = takeBytes(pass, chunk.bytes);
  const { encoding } = pass.list.dialect;
  const unit = unitBytesOf(encoding);
  pass.holdsNul = unit === 1 && bytes.includes(0); // of wider units half of the bytes are 0
  const found = findRecords(toScanText(bytes, encoding), pass.list.syntax, {
    final,
    patience: limits.recordBytes / unit,
  });
  const all = found.spans.map(({ start, end, fault }) => ({
    start: start * unit,
    end: end * unit,
    fault,
  }));
  const spans = final ? joinLast(pass, bytes, all) : all;
  const whole = final ? spans.length : spans.length - heldBack(pass, spans);
  const place = { bytes, start: chunk.bytesRead - bytes.length, spans, final };
  for (let from = 0; from === 0 || from < whole; from += BATCH_ROWS) {
    const part = { ...place, from, to: Math.min(from + BATCH_ROWS, whole) };
    addRecords(pass, readSpans(pass.list, bytes, spans.slice(from, part.to)), part);
    const after = spans[part.to];
    const isLast = part.to >= whole || pass.border !== null;
    if (isLast || after === undefined) break;
    yield { isLast, bytesLeft: bytes.length - after.start };
  }
  pass.rest = bytes.subarray(spans[whole]?.start ?? found.consumed * unit);
  if (!final && pass.border === null && pass.rest.length > limits.recordBytes) giveUpRecord(pass);
  yield { isLast: true, bytesLeft: final ? 0 : pass.rest.length };
}

function joinLast(
  { list }: Pass,
  bytes: Buffer,
  spans: readonly RecordSpan[],
): readonly RecordSpan[] {
  const endsLine = endsWithLine(bytes, unitBytesOf(list.dialect.encoding));
  const width = list.reading.header.length;
  return joinCutRow(spans, (span) => readOne(list, bytes, span).cells ?? [], { width, endsLine });
}

/** The last record waits: whether it is torn in two shows only in the one after it, and what a line is called in those below. */
function heldBack({ watch }: Pass, spans: readonly RecordSpan[]): number {
  const most = Math.min(watch === null ? 1 : ROWS_AHEAD, spans.length - 1);
  const end = spans.at(-1)?.end ?? 0;
  let held = Math.min(1, most);
  while (held < most && end - (spans.at(-held - 1)?.start ?? 0) <= MOST_HELD_BYTES) held += 1;
  return Math.max(0, held);
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

/** Some records of a chunk, and where they stand in it. */
type Part = {
  readonly bytes: Buffer;
  readonly start: number; // in the file, of the first of these bytes
  readonly spans: readonly RecordSpan[];
  readonly from: number;
  readonly to: number;
  readonly final: boolean;
};

function addRecords(pass: Pass, records: readonly ReadRecord[], part: Part): void {
  const { bytes, spans, from, to, final } = part;
  const cellsAt = (index: number): string[] | null | undefined => {
    if (index < to) return records[index - from]?.cells ?? [];
    const span = spans[index];
    if (span !== undefined) return readOne(pass.list, bytes, span).cells ?? [];
    return final ? null : undefined;
  };
  for (const [at, { span, cells }] of records.entries()) {
    const content = bytes.subarray(span.start, span.end);
    const index = from + at;
    if (cells === null) addUnclosed(pass, span, content);
    else {
      const next = index + 1 < to ? records[at + 1]?.cells : cellsAt(index + 1);
      const found = pass.watch?.(cells, (distance) => cellsAt(index + distance)) ?? null;
      const isLast = final && index === spans.length - 1;
      if (typeof found !== 'object' || found === null)
        addRecord(pass, cells, { content, next, found, isLast });
      else if ((pass.list.reading.below?.number ?? 1) < MOST_LISTS) {
        const end = spans[index + found.rows - 1]?.end ?? span.end;
        const rowsFrom = part.start + (found.rows === 0 ? span.start : end);
        pass.border = { ...found, from: part.start + span.start, rowsFrom };
        return;
      } else pass.isBeyond = true;
      if (typeof found === 'object' && found !== null)
        pass.sink.addSetAside('row.other_list', content);
    }
  }
}

function addUnclosed(pass: Pass, { fault }: RecordSpan, content: Buffer): void {
  pass.sink.addSetAside(fault === 'cut' ? 'row.cut_off' : 'row.unclosed_quote', content);
  if (fault === 'cut') noteCutRow(pass);
}

function noteCutRow(pass: Pass): void {
  pass.cutRow = pass.list.rowsBefore + pass.sink.counts().rowsRead;
}

/** Shorter than the others, or in the middle of a letter. */
function isCutRow({ list }: Pass, width: number, content: Buffer): boolean {
  if (isCutShort(list.reading, width, content)) return true;
  return list.dialect.encoding === 'utf-8' && endsInsideLetter(content);
}

function addRecord(
  pass: Pass,
  cells: string[],
  about: {
    readonly content: Buffer;
    readonly next: readonly string[] | null | undefined;
    readonly found: SetAsideReason | null;
    readonly isLast: boolean;
  },
): void {
  const { sink, list } = pass;
  const { content, next, found, isLast } = about;
  const width = cells.length;
  const endsInZeros =
    isLast && pass.holdsNul && pass.nulRows === 0 && endsWithZeros(content.subarray(-END_BYTES));
  const verdict = pass.classify(cells, next ?? null);
  if (verdict === 'empty') sink.addBlank(content);
  else if (pass.isBeyond) sink.addSetAside('row.other_list', content);
  else if (found !== null || verdict !== 'record') {
    sink.addSetAside(found ?? (verdict as SetAsideReason), content);
  } else if (isUnreadable(pass, cells, content)) sink.addSetAside('row.invalid_bytes', content);
  else {
    sink.addRecord(fitToWidth(cells, list.reading.header.length), content);
    noteStray(pass, content);
    if (pass.holdsNul && content.includes(0) && !endsInZeros) pass.nulRows += 1;
  }
  const mayBeCut = verdict === 'record' || verdict === 'row.too_few_cells';
  if (endsInZeros || (isLast && mayBeCut && isCutRow(pass, width, content))) noteCutRow(pass);
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
