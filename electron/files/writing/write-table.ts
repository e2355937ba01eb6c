import { joinCells } from '../text/row-bytes.ts';
import { writeXlsx } from './write-xlsx.ts';

export type TableFormat = 'csv' | 'xlsx' | 'json';

export type Table = {
  readonly name: string; // of the sheet
  readonly header: readonly string[];
  readonly rows: Iterable<readonly string[]>;
};

/** What a spreadsheet takes for a formula, alone or after signs that it skips. Threat A24. */
const FORMULA_START = /^[\s\0\uFEFF\u200B-\u200F]*[=+\-@＝＋－＠%|]|^[\s\0\uFEFF]/;

/**
 * A table for the user. CSV is UTF-8 with a mark, commas and CRLF, as spreadsheets take it without asking; a
 * cell that they would run as a formula gets an apostrophe before it and quotes around it (`raw` leaves cells
 * as they are). In XLSX all cells are typed text; in JSON each row is an object.
 */
export function* writeTable(
  table: Table,
  format: TableFormat,
  options: { readonly raw: boolean } = { raw: false },
): Generator<Uint8Array> {
  switch (format) {
    case 'csv':
      yield* writeCsv(table, options.raw);
      break;
    case 'xlsx':
      yield* writeXlsx([{ name: table.name, rows: withHeader(table) }]);
      break;
    case 'json':
      yield* writeJson(table);
      break;
  }
}

/** The cell as it is safe in a spreadsheet. */
export function neutraliseFormula(cell: string): string {
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}

function* withHeader({ header, rows }: Table): Generator<readonly string[]> {
  yield header;
  yield* rows;
}

const LINES_A_CHUNK = 2000;

function* writeCsv(table: Table, raw: boolean): Generator<Uint8Array> {
  let lines: string[] = [];
  let first = '\uFEFF';
  for (const cells of withHeader(table)) {
    lines.push(raw ? joinCells(cells, { delimiter: ',', quote: '"' }) : safeLine(cells));
    if (lines.length < LINES_A_CHUNK) continue;
    yield Buffer.from(`${first}${lines.join('\r\n')}\r\n`, 'utf8');
    lines = [];
    first = '';
  }
  if (lines.length > 0) yield Buffer.from(`${first}${lines.join('\r\n')}\r\n`, 'utf8');
}

function safeLine(cells: readonly string[]): string {
  return cells
    .map((cell) => {
      const safe = neutraliseFormula(cell);
      const quoted = safe !== cell || /[",\r\n]/.test(cell) || cells.length === 1;
      return quoted ? `"${safe.replaceAll('"', '""')}"` : cell;
    })
    .join(',');
}

/** Names that come twice are numbered: an object has each name once. Keys are text, never set on an object. */
function* writeJson({ header, rows }: Table): Generator<Uint8Array> {
  const keys = uniqueNames(header).map((name) => JSON.stringify(name));
  let first = true;
  for (const cells of rows) {
    const members = keys.map((key, index) => `${key}:${JSON.stringify(cells[index] ?? '')}`);
    yield Buffer.from(`${first ? '[' : ','}\n{${members.join(',')}}`, 'utf8');
    first = false;
  }
  yield Buffer.from(first ? '[]\n' : '\n]\n', 'utf8');
}

function uniqueNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
}
