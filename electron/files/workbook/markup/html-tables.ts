import { decodeHtml } from './html-text.ts';
import { addMerged } from '../merged-cells.ts';
import type { Merged } from '../merged-cells.ts';

/** The rows of one table, as texts. */
export type MarkupTable = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merged[];
};

const MOST_COLSPAN = 1000; // both as HTML has them
const MOST_ROWSPAN = 65_534;
const MOST_COLUMNS = 16_384;
const LONGEST_TAG = 4096; // in which quotes are heeded; a longer one ends at its first bracket
const TAG_NAME = /^<(\/?)([a-zA-Z][a-zA-Z0-9:]*)/;

type Table = {
  readonly rows: string[][];
  readonly merges: Merged[];
  readonly taken: Map<number, number>;
  column: number;
};

/**
 * The tables of a page that a program saved under the name of a workbook. Line breaks of the page are white space,
 * `<br>` is one; a table within a cell is text of that cell. Nothing is run, and nothing is fetched.
 */
export function readHtmlTables(html: string): MarkupTable[] {
  const reader = createTableReader();
  let at = 0;
  for (;;) {
    const less = html.indexOf('<', at);
    const end = less === -1 ? -1 : tagEnd(html, less);
    if (end === -1) break;
    reader.text(html.slice(at, less));
    at = readTag(html, { less, end }, reader);
  }
  reader.text(html.slice(at));
  return reader.tables();
}

/** Where reading goes on: after the tag, or after what belongs to it and is no text. */
function readTag(
  html: string,
  { less, end }: { readonly less: number; readonly end: number },
  reader: TableReader,
): number {
  if (html.startsWith('<!--', less)) return past(html, '-->', less + 4);
  const tag = html.slice(less, end);
  const [head = '', closing, name] = TAG_NAME.exec(tag) ?? [];
  if (name === undefined) {
    if (/^<[!?/]/.test(tag)) return end;
    reader.text('<');
    return less + 1;
  }
  if (/^(?:script|style|title)$/i.test(name) && closing === '') {
    return past(html, `</${name}`, end);
  }
  reader.tag(name.toLowerCase(), closing === '/', tag.slice(head.length));
  return end;
}

/** The index after a tag, brackets in quotes left alone; -1: there is no more tag in the page. */
function tagEnd(html: string, less: number): number {
  let quote = '';
  for (let at = less + 1; at < Math.min(html.length, less + LONGEST_TAG); at += 1) {
    const char = html[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at + 1;
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
  }
  return html.indexOf('>', less) + 1 || -1;
}

/** The index after a mark, in any case of letters; the end of the text where it does not come. */
function past(html: string, mark: string, from: number): number {
  const pattern = new RegExp(mark.replaceAll(/[^\w]/g, '\\$&'), 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  return found === null ? html.length : found.index + found[0].length;
}

type TableReader = {
  readonly text: (text: string) => void;
  readonly tag: (name: string, closes: boolean, attributes: string) => void;
  readonly tables: () => MarkupTable[];
};

function createTableReader(): TableReader {
  const tables: Table[] = [];
  let depth = 0;
  let cell: { text: string; columns: number; rows: number } | null = null;

  function openRow(): void {
    endCell();
    const table = tables.at(-1);
    if (table === undefined) return;
    table.rows.push([]);
    table.column = 0;
  }

  function openCell(attributes: string): void {
    endCell();
    const table = tables.at(-1);
    if (table === undefined) return;
    if (table.rows.length === 0) table.rows.push([]);
    const columns = spanOf(attributes, 'colspan', MOST_COLSPAN);
    cell = { text: '', columns, rows: spanOf(attributes, 'rowspan', MOST_ROWSPAN) };
  }

  function endCell(): void {
    const table = tables.at(-1);
    if (cell === null || table === undefined) return;
    placeCell(table, tidy(cell.text), cell);
    cell = null;
  }

  function tableTag(closes: boolean): void {
    if (!closes) {
      depth += 1;
      if (depth === 1) tables.push({ rows: [], merges: [], taken: new Map(), column: 0 });
    } else if (depth > 0) {
      if (depth === 1) endCell();
      depth -= 1;
    }
  }

  return {
    text(text) {
      if (cell !== null && text !== '') cell.text += text.replace(/\s+/g, ' ');
    },
    tag(name, closes, attributes) {
      if (name === 'table') tableTag(closes);
      else if (name === 'br' || (depth > 1 && name === 'tr' && !closes)) {
        if (cell !== null) cell.text += '\n';
      } else if (depth === 1 && name === 'tr') {
        if (closes) endCell();
        else openRow();
      } else if (depth === 1 && (name === 'td' || name === 'th')) {
        if (closes) endCell();
        else openCell(attributes);
      } else if (depth > 1 && (name === 'td' || name === 'th') && cell !== null) cell.text += ' ';
    },
    tables() {
      endCell();
      return tables.map(toMarkupTable);
    },
  };
}

function toMarkupTable({ rows, merges }: Table, index: number): MarkupTable {
  return { name: `Table ${index + 1}`, hidden: false, rows, merges };
}

/** Columns that a cell from a row above reaches into stay empty, so that the others keep their column. */
function placeCell(
  table: Table,
  text: string,
  span: { readonly columns: number; readonly rows: number },
): void {
  const row = table.rows.length;
  const cells = table.rows.at(-1) as string[];
  while ((table.taken.get(table.column) ?? 0) >= row) {
    table.column += 1;
    cells.push('');
  }
  if (cells.length >= MOST_COLUMNS) return;
  cells.push(text);
  for (let next = 1; next < span.columns; next += 1) cells.push('');
  const { column } = table;
  const ends = { bottom: row + span.rows - 1, last: column + span.columns - 1 };
  if (span.rows > 1 || span.columns > 1) addMerged(table.merges, { top: row, column, ...ends });
  if (span.rows > 1) {
    for (let next = 0; next < span.columns; next += 1) {
      table.taken.set(table.column + next, row + span.rows - 1);
    }
  }
  table.column += span.columns;
}

function spanOf(attributes: string, name: 'colspan' | 'rowspan', most: number): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes);
  return Math.min(most, Math.max(1, Number(found?.[1] ?? 1)));
}

function tidy(text: string): string {
  return decodeHtml(
    text
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim(),
  )
    .replaceAll('\u00A0', ' ')
    .trim();
}
