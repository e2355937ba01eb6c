import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceReading, SourceWarning } from '#domain/source.ts';
import { createRowClassifier, fitToWidth } from './classify-row.ts';
import type { RowClassifier } from './classify-row.ts';
import { detectHeaderRow } from './detect-header.ts';
import { limits } from './limits.ts';
import type { LoadedRow, LoadedSheet } from './load-workbook.ts';
import type { ReadRow, RowBatch, RowReader, SetAsideRow } from './reading.ts';
import { storeCells, textOfCell } from './sheet-cells.ts';
import { duplicateHeaders } from './text-list.ts';

export type WorkbookFile = {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: 'xlsx' | 'xls' | 'ods';
  readonly sheets: readonly LoadedSheet[];
};

const BATCH_ROWS = 1000;

/** The rows of one sheet. Rows that the sheet does not hold, between others, count as empty. */
export function readSheetRows(
  file: WorkbookFile,
  sheet: LoadedSheet,
  headerRow: number | null,
): Result<RowReader, Problem> {
  const headerIndex = chooseHeader(sheet.rows, headerRow);
  if (headerIndex === null) {
    return failed(problem('input/invalid', { file: file.name, headerRow: headerRow ?? 0 }));
  }
  const header = nameColumns(sheet.rows, headerIndex);
  if (header.length > limits.columns) {
    const params = { file: file.name, columns: header.length, limit: limits.columns };
    return failed(problem('source/too-large', params));
  }
  const reading: SourceReading = {
    file: file.name,
    sheet: sheet.name,
    format: file.format,
    dialect: null,
    headerRow: headerIndex === -1 ? null : (sheet.rows[headerIndex]?.row ?? null),
    header,
    warnings: sheetWarnings(file, sheet, header, headerIndex === -1),
  };
  const above = sheet.rows.slice(0, headerIndex + 1);
  const prelude = Buffer.from(JSON.stringify(above.map(({ cells }) => cells)), 'utf8');
  return ok(createReader(file, sheet.rows.slice(headerIndex + 1), reading, prelude));
}

function chooseHeader(rows: readonly LoadedRow[], headerRow: number | null): number | null {
  if (headerRow === 0) return -1;
  if (headerRow === null) {
    return detectHeaderRow(rows.slice(0, 100).map(({ cells }) => cells.map(textOfCell)));
  }
  const index = rows.findIndex(({ row }) => row === headerRow);
  return index === -1 ? null : index;
}

/** As wide as the widest row, so that a remark far to the right takes nobody out of the list. */
function nameColumns(rows: readonly LoadedRow[], headerIndex: number): string[] {
  const names = headerIndex === -1 ? null : (rows[headerIndex]?.cells ?? []).map(textOfCell);
  let width = names?.length ?? 1;
  for (const { cells } of rows.slice(headerIndex + 1)) {
    if (cells.length <= limits.columns) width = Math.max(width, cells.length);
  }
  if (names === null) return Array.from({ length: width }, (_, index) => `#${index + 1}`);
  return fitToWidth(names, width);
}

function sheetWarnings(
  file: WorkbookFile,
  sheet: LoadedSheet,
  header: readonly string[],
  unnamed: boolean,
): SourceWarning[] {
  const warnings: SourceWarning[] = file.sheets
    .filter(({ hidden, rows }) => hidden && rows.length > 0)
    .map(({ name, rows }) => ({ code: 'sheet.hidden', detail: `${name}: ${rows.length} rows` }));
  if (unnamed) warnings.push({ code: 'header.missing', detail: '' });
  if (sheet.formulasWithoutValue > 0) {
    const detail = String(sheet.formulasWithoutValue);
    warnings.push({ code: 'cells.formula_without_value', detail });
  }
  if (sheet.roundedNumbers > 0) {
    warnings.push({ code: 'cells.rounded_number', detail: String(sheet.roundedNumbers) });
  }
  return [...warnings, ...duplicateHeaders(header)];
}

function createReader(
  file: WorkbookFile,
  rows: readonly LoadedRow[],
  reading: SourceReading,
  prelude: Buffer,
): RowReader {
  const counts = { rowsRead: 0, records: 0, empty: 0, setAside: 0 };
  const habits = { keepsTrailing: false, regular: false };
  const classify = createRowClassifier(reading.header, reading.headerRow !== null, habits);
  const firstRow = (reading.headerRow ?? 0) + 1;

  async function* batches(): AsyncGenerator<RowBatch> {
    for (let from = 0; from < rows.length; from += BATCH_ROWS) {
      const part = rows.slice(from, from + BATCH_ROWS);
      const batch = toBatch(part, { classify, firstRow, width: reading.header.length });
      const last = (part.at(-1)?.row ?? firstRow) - firstRow + 1;
      const empty = last - counts.rowsRead - batch.rows.length - batch.setAside.length;
      counts.rowsRead = last;
      counts.records += batch.rows.length;
      counts.setAside += batch.setAside.length;
      counts.empty += empty;
      const share = Math.min(1, (from + part.length) / rows.length);
      yield {
        ...batch,
        empty,
        bytesRead: Math.round(file.bytes * share),
        bytesTotal: file.bytes,
      };
    }
  }

  return {
    reading,
    prelude,
    batches,
    counts: () => ({ ...counts }),
    finish: () =>
      ok({
        reading,
        counts: { ...counts },
        sha256: file.sha256,
        bytes: file.bytes,
        prelude,
        trailer: Buffer.alloc(0),
      }),
    close: () => Promise.resolve(),
  };
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
  for (const { row: sheetRow, cells } of part) {
    const row = sheetRow - firstRow + 1;
    const texts = cells.map(textOfCell);
    const verdict = classify(texts, null);
    if (verdict === 'empty') continue;
    const content = storeCells(cells);
    if (verdict === 'record') rows.push({ row, cells: fitToWidth(texts, width), content });
    else setAside.push({ row, reason: verdict, content });
  }
  return { rows, setAside };
}
