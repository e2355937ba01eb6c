import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceReading, SourceWarning } from '#domain/source.ts';
import { createRowClassifier, fitToWidth, noHabits } from '../rows/classify-row.ts';
import type { RowClassifier } from '../rows/classify-row.ts';
import { detectHeaderRow, titlesAbove } from '../rows/detect-header.ts';
import { limits } from '../limits.ts';
import type { ReadRow, RowBatch, RowReader, SetAsideRow } from '../reading.ts';
import { storeCells, textOfCell } from './sheet-cells.ts';
import { duplicateHeaders } from '../text/text-list.ts';
import { hiddenSheetPlaces, searchPlaces } from './elsewhere.ts';
import type { PeopleSearch, Place } from './elsewhere.ts';
import { Refusal } from './refusal.ts';
import type { LoadedRow, SheetSource, SheetTally, SheetWalk } from './sheet-source.ts';

export type WorkbookFile = {
  readonly name: string;
  readonly bytes: number;
  readonly format: 'xlsx' | 'xls' | 'ods';
  readonly sheets: readonly SheetSource[];
  readonly disguise: string | null; // what it is where its name says workbook: html, xml
  /** What the workbook holds besides cells. */
  readonly places: () => Promise<readonly Place[]>;
  /** Digest of the whole file; a problem where it is not the file any more that was opened. */
  readonly digest: () => Promise<string | Problem>;
  /** Nothing but what is being read is held, so that opening it twice costs little. */
  readonly inPieces: boolean;
  readonly release: () => Promise<void>;
};

const BATCH_ROWS = 500;
const HEAD_ROWS = 100; // in which the header is looked for

/** The rows of one sheet. Rows that the sheet does not hold, between others, count as empty. */
export async function readSheetRows(
  file: WorkbookFile,
  sheet: SheetSource,
  headerRow: number | null,
): Promise<Result<RowReader, Problem>> {
  const walk = sheet.walk();
  const pieces = walk.pieces();
  const head = await takeHead(pieces, headerRow ?? 0);
  if (!head.ok) return head;
  const { rows } = head.value;
  const headerIndex = chooseHeader(rows, headerRow);
  if (headerIndex === null) {
    return failed(problem('input/invalid', { file: file.name, headerRow: headerRow ?? 0 }));
  }
  const header = nameColumns(sheet, rows, headerIndex);
  if (header.length > limits.columns) {
    const params = { file: file.name, columns: header.length, limit: limits.columns };
    return failed(problem('source/too-large', params));
  }
  const above = rows.slice(0, headerIndex + 1);
  const reading: SourceReading = {
    file: file.name,
    sheet: sheet.name,
    format: file.format,
    dialect: null,
    headerRow: headerIndex === -1 ? null : (rows[headerIndex]?.row ?? null),
    header,
    ...titlesAbove(above.slice(0, -1).map(({ cells }) => cells.map(textOfCell))),
    warnings: [
      ...disguiseWarning(file),
      ...firstWarnings(leftOut(file, sheet), header, headerIndex === -1),
    ],
  };
  const prelude = Buffer.from(JSON.stringify(above.map(({ cells }) => cells)), 'utf8');
  const held: Held = { ...head.value, rows: rows.slice(headerIndex + 1) };
  return ok(createReader({ file, sheet, walk, pieces, held }, reading, prelude));
}

type Pieces = ReturnType<SheetWalk['pieces']>;

/** Rows that were taken for the header's sake, and the share of the sheet that they are. */
type Held = { readonly rows: readonly LoadedRow[]; readonly share: number };

async function takeHead(pieces: Pieces, headerRow: number): Promise<Result<Held, Problem>> {
  const rows: LoadedRow[] = [];
  let share = 1;
  try {
    while (rows.length < HEAD_ROWS || (rows.at(-1)?.row ?? 0) < headerRow) {
      const next = await pieces.next();
      if (next.done === true) return ok({ rows, share: 1 });
      rows.push(...next.value.rows);
      share = next.value.share;
    }
    return ok({ rows, share });
  } catch (error) {
    if (error instanceof Refusal) return failed(error.problem);
    throw error;
  }
}

function chooseHeader(rows: readonly LoadedRow[], headerRow: number | null): number | null {
  if (headerRow === 0) return -1;
  if (headerRow === null) {
    return detectHeaderRow(rows.slice(0, HEAD_ROWS).map(({ cells }) => cells.map(textOfCell)));
  }
  const index = rows.findIndex(({ row }) => row === headerRow);
  return index === -1 ? null : index;
}

/** As wide as the widest row, so that a remark far to the right takes nobody out of the list. */
function nameColumns(
  sheet: SheetSource,
  rows: readonly LoadedRow[],
  headerIndex: number,
): string[] {
  const names = headerIndex === -1 ? null : (rows[headerIndex]?.cells ?? []).map(textOfCell);
  let width = names?.length ?? 1;
  if (sheet.width !== null && sheet.width <= limits.columns) width = Math.max(width, sheet.width);
  for (const { cells } of rows.slice(headerIndex + 1)) {
    if (cells.length <= limits.columns) width = Math.max(width, cells.length);
  }
  if (names === null) return Array.from({ length: width }, (_, index) => `#${index + 1}`);
  return fitToWidth(names, width);
}

function disguiseWarning({ name, disguise }: WorkbookFile): SourceWarning[] {
  if (disguise === null || !/\.(?:xls[xmb]?|ods)$/i.test(name)) return [];
  return [{ code: 'file.disguised', detail: disguise }];
}

function leftOut({ sheets }: WorkbookFile, read: SheetSource): SheetSource[] {
  return sheets.filter((sheet) => sheet !== read && sheet.hidden && sheet.rows > 0);
}

function firstWarnings(
  hidden: readonly SheetSource[],
  header: readonly string[],
  unnamed: boolean,
): SourceWarning[] {
  const warnings: SourceWarning[] = hidden.map(({ name, rows }) => ({
    code: 'sheet.hidden',
    detail: `${name}: ${rows} rows`,
  }));
  if (unnamed) warnings.push({ code: 'header.missing', detail: '' });
  return [...warnings, ...duplicateHeaders(header)];
}

function tallyWarnings(tally: SheetTally): SourceWarning[] {
  const counts: readonly [SourceWarning['code'], number][] = [
    ['cells.formula_without_value', tally.formulasWithoutValue],
    ['cells.rounded_number', tally.roundedNumbers],
    ['cells.shortened', tally.exponents],
    ['cells.unreadable', tally.unreadable],
    ['rows.disordered', tally.disordered],
    ['rows.hidden', tally.hiddenRows],
    ['columns.hidden', countHiddenColumns(tally)],
  ];
  const warnings = counts
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, detail: String(count) }));
  const texts = tally.headerTexts.filter(saysSomething);
  const headers: Place = { code: 'found.headers', items: texts.length, label: '', texts };
  return [...warnings, ...searchPlaces([headers]).warnings()];
}

/** More than the number of the page and the name of the sheet, which programs put there by themselves. */
function saysSomething(header: string): boolean {
  const text = header.replace(/&"[^"]*"|&[A-Z]|&\d+/g, ' ');
  return (text.match(/\p{L}{2,}/gu) ?? []).some((word) => !pageWords.has(word.toLowerCase()));
}

const pageWords = new Set(
  'page of страница стр из seite von sayfa página pagina de di sur صفحة من'.split(' '),
);

/** Those that hold anything: programs hide all columns behind the last one. */
function countHiddenColumns({ hiddenColumns, width }: SheetTally): number {
  return hiddenColumns.reduce(
    (sum, [first, last]) => sum + Math.max(0, Math.min(last, width - 1) - first + 1),
    0,
  );
}

type OpenSheet = {
  readonly file: WorkbookFile;
  readonly sheet: SheetSource;
  readonly walk: SheetWalk;
  readonly pieces: Pieces;
  readonly held: Held;
};

/** What stands besides the cells of this sheet. */
async function searchBesides(file: WorkbookFile, sheet: SheetSource): Promise<PeopleSearch> {
  const places = await file.places();
  return searchPlaces([...places, ...(await hiddenSheetPlaces(leftOut(file, sheet)))]);
}

function createReader(
  { file, sheet, walk, pieces, held }: OpenSheet,
  reading: SourceReading,
  prelude: Buffer,
): RowReader {
  const counts = { rowsRead: 0, records: 0, empty: 0, setAside: 0 };
  const classify = createRowClassifier(reading.header, reading.headerRow !== null, noHabits);
  const firstRow = (reading.headerRow ?? 0) + 1;
  let people: PeopleSearch = searchPlaces([]);
  let digest: string | Problem = problem('source/changed', { file: file.name });

  function toCounted(part: readonly LoadedRow[], share: number): RowBatch {
    const batch = toBatch(part, { classify, firstRow, width: reading.header.length });
    for (const { cells } of batch.rows) people.compare(cells);
    const last = (part.at(-1)?.row ?? firstRow) - firstRow + 1;
    const empty = last - counts.rowsRead - batch.rows.length - batch.setAside.length;
    counts.rowsRead = last;
    counts.records += batch.rows.length;
    counts.setAside += batch.setAside.length;
    counts.empty += empty;
    return { ...batch, empty, bytesRead: Math.round(file.bytes * share), bytesTotal: file.bytes };
  }

  async function* batches(): AsyncGenerator<RowBatch> {
    try {
      const [first, ...more] = inParts(held.rows);
      if (first !== undefined) {
        const batch = toCounted(first, held.share);
        yield batch; // a first look goes no further, and does not wait for what stands elsewhere
        people = await searchBesides(file, sheet);
        for (const { cells } of batch.rows) people.compare(cells);
      } else people = await searchBesides(file, sheet);
      for (const part of more) yield toCounted(part, held.share);
      for await (const { rows, share } of pieces) {
        for (const part of inParts(rows)) yield toCounted(part, share);
      }
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
    finish() {
      if (typeof digest !== 'string') return failed(digest);
      const warnings = [...reading.warnings, ...tallyWarnings(walk.tally), ...people.warnings()];
      const { bytes } = file;
      const end = { sha256: digest, bytes, prelude, trailer: Buffer.alloc(0) };
      return ok({ reading: { ...reading, warnings }, counts: { ...counts }, ...end });
    },
    async close() {
      await pieces.return(undefined);
    },
  };
}

function* inParts(rows: readonly LoadedRow[]): Generator<readonly LoadedRow[]> {
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    yield rows.slice(from, from + BATCH_ROWS);
  }
}

type Frame = {
  readonly classify: RowClassifier;
  readonly firstRow: number;
  readonly width: number;
};

function toBatch(
  part: readonly LoadedRow[],
  { classify, firstRow, width }: Frame,
): { rows: ReadRow[]; setAside: SetAsideRow[] } {
  const rows: ReadRow[] = [];
  const setAside: SetAsideRow[] = [];
  for (const { row: sheetRow, cells, beyond } of part) {
    const row = sheetRow - firstRow + 1;
    const texts = cells.map(textOfCell);
    const verdict = beyond === true ? 'row.too_many_cells' : classify(texts, null);
    if (verdict === 'empty') continue;
    const content = storeCells(cells);
    if (verdict === 'record') rows.push({ row, cells: fitToWidth(texts, width), content });
    else setAside.push({ row, reason: verdict, content });
  }
  return { rows, setAside };
}
