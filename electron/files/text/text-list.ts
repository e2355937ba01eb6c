import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { present } from '#base/assert.ts';
import type { SourceHeading, SourceReading, SourceWarning, TextDialect } from '#domain/source.ts';
import { measureHabits } from '../rows/classify-row.ts';
import type { RowHabits } from '../rows/classify-row.ts';
import { controlsIn } from './looks-binary.ts';
import { END_BYTES, endsWithLine, endsWithZeros } from './cut-end.ts';
import { endOf, LAST_BYTES } from './end-of-list.ts';
import { commonWidth, detectDialect, separatorLine } from './detect-dialect.ts';
import { detectEncoding } from '../encoding/detect-encoding.ts';
import { detectHeaderRow, isBlank, titlesAbove } from '../rows/detect-header.ts';
import { decodeBytes, toEncodingLabel, toScanText, unitBytesOf } from '../encoding/encodings.ts';
import { findRecords } from './find-records.ts';
import { withGroupTitles } from '../rows/group-titles.ts';
import { isFixedWidth } from './fixed-width.ts';
import type { TextSyntax } from './find-records.ts';
import { looksLikeChat } from './looks-like-chat.ts';
import { limits } from '../limits.ts';
import { findMojibake, repairCells, textOfFormula } from '../encoding/mojibake.ts';
import type { FoundMojibake } from '../encoding/mojibake.ts';
import { readBytes } from '../open-file.ts';
import type { OpenFile } from '../open-file.ts';
import type { NextList, ReadChoice } from '../reading.ts';
import type { ListWords } from '../rows/list-words.ts';
import { areTablesBeside } from '../rows/tables-beside.ts';
import { createListWatch, firstHeading, rowsOfFirstList, rowsOfList } from '../rows/watch-lists.ts';
import { rowEncoding } from '../encoding/row-encoding.ts';
import { findEncoding } from '../encoding/sample-encoding.ts';
import type { FoundEncoding } from '../encoding/sample-encoding.ts';
import { splitRecord } from './split-cells.ts';
import { toSyntax } from './to-syntax.ts';

/** What was found out about a text list before its rows are read. */
export type TextList = {
  readonly reading: SourceReading;
  readonly dialect: TextDialect;
  readonly syntax: TextSyntax;
  readonly prelude: Buffer; // bytes before the first row of data, behind the list above
  readonly rowsFrom: number; // byte of the file at which the rows begin
  readonly rowsBefore: number; // rows under the same header that stand above them
  readonly mayHoldTables: boolean; // false: somebody said that there is no header
  readonly habits: RowHabits;
};

type HeadRecord = { readonly cells: string[]; readonly line: number; readonly end: number };

/** Encoding, dialect and header of a text list, from its first 256 KB. */
export async function openTextList(
  file: OpenFile,
  choice: ReadChoice,
  words: ListWords | null = null,
): Promise<Result<TextList, Problem>> {
  if (choice.below !== undefined) return ok(await openListBelow(file, choice.below, words));
  const head = await readBytes(file.handle, 0, limits.headBytes);
  const encoding = await chooseEncoding(file, head, choice.encoding);
  if (encoding === null) {
    return failed(problem('source/unsupported-format', { file: file.name, found: 'encoding' }));
  }
  const end = await readEnd(file);
  const decoded = withoutMark(decodeBytes(head, encoding.encoding));
  const hasZeros = unitBytesOf(encoding.encoding) === 1 && endsWithZeros(end.subarray(-END_BYTES));
  const text = hasZeros ? decoded.replace(/\0+$/, '') : decoded;
  if (choice.delimiter === null && choice.headerRow === null && looksLikeChat(text)) {
    return failed(problem('source/chat', { file: file.name }));
  }
  const controls = controlsIn(text);
  if (controls === 'binary') return failed(problem('source/not-a-list', { file: file.name }));
  const dialect: TextDialect = {
    encoding: encoding.encoding,
    byteOrderMark: encoding.byteOrderMark,
    ...detectDialect(controls === 'few' ? text : text.replaceAll('\0', ''), choice.delimiter),
    ...(controls === 'few' && !hasZeros ? {} : { withoutNul: true as const }),
    ...(encoding.strays === null ? {} : { strays: encoding.strays }),
  };
  if (choice.delimiter === null && !text.includes(dialect.delimiter) && isFixedWidth(text)) {
    return failed(problem('source/unsupported-format', { file: file.name, found: 'fixed-width' }));
  }
  const whole = head.length >= file.state.bytes;
  const openEnd = !endsWithLine(end, unitBytesOf(encoding.encoding));
  const found = { head, whole, dialect, ...(openEnd ? { end } : {}), guessed: encoding.guessed };
  const cells = readHead(found, toSyntax(dialect)).flatMap((record) => record.cells);
  const mojibake = findMojibake(cells);
  const repair = choice.repairText === true ? mojibake.misreadings : [];
  return describe(file, choice, {
    ...found,
    words,
    mojibake,
    dialect: {
      ...dialect,
      ...(repair.length === 0 ? {} : { repair }),
      ...(cells.some((cell) => textOfFormula(cell) !== null) ? { formulaText: true as const } : {}),
    },
  });
}

/** From a whole letter on, in encodings of two and of four bytes. */
function readEnd(file: OpenFile): Promise<Buffer> {
  const from = Math.max(0, file.state.bytes - LAST_BYTES);
  return readBytes(file.handle, from - (from % 4), LAST_BYTES + 4);
}

async function chooseEncoding(
  file: OpenFile,
  head: Buffer,
  chosen: string | null,
): Promise<FoundEncoding | null> {
  if (chosen === null) return findEncoding(file, head);
  const encoding = toEncodingLabel(chosen);
  if (encoding === null) return null;
  const found = detectEncoding(head, head);
  const byteOrderMark = found.encoding === encoding && found.byteOrderMark;
  return { encoding, byteOrderMark, guessed: false, strays: null };
}

export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

type Head = {
  readonly head: Buffer;
  readonly whole: boolean;
  readonly dialect: TextDialect;
  readonly guessed: boolean;
  readonly end?: Buffer; // the last bytes of a file that does not end with a line
  readonly mojibake?: FoundMojibake;
  readonly words?: ListWords | null;
};

/** A list below another one: what it is was found out while the one above it was read. */
async function openListBelow(
  file: OpenFile,
  next: NextList,
  words: ListWords | null,
): Promise<TextList> {
  const { from, rowsFrom, rowsBefore, headerRow, titles, heading, below } = next;
  const dialect = present(next.dialect, 'a text list has a dialect');
  const syntax = toSyntax(dialect);
  const head = await readBytes(file.handle, rowsFrom, limits.headBytes);
  const whole = rowsFrom + head.length >= file.state.bytes;
  const bare = { ...dialect, byteOrderMark: false };
  const rows = readHead({ head, whole, dialect: bare, guessed: false }, syntax).map(
    ({ cells }) => cells,
  );
  const data = words === null ? rows : rows.slice(0, rowsOfList(rows, next.header, words));
  const named = headerRow === null ? null : next.header;
  const isNew = named === null || (below.ownColumns && rowsBefore === 0);
  const header = isNew ? nameColumns(named, data) : [...next.header];
  const end = await readEnd(file);
  const openEnd = !endsWithLine(end, unitBytesOf(dialect.encoding));
  const reading: SourceReading = {
    file: file.name,
    sheet: null,
    format: dialect.delimiter === '\t' ? 'tsv' : 'csv',
    dialect,
    headerRow,
    header,
    ...(titles.length === 0 ? {} : { titles }),
    ...endOf({ end: openEnd ? end : null, whole, dialect }, data, header.length),
    below,
    warnings: [
      ...(headerRow === null ? [{ code: 'header.missing', detail: '' } as const] : []),
      ...duplicateHeaders(header),
    ],
  };
  return {
    reading: withHeading(reading, heading, data, words),
    dialect,
    syntax,
    prelude: await readBytes(file.handle, from, rowsFrom - from),
    rowsFrom,
    rowsBefore,
    mayHoldTables: true,
    habits: measureHabits(data, header.length),
  };
}

/** What holds for the first rows: a line above them, or the first of them. */
function withHeading(
  reading: SourceReading,
  above: SourceHeading | null,
  data: readonly (readonly string[])[],
  words: ListWords | null,
): SourceReading {
  const heading =
    above ??
    (words === null
      ? null
      : firstHeading(data, createListWatch(reading, words, { tables: false })));
  return heading === null ? reading : { ...reading, heading };
}

function describe(file: OpenFile, choice: ReadChoice, found: Head): Result<TextList, Problem> {
  const { dialect, words = null } = found;
  const syntax = toSyntax(dialect);
  const whole = readHead(found, syntax);
  const records = choice.headerRow === null && words !== null ? firstListOf(whole, words) : whole;
  if (records.every(({ cells }) => isBlank(cells)) && found.whole) {
    return failed(problem('source/empty', { file: file.name }));
  }
  const headerIndex = chooseHeader(records, choice.headerRow, words);
  if (headerIndex === null) {
    return failed(problem('input/invalid', { file: file.name, headerRow: choice.headerRow ?? 0 }));
  }
  const named = headerIndex >= 0 ? records[headerIndex] : undefined;
  const data: string[][] = records.slice(headerIndex + 1).map(({ cells }) => cells);
  const { header, titles } = nameHeader(records, headerIndex, words);
  if (header.length > limits.columns) {
    return failed(
      problem('source/too-large', {
        file: file.name,
        columns: header.length,
        limit: limits.columns,
      }),
    );
  }
  if (words !== null && named !== undefined && areTablesBeside(header, data, words)) {
    return failed(problem('source/tables-beside', { file: file.name }));
  }
  const preludeEnd = named?.end ?? dataStart(found, records);
  const reading: SourceReading = {
    file: file.name,
    sheet: null,
    format: dialect.delimiter === '\t' ? 'tsv' : 'csv',
    dialect,
    headerRow: named?.line ?? null,
    header,
    ...titlesAbove(records.slice(0, titles).map(({ cells }) => cells)),
    ...endOf({ ...found, end: found.end ?? null }, data, header.length),
    warnings: headerWarnings(header, named !== undefined, found),
  };
  return ok({
    reading: withHeading(reading, null, data, words),
    dialect,
    syntax,
    prelude: found.head.subarray(0, preludeEnd),
    rowsFrom: preludeEnd,
    rowsBefore: 0,
    mayHoldTables: choice.headerRow !== 0,
    habits: measureHabits(data, header.length),
  });
}

/** Of rows of which some belong to another list, below the first. */
function firstListOf(records: readonly HeadRecord[], words: ListWords): readonly HeadRecord[] {
  const rows = records.map(({ cells }) => cells);
  return records.slice(0, rowsOfFirstList(rows, words));
}

/** The first records with the line on which each begins and the byte at which it ends. */
function readHead({ head, whole, dialect }: Head, syntax: TextSyntax): HeadRecord[] {
  const unit = unitBytesOf(dialect.encoding);
  const scan = toScanText(head, dialect.encoding);
  const markUnits = markBytes(head, dialect) / unit;
  const { spans } = findRecords(scan.slice(markUnits), syntax, {
    final: whole,
    patience: head.length,
  });
  const records: HeadRecord[] = [];
  let line = 1;
  for (const span of spans) {
    const start = (markUnits + span.start) * unit;
    const end = (markUnits + span.end) * unit;
    const bytes = head.subarray(start, end);
    const text = decodeBytes(bytes, rowEncoding(bytes, dialect));
    records.push({ cells: repairCells(splitRecord(text, syntax), dialect), line, end });
    line += countLines(text);
  }
  return records;
}

export function markBytes(head: Buffer, dialect: TextDialect): number {
  if (!dialect.byteOrderMark) return 0;
  const bytes = dialect.encoding === 'utf-8' ? 3 : unitBytesOf(dialect.encoding);
  return Math.min(bytes, head.length);
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** What the columns are called, and how many of the rows above say so of the whole list. */
function nameHeader(
  records: readonly HeadRecord[],
  headerIndex: number,
  words: ListWords | null,
): { readonly header: string[]; readonly titles: number } {
  const rows = records.map(({ cells }) => cells);
  const below = rows.slice(headerIndex + 1);
  const lower = headerIndex < 0 ? undefined : rows[headerIndex];
  if (lower === undefined) return { header: nameColumns(null, below), titles: 0 };
  const upper = rows[headerIndex - 1] ?? [];
  const { names, takesUpper } = withGroupTitles({ upper, lower, below }, words);
  return { header: nameColumns(names, below), titles: headerIndex - (takesUpper ? 1 : 0) };
}

/** The index of the header, -1 for none, null where the chosen line is no start of a record. */
function chooseHeader(
  records: readonly HeadRecord[],
  headerRow: number | null,
  words: ListWords | null,
): number | null {
  if (headerRow === 0) return -1;
  if (headerRow !== null) {
    const index = records.findIndex(({ line }) => line === headerRow);
    return index === -1 ? null : index;
  }
  const skipped = records.findIndex(({ cells }) => !isSeparatorRecord(cells));
  const rows = records.slice(Math.max(0, skipped)).map(({ cells }) => cells);
  const index = detectHeaderRow(rows, words);
  return index === -1 ? -1 : index + Math.max(0, skipped);
}

/** The first line `sep=;`, split at its own delimiter. */
function isSeparatorRecord(cells: readonly string[]): boolean {
  return /^"?sep=/i.test(cells[0] ?? '') && cells.length <= 2 && (cells[1] ?? '') === '';
}

/** Without a header the rows begin at once, after a mark and a `sep=` line. */
function dataStart(found: Head, records: readonly HeadRecord[]): number {
  const text = withoutMark(decodeBytes(found.head.subarray(0, 64), found.dialect.encoding));
  const mark = markBytes(found.head, found.dialect);
  return separatorLine(text) === null ? mark : (records[0]?.end ?? mark);
}

/** Every column has a name cell; unnamed ones of rows that are wider than the header too. */
function nameColumns(named: readonly string[] | null, data: readonly string[][]): string[] {
  const widths = data.filter((cells) => !isBlank(cells)).map((cells) => cells.length);
  const { width, share } = commonWidth(widths);
  const longest = widths.reduce((most, count) => Math.max(most, count), 1);
  if (named === null) {
    return Array.from({ length: share >= 0.5 ? width : longest }, (_, index) => `#${index + 1}`);
  }
  const header = [...named];
  while (header.length < width && share > 0.5) header.push('');
  return header;
}

function headerWarnings(header: readonly string[], named: boolean, head: Head): SourceWarning[] {
  const warnings: SourceWarning[] = [];
  if (head.guessed) warnings.push({ code: 'encoding.guessed', detail: head.dialect.encoding });
  if (!named) warnings.push({ code: 'header.missing', detail: '' });
  const { misreadings = [], cells = 0, looked = 0 } = head.mojibake ?? {};
  if (misreadings.length > 0) {
    const code = head.dialect.repair === undefined ? 'encoding.mojibake' : 'encoding.repaired';
    warnings.push({ code, detail: `${misreadings.join(', ')}: ${cells} / ${looked}` });
  }
  return [...warnings, ...duplicateHeaders(header)];
}

export function duplicateHeaders(header: readonly string[]): SourceWarning[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of header) {
    const key = name.trim().toLowerCase();
    if (key !== '' && seen.has(key)) twice.add(name.trim());
    seen.add(key);
  }
  return twice.size === 0 ? [] : [{ code: 'header.duplicate', detail: [...twice].join(', ') }];
}
