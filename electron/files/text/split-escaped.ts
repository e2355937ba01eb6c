import type { TextSyntax } from './find-records.ts';

/** The cells of one record in a list that writes `\\"` for a quote and `\\\\` for a backslash. */
export function splitEscaped(text: string, { delimiter, quote }: TextSyntax): string[] {
  const record = text.replace(/(?:\r\n|\n|\r)$/, '');
  const cells: string[] = [];
  for (let at = 0; at <= record.length;) {
    const cell = record.startsWith(quote, at)
      ? readQuoted(record, at + 1, quote, delimiter)
      : readPlain(record, at, quote, delimiter);
    cells.push(cell.text);
    at = cell.end + delimiter.length;
  }
  return cells;
}

type Cell = { readonly text: string; readonly end: number }; // `end`: of the delimiter, or of the record

function readQuoted(record: string, start: number, quote: string, delimiter: string): Cell {
  let text = '';
  for (let at = start; at < record.length; at += 1) {
    const char = record[at] ?? '';
    const next = record[at + 1];
    if (char === '\\' && (next === quote || next === '\\')) {
      text += next;
      at += 1;
    } else if (char === quote) {
      const rest = readPlain(record, at + 1, quote, delimiter);
      return { text: text + rest.text.trimEnd(), end: rest.end };
    } else text += char;
  }
  return { text, end: record.length };
}

function readPlain(record: string, start: number, quote: string, delimiter: string): Cell {
  let text = '';
  for (let at = start; at < record.length; at += 1) {
    if (record.startsWith(delimiter, at)) return { text, end: at };
    const next = record[at + 1];
    if (record[at] === '\\' && (next === quote || next === '\\' || next === delimiter)) {
      text += next;
      at += 1;
    } else text += record[at] ?? '';
  }
  return { text, end: record.length };
}
