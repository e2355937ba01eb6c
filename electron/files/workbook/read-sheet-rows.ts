import { tidyText } from '#base/fold-text.ts';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceCounts, SourceReading } from '#domain/source.ts';
import { createRowClassifier, fitToWidth, noHabits } from '../rows/classify-row.ts';
import { detectHeaderRow, titlesAbove } from '../rows/detect-header.ts';
import { withGroupTitles } from '../rows/group-titles.ts';
import type { NamedColumns } from '../rows/group-titles.ts';
import { limits } from '../limits.ts';
import type { NextList, RowBatch, RowReader } from '../reading.ts';
import type { ListWords } from '../rows/list-words.ts';
import { ROWS_AHEAD } from '../rows/rows-ahead.ts';
import { areTablesBeside } from '../rows/tables-beside.ts';
import { createListWatch, firstHeading, rowsOfFirstList } from '../rows/watch-lists.ts';
import type { ListWatch } from '../rows/watch-lists.ts';
import { nextListOf } from '../rows/next-list.ts';
import { createSheetJudge, inParts, toBatch } from './sheet-parts.ts';
import type { Held, Pieces, SheetBorder, SheetPart } from './sheet-parts.ts';
import { ownTexts } from './merged-cells.ts';
import type { AnswerColumns } from './merged-cells.ts';
import { textOfCell } from './sheet-cells.ts';
import { hiddenSheetPlaces, searchPlaces } from './elsewhere.ts';
import type { PeopleSearch, Place } from './elsewhere.ts';
import { Refusal } from './refusal.ts';
import type { LoadedRow, SheetSource, SheetWalk } from './sheet-source.ts';
import { fileWarnings, firstWarnings, leftOut, tallyWarnings } from './sheet-warnings.ts';

export type WorkbookFile = {
  readonly name: string;
  readonly bytes: number;
  readonly format: 'xlsx' | 'xls' | 'ods';
  readonly sheets: readonly SheetSource[];
  readonly disguise: string | null; // what it is where its name says workbook: html, xml
  readonly isCut?: boolean; // its end is missing
  /** What the workbook holds besides cells. */
  readonly places: () => Promise<readonly Place[]>;
  /** Digest of the whole file; a problem where it is not the file any more that was opened. */
  readonly digest: () => Promise<string | Problem>;
  /** Nothing but what is being read is held, so that opening it twice costs little. */
  readonly inPieces: boolean;
  readonly release: () => Promise<void>;
};

const HEAD_ROWS = 100; // in which the header is looked for

/** How a sheet is to be read. */
export type SheetChoice = {
  readonly headerRow: number | null;
  readonly below?: NextList | undefined;
  readonly words: ListWords | null;
  readonly isLook?: boolean;
};

/** The rows of one sheet. Rows that the sheet does not hold, between others, count as empty. */
export async function readSheetRows(
  file: WorkbookFile,
  sheet: SheetSource,
  choice: SheetChoice,
): Promise<Result<RowReader, Problem>> {
  const { headerRow, below, words } = choice;
  const walk = sheet.walk(choice.isLook);
  const pieces = walk.pieces();
  const head = await takeHead(pieces, {
    from: below?.from ?? 0,
    to: below?.rowsFrom ?? headerRow ?? 0,
  });
  if (!head.ok) return head;
  const found =
    below === undefined
      ? findFirst(file, sheet, head.value.rows, choice)
      : ok(findBelow(file, sheet, head.value.rows, below));
  if (!found.ok) return found;
  const { above, rows, reading: bare, firstRow, rowsBefore } = found.value;
  if (bare.header.length > limits.columns) {
    const params = { file: file.name, columns: bare.header.length, limit: limits.columns };
    return failed(problem('source/too-large', params));
  }
  const tables = headerRow !== 0;
  const watchOf = (list: SourceReading): ListWatch | null =>
    words === null ? null : createListWatch(list, words, { tables });
  const first = watchOf(bare);
  const texts = rows.slice(0, HEAD_ROWS).map(({ cells }) => ownTexts(cells));
  if (words !== null && bare.headerRow !== null && areTablesBeside(bare.header, texts, words)) {
    return failed(problem('source/tables-beside', { file: file.name, sheet: sheet.name }));
  }
  const heading = bare.heading ?? (first === null ? null : firstHeading(texts, first));
  const reading = heading === null ? bare : { ...bare, heading };
  const prelude = Buffer.from(JSON.stringify(above.map(({ cells }) => cells)), 'utf8');
  const held: Held = { ...head.value, rows };
  const answers = words === null ? null : answerColumns(reading.header, words);
  const place = { firstRow, rowsBefore, answers, watch: watchOf(reading) };
  return ok(createReader({ file, sheet, walk, pieces, held, place }, reading, prelude));
}

type FoundList = {
  readonly above: readonly LoadedRow[];
  readonly rows: readonly LoadedRow[];
  readonly reading: SourceReading;
  readonly firstRow: number; // of the sheet, with which the list begins
  readonly rowsBefore: number;
};

function findFirst(
  file: WorkbookFile,
  sheet: SheetSource,
  rows: readonly LoadedRow[],
  { headerRow, words }: SheetChoice,
): Result<FoundList, Problem> {
  const headerIndex = chooseHeader(rows, headerRow, words);
  if (headerIndex === null) {
    return failed(problem('input/invalid', { file: file.name, headerRow: headerRow ?? 0 }));
  }
  const titled = titledHeader(rows, headerIndex, words);
  const header = nameColumns(sheet, rows, headerIndex, titled?.names);
  const above = rows.slice(0, headerIndex + 1);
  const titles = above.slice(0, titled?.takesUpper === true ? -2 : -1);
  const unnamed = headerIndex === -1;
  const reading: SourceReading = {
    file: file.name,
    sheet: sheet.name,
    format: file.format,
    dialect: null,
    headerRow: unnamed ? null : (rows[headerIndex]?.row ?? null),
    header,
    ...titlesAbove(titles.map(({ cells }) => cells.map(textOfCell))),
    warnings: [...fileWarnings(file), ...firstWarnings(leftOut(file, sheet), header, unnamed)],
  };
  const firstRow = (reading.headerRow ?? 0) + 1;
  return ok({ above, rows: rows.slice(headerIndex + 1), reading, firstRow, rowsBefore: 0 });
}

/** A list below another one: what it is was found out while the one above it was read. */
function findBelow(
  file: WorkbookFile,
  sheet: SheetSource,
  rows: readonly LoadedRow[],
  next: NextList,
): FoundList {
  const { from, rowsFrom, rowsBefore, headerRow, titles, heading, below } = next;
  const above = rows.filter(({ row }) => row >= from && row < rowsFrom);
  const data = rows.filter(({ row }) => row >= rowsFrom);
  const header = nameColumns(
    sheet,
    [{ row: 0, cells: [...next.header] }, ...data],
    headerRow === null ? -1 : 0,
  );
  const reading: SourceReading = {
    file: file.name,
    sheet: sheet.name,
    format: file.format,
    dialect: null,
    headerRow,
    header: below.ownColumns ? header : next.header,
    ...(titles.length === 0 ? {} : { titles }),
    ...(heading === null ? {} : { heading }),
    below,
    warnings: firstWarnings([], header, headerRow === null),
  };
  return { above, rows: data, reading, firstRow: rowsFrom, rowsBefore };
}

/** The first rows, of which those above another list of the sheet are not held. */
async function takeHead(
  pieces: Pieces,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Result<Held, Problem>> {
  const rows: LoadedRow[] = [];
  let share = 1;
  try {
    while (rows.length < HEAD_ROWS || (rows.at(-1)?.row ?? 0) < to) {
      const next = await pieces.next();
      if (next.done === true) return ok({ rows, share: 1 });
      const { rows: taken } = next.value;
      rows.push(...(from === 0 ? taken : taken.filter(({ row }) => row >= from)));
      share = next.value.share;
    }
    return ok({ rows, share });
  } catch (error) {
    if (error instanceof Refusal) return failed(error.problem);
    throw error;
  }
}

function chooseHeader(
  rows: readonly LoadedRow[],
  headerRow: number | null,
  words: ListWords | null,
): number | null {
  if (headerRow === 0) return -1;
  if (headerRow === null) {
    const texts = rows.slice(0, HEAD_ROWS).map(({ cells }) => ownTexts(cells));
    return detectHeaderRow(
      words === null ? texts : texts.slice(0, rowsOfFirstList(texts, words)),
      words,
    );
  }
  const index = rows.findIndex(({ row }) => row === headerRow);
  return index === -1 ? null : index;
}

/** Null: there is no header. What is merged with the row above it names a column too. */
function titledHeader(
  rows: readonly LoadedRow[],
  headerIndex: number,
  words: ListWords | null,
): NamedColumns | null {
  const named = rows[headerIndex];
  if (named === undefined) return null;
  const before = rows[headerIndex - 1];
  const upper = before?.row === named.row - 1 ? ownTexts(before.cells) : [];
  const lower = named.cells.map(textOfCell);
  const below = rows.slice(headerIndex + 1, headerIndex + 1 + HEAD_ROWS);
  return withGroupTitles(
    { upper, lower, below: below.map(({ cells }) => cells.map(textOfCell)) },
    words,
  );
}

/** As wide as the widest row, so that a remark far to the right takes nobody out of the list. */
function nameColumns(
  sheet: SheetSource,
  rows: readonly LoadedRow[],
  headerIndex: number,
  titled?: readonly string[],
): string[] {
  const own = titled ?? (rows[headerIndex]?.cells ?? []).map(textOfCell);
  const names = headerIndex === -1 ? null : [...own];
  let width = names?.length ?? 1;
  if (sheet.width !== null && sheet.width <= limits.columns) width = Math.max(width, sheet.width);
  for (const { cells } of rows.slice(headerIndex + 1)) {
    if (cells.length <= limits.columns) width = Math.max(width, cells.length);
  }
  if (names === null) return Array.from({ length: width }, (_, index) => `#${index + 1}`);
  return fitToWidth(names, width);
}

/** The columns that are named like answers, with what each of them is called. */
function answerColumns(header: readonly string[], words: ListWords): AnswerColumns {
  const named = header.map((name) => words.columnOf(tidyText(name)) ?? '');
  const isAnswer = (column: number): boolean =>
    /^(?:consent_(?:general|email|sms|phone|whatsapp|post)|opt_out)/.test(named[column] ?? '');
  return { isAnswer, refuses: (column, text) => words.refuses(named[column] ?? '', text) };
}

function belowOf(border: SheetBorder, reading: SourceReading, rowsBefore: number): NextList {
  const { row: from, rowsFrom } = border;
  const place = { from, rowsFrom, dialect: null, headerRow: rowsFrom - 1, rowsBefore };
  return nextListOf(border, reading, place);
}

type OpenSheet = {
  readonly file: WorkbookFile;
  readonly sheet: SheetSource;
  readonly walk: SheetWalk;
  readonly pieces: Pieces;
  readonly held: Held;
  readonly place: Pick<FoundList, 'firstRow' | 'rowsBefore'> & {
    readonly watch: ListWatch | null;
    readonly answers: AnswerColumns | null;
  };
};

/** What stands besides the cells of this sheet. */
async function searchBesides(file: WorkbookFile, sheet: SheetSource): Promise<PeopleSearch> {
  const places = await file.places();
  return searchPlaces([...places, ...(await hiddenSheetPlaces(leftOut(file, sheet)))]);
}

/** Makes batches of rows and counts them; knows where the list ends and another one begins. */
function createBatches(
  { file, place }: Pick<OpenSheet, 'file' | 'place'>,
  reading: SourceReading,
): {
  readonly counts: SourceCounts;
  readonly next: () => NextList | null;
  readonly merged: () => number;
  readonly read: (part: SheetPart) => RowBatch;
} {
  const counts = { rowsRead: 0, records: 0, empty: 0, setAside: 0 };
  const classify = createRowClassifier(reading.header, reading.headerRow !== null, noHabits);
  const judge = createSheetJudge({ classify, watch: place.watch, reading });
  const { firstRow, rowsBefore, answers } = place;
  const frame = {
    answers,
    judge,
    offset: rowsBefore - firstRow + 1,
    width: reading.header.length,
    firstRow,
  };
  let next: NextList | null = null;
  let mergedCells = 0;

  function read({ rows: part, ahead, share }: SheetPart): RowBatch {
    const { rows, setAside, merged, border } = toBatch(part, ahead, frame);
    const ended = border?.row ?? (part.at(-1)?.row ?? firstRow - 1) + 1;
    const last = ended - firstRow;
    const empty = last - counts.rowsRead - rows.length - setAside.length;
    counts.rowsRead = last;
    counts.records += rows.length;
    counts.setAside += setAside.length;
    counts.empty += empty;
    mergedCells += merged;
    if (border !== null) next = belowOf(border, reading, rowsBefore + last);
    const bytesRead = Math.round(file.bytes * share);
    return { rows, setAside, empty, bytesRead, bytesTotal: file.bytes };
  }

  return { counts, next: () => next, merged: () => mergedCells, read };
}

function createReader(open: OpenSheet, reading: SourceReading, prelude: Buffer): RowReader {
  const { file, sheet, walk, pieces, held, place } = open;
  const { counts, next, merged, read } = createBatches(open, reading);
  let people: PeopleSearch = searchPlaces([]);
  let digest: string | Problem = problem('source/changed', { file: file.name });

  async function* batches(): AsyncGenerator<RowBatch> {
    try {
      let isFirst = true;
      for await (const part of inParts(held, pieces, place.watch === null ? 0 : ROWS_AHEAD)) {
        if (next() !== null) continue; // the rest of the sheet is walked for what its end says
        const batch = read(part);
        for (const { cells } of batch.rows) people.compare(cells);
        yield batch; // a first look goes no further, and does not wait for what stands elsewhere
        if (!isFirst) continue;
        isFirst = false;
        people = await searchBesides(file, sheet);
        for (const { cells } of batch.rows) people.compare(cells);
      }
      if (isFirst) people = await searchBesides(file, sheet);
      digest = await file.digest();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      digest = error.problem;
    }
  }

  return {
    reading,
    prelude,
    isCheapToReopen: file.inPieces,
    batches,
    counts: () => ({ ...counts }),
    nextList: next,
    finish() {
      if (typeof digest !== 'string') return failed(digest);
      const warnings = [
        ...reading.warnings,
        ...tallyWarnings(walk.tally, merged()),
        ...people.warnings(),
      ];
      const { bytes } = file;
      const end = { sha256: digest, bytes, prelude, trailer: Buffer.alloc(0) };
      const below = next();
      const found = { reading: { ...reading, warnings }, counts: { ...counts }, ...end };
      return ok(below === null ? found : { ...found, next: below });
    },
    async close() {
      await pieces.return(undefined);
    },
  };
}
