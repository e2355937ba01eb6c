import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceHeading, SourceReading, TextDialect } from '#domain/source.ts';
import { decodeBytes } from '../encoding/encodings.ts';
import { readWhole } from '../file-stream.ts';
import { limits } from '../limits.ts';
import type { OpenFile } from '../open-file.ts';
import type { NextList, RowBatch, RowReader } from '../reading.ts';
import type { ListWords } from '../rows/list-words.ts';
import { nextListOf } from '../rows/next-list.ts';
import { createRowSink } from '../rows/row-sink.ts';
import { markBytes } from '../text/text-list.ts';
import type { KeyedPiece } from './find-keyed.ts';
import { readKeyedFields } from './keyed-lines.ts';
import type { LineForm } from './line-form.ts';

type KeyedChoice = {
  readonly form: LineForm;
  readonly dialect: TextDialect;
  readonly words: ListWords;
  readonly guessed: boolean; // its encoding
  readonly below: NextList | undefined;
};

/**
 * Lines of names and values as a table: a row for each person, a column for each name that somebody has. Where a line above
 * people refuses for all of them, a list of its own begins, as it does between the rows of a table.
 */
export async function openKeyed(
  file: OpenFile,
  choice: KeyedChoice,
): Promise<Result<RowReader, Problem>> {
  const { form, dialect, guessed, below } = choice;
  const whole = await readWhole(file, limits.jsonBytes);
  if ('code' in whole) return failed(whole);
  const { pieces, heading, prelude } = piecesOf(whole.bytes, choice);
  const header = below?.header ?? headerOf(whole.bytes, pieces, choice);
  if (header.length === 0) return failed(problem('source/empty', { file: file.name }));
  if (header.length > limits.columns) {
    const params = { file: file.name, columns: header.length, limit: limits.columns };
    return failed(problem('source/too-large', params));
  }
  const reading: SourceReading = {
    file: file.name,
    sheet: null,
    format: form.format,
    dialect,
    headerRow: null,
    header,
    ...(heading === null ? {} : { heading }),
    ...(below === undefined ? {} : { below: below.below }),
    warnings: guessed ? [{ code: 'encoding.guessed', detail: dialect.encoding }] : [],
  };
  const rowsBefore = below?.rowsBefore ?? 0;
  return ok(createReader({ ...whole, form, pieces, prelude, rowsBefore }, reading));
}

type OwnPieces = Pick<KeyedFile, 'pieces' | 'prelude'> & { readonly heading: SourceHeading | null };

/** Those of this list and of the ones below it. A line above the first of all people is its own. */
function piecesOf(bytes: Buffer, { form, dialect, words, below }: KeyedChoice): OwnPieces {
  const start = below?.rowsFrom ?? markBytes(bytes, dialect);
  const all = form.findPieces(bytes.subarray(start), dialect, words, start);
  if (below !== undefined) {
    return { pieces: all, heading: below.heading, prelude: bytes.subarray(below.from, start) };
  }
  const at = all.findIndex(({ kind }) => kind !== 'gap');
  const first = all[at];
  if (first?.kind !== 'heading') {
    return { pieces: all, heading: null, prelude: bytes.subarray(0, start) };
  }
  const prelude = bytes.subarray(0, first.end);
  return { pieces: all.slice(at + 1), heading: first.heading, prelude };
}

/** Of all people of the file, so that lists below one another have the same columns. */
function headerOf(
  bytes: Buffer,
  pieces: readonly KeyedPiece[],
  { form, dialect }: KeyedChoice,
): string[] {
  const names = new Set<string>();
  for (const { kind, start, end } of pieces) {
    if (kind !== 'record') continue;
    const text = decodeBytes(bytes.subarray(start, end), dialect.encoding);
    for (const name of form.readFields(text).keys()) names.add(name);
  }
  return [...names];
}

type KeyedFile = {
  readonly form: LineForm;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly pieces: readonly KeyedPiece[];
  readonly prelude: Buffer;
  readonly rowsBefore: number;
};

const BATCH_PIECES = 1000;

function createReader(file: KeyedFile, reading: SourceReading): RowReader {
  const { form, bytes, sha256, pieces, prelude, rowsBefore } = file;
  const sink = createRowSink(rowsBefore);
  const border = pieces.findIndex(({ kind }) => kind === 'heading');
  const own = border === -1 ? pieces : pieces.slice(0, border);
  const next = nextOf(pieces[border], reading, rowsBefore + own.filter(isRow).length);

  async function* batches(): AsyncGenerator<RowBatch> {
    for (let from = 0; from === 0 || from < own.length; from += BATCH_PIECES) {
      const part = own.slice(from, from + BATCH_PIECES);
      for (const piece of part) addPiece(piece);
      const bytesRead = part.at(-1)?.end ?? bytes.length;
      const isLast = from + BATCH_PIECES >= own.length;
      // oxlint-disable-next-line no-await-in-loop -- lets others have a turn
      yield await Promise.resolve({ ...sink.take(isLast), bytesRead, bytesTotal: bytes.length });
    }
  }

  function addPiece(piece: KeyedPiece): void {
    const content = bytes.subarray(piece.start, piece.end);
    if (piece.kind === 'gap') sink.addGap(content);
    else if (piece.kind === 'aside') sink.addSetAside(piece.reason, content);
    else {
      const cells = cellsByName(content, reading, form.readFields);
      const isTooLarge = cells.some((cell) => cell.length > limits.cellBytes);
      if (isTooLarge) sink.addSetAside('row.cell_too_large', content);
      else sink.addRecord(cells, content);
    }
  }

  return {
    reading,
    prelude,
    isCheapToReopen: false,
    batches,
    counts: sink.counts,
    nextList: () => next,
    finish: () =>
      ok({
        reading,
        counts: sink.counts(),
        sha256,
        bytes: bytes.length,
        prelude,
        trailer: sink.trailer(),
        ...(next === null ? {} : { next }),
      }),
    close: () => Promise.resolve(),
  };
}

function isRow({ kind }: KeyedPiece): boolean {
  return kind === 'record' || kind === 'aside';
}

function nextOf(
  border: KeyedPiece | undefined,
  reading: SourceReading,
  rowsBefore: number,
): NextList | null {
  if (border?.kind !== 'heading') return null;
  const { start, end, heading } = border;
  const found = { rows: 0, header: null, titles: [], heading, ids: '' };
  const place = { from: start, rowsFrom: end, dialect: reading.dialect, headerRow: 0, rowsBefore };
  return nextListOf(found, reading, place);
}

/** The cells of a kept person. */
export function readKeyedCells(
  content: Uint8Array,
  reading: Pick<SourceReading, 'dialect' | 'header'>,
): string[] {
  return cellsByName(content, reading, readKeyedFields);
}

export function cellsByName(
  content: Uint8Array,
  { dialect, header }: Pick<SourceReading, 'dialect' | 'header'>,
  readFields: LineForm['readFields'],
): string[] {
  const fields = readFields(decodeBytes(Buffer.from(content), dialect?.encoding ?? 'utf-8'));
  return header.map((name) => fields.get(name) ?? '');
}
