import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceReading, SourceWarning, TextDialect } from '#domain/source.ts';
import { isGroupCard, orderCardHeader, readCardFields, toCard } from './card-cells.ts';
import { detectEncoding } from '../encoding/detect-encoding.ts';
import { toEncodingLabel, toScanText, unitBytesOf } from '../encoding/encodings.ts';
import { streamFile } from '../file-stream.ts';
import { findCards } from './find-cards.ts';
import type { CardSpan } from './find-cards.ts';
import { limits } from '../limits.ts';
import { readBytes } from '../open-file.ts';
import type { OpenFile } from '../open-file.ts';
import type { RowBatch, RowReader } from '../reading.ts';
import { plainLineEnd } from '../text/line-ends.ts';
import { createRowSink } from '../rows/row-sink.ts';
import type { RowSink } from '../rows/row-sink.ts';

/** Bytes of a file of cards that were found to belong together. */
type CardBytes = {
  readonly kind: CardSpan['kind'] | 'too_large' | 'cut';
  readonly content: Buffer;
};

/**
 * A file of cards as a table: a row for each card, a column for each property that some card has. The file is
 * read twice, first for the columns. Pictures are not read; they are counted in a warning.
 */
export async function openCards(
  file: OpenFile,
  encoding: string | null,
): Promise<Result<RowReader, Problem>> {
  const head = await readBytes(file.handle, 0, limits.headBytes);
  const chosen = encoding === null ? null : toEncodingLabel(encoding);
  if (encoding !== null && chosen === null) {
    return failed(problem('source/unsupported-format', { file: file.name, found: 'encoding' }));
  }
  const detected = detectEncoding(head, head);
  const dialect: TextDialect = {
    encoding: chosen ?? detected.encoding,
    byteOrderMark: detected.byteOrderMark,
    delimiter: '',
    quote: '',
    lineEnd: plainLineEnd(toScanText(head, detected.encoding)),
  };
  const columns = await findColumns(file, dialect);
  if (!columns.ok) return columns;
  const warnings: SourceWarning[] = [];
  if (detected.guessed && encoding === null) {
    warnings.push({ code: 'encoding.guessed', detail: detected.encoding });
  }
  if (columns.value.pictures > 0) {
    warnings.push({ code: 'photos.dropped', detail: String(columns.value.pictures) });
  }
  const reading: SourceReading = {
    file: file.name,
    sheet: null,
    format: 'vcard',
    dialect,
    headerRow: null,
    header: columns.value.header,
    warnings,
  };
  return ok(createReader(file, reading, dialect));
}

async function findColumns(
  file: OpenFile,
  dialect: TextDialect,
): Promise<Result<{ header: string[]; pictures: number }, Problem>> {
  const stream = streamFile(file);
  const names = new Set<string>();
  let pictures = 0;
  const splitter = createSplitter(dialect);
  for await (const { bytes, final } of stream.chunks()) {
    for (const { kind, content } of splitter(bytes, final)) {
      if (kind !== 'card') continue;
      const card = toCard(content, dialect);
      pictures += card.dropped;
      for (const name of readCardFields(card).keys()) names.add(name);
    }
  }
  const failure = stream.problem();
  if (failure !== null) return failed(failure);
  if (names.size === 0) return failed(problem('source/empty', { file: file.name }));
  if (names.size > limits.columns) {
    const params = { file: file.name, columns: names.size, limit: limits.columns };
    return failed(problem('source/too-large', params));
  }
  return ok({ header: orderCardHeader(names), pictures });
}

/** Cuts chunks into cards; what is not whole yet waits for the next chunk. */
function createSplitter(dialect: TextDialect): (bytes: Buffer, final: boolean) => CardBytes[] {
  const unit = unitBytesOf(dialect.encoding);
  let rest = Buffer.alloc(0);
  let dropping = false;
  return (chunk, final) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const { spans, consumed, cut } = findCards(toScanText(bytes, dialect.encoding), {
      final,
      newline: dialect.lineEnd === '\r' ? '\r' : '\n',
    });
    const cards: CardBytes[] = [];
    for (const [at, { start, end, kind }] of spans.entries()) {
      // The end of a card that was given up belongs to it.
      if (dropping) dropping = false;
      else {
        const content = bytes.subarray(start * unit, end * unit);
        cards.push({ kind: cut && at === spans.length - 1 ? 'cut' : kind, content });
      }
    }
    rest = Buffer.from(bytes.subarray(consumed * unit));
    if (!final && rest.length > limits.recordBytes) {
      cards.push({ kind: 'too_large', content: Buffer.from(rest.subarray(0, limits.cellBytes)) });
      rest = Buffer.alloc(0);
      dropping = true;
    } else if (dropping && !final) rest = rest.subarray(Math.max(0, rest.length - 128));
    return cards;
  };
}

function createReader(file: OpenFile, reading: SourceReading, dialect: TextDialect): RowReader {
  const stream = streamFile(file);
  const sink = createRowSink(0);
  const splitter = createSplitter(dialect);
  const prelude = Buffer.alloc(0);
  const cut: SourceWarning[] = [];

  async function* batches(): AsyncGenerator<RowBatch> {
    for await (const { bytes, final, bytesRead } of stream.chunks()) {
      for (const card of splitter(bytes, final)) {
        addCard(sink, card, reading);
        if (card.kind !== 'cut') continue;
        cut.push({ code: 'file.cut_off', detail: String(sink.counts().records) });
      }
      yield { ...sink.take(final), bytesRead, bytesTotal: file.state.bytes };
    }
  }

  return {
    reading,
    prelude,
    isCheapToReopen: false, // the columns are found out from all cards
    batches,
    counts: sink.counts,
    nextList: () => null,
    finish() {
      const failure = stream.problem();
      if (failure !== null) return failed(failure);
      return ok({
        reading: { ...reading, warnings: [...reading.warnings, ...cut] },
        counts: sink.counts(),
        sha256: stream.sha256(),
        bytes: file.state.bytes,
        prelude,
        trailer: sink.trailer(),
      });
    },
    close: () => file.handle.close(),
  };
}

function addCard(sink: RowSink, { kind, content }: CardBytes, reading: SourceReading): void {
  if (kind === 'gap') sink.addGap(content);
  else if (kind === 'too_large') sink.addSetAside('row.cell_too_large', content);
  else if (kind === 'cut') sink.addSetAside('row.cut_off', content);
  else if (kind === 'broken') sink.addSetAside('row.broken_card', content);
  else {
    const card = toCard(content, reading.dialect);
    const fields = readCardFields(card);
    if (isGroupCard(card)) sink.addSetAside('row.not_a_person', content);
    else if (fields.size === 0) sink.addSetAside('row.broken_card', content);
    else
      sink.addRecord(
        reading.header.map((name) => fields.get(name) ?? ''),
        content,
      );
  }
}
