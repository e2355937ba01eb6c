import Papa from 'papaparse';
import { splitBareQuotes } from './find-records.ts';
import type { TextSyntax } from './find-records.ts';
import { splitEscaped } from './split-escaped.ts';

/** The cells of whole records that follow one another in `text`; null where they are to be read one by one. */
export function splitRecords(
  text: string,
  syntax: TextSyntax,
  expected: number,
): string[][] | null {
  if (syntax.escape !== null || syntax.mixedReturns || syntax.wrapped) return null;
  if (!syntax.bareReturn && text.endsWith('\r')) return null; // half a line end at the end of the file
  const rows = parse(text, syntax);
  if (rows.length !== expected) return null;
  if (rows.at(-1)?.at(-1)?.endsWith('\n') === true) return null; // a quote that Papa found no end for
  if (syntax.bareReturn) return rows;
  if (syntax.quote !== '' && text.includes(`\r${syntax.quote}`)) return null; // whose CR is it?
  for (const cells of rows) dropReturn(cells);
  return rows;
}

/** The cells of one record, whatever stands in it. */
export function splitRecord(text: string, syntax: TextSyntax): string[] {
  if (syntax.escape !== null) return splitEscaped(text, syntax);
  const bare = mayHoldBare(text, syntax) ? splitBareQuotes(text, syntax) : null;
  if (bare !== null) return bare;
  // Papa would take the CR of a line end for a part of the last cell.
  const record = syntax.bareReturn ? text : text.replace(/(?:\r\n|\n|\r)$/, '');
  const cells = parse(record, syntax)[0] ?? [''];
  const [only] = cells;
  return syntax.wrapped && cells.length === 1 && only !== undefined
    ? (parse(only, syntax)[0] ?? [''])
    : cells;
}

/** Quotes that open a cell, and one behind which it goes on. */
function mayHoldBare(text: string, { quote, wrapped }: TextSyntax): boolean {
  if (quote === '' || wrapped) return false;
  return text.includes(quote) && BEHIND_QUOTE.test(text);
}

const BEHIND_QUOTE = /["'](?=[^"'\s,;|\t~^¦]| +[^\s,;|\t~^¦])/;

function parse(text: string, syntax: TextSyntax): string[][] {
  const newline = syntax.bareReturn ? '\r' : '\n';
  const parser = new Papa.Parser({
    delimiter: syntax.delimiter,
    newline,
    ...(syntax.quote === '' ? { fastMode: true } : { quoteChar: syntax.quote }),
  });
  const whole = endsLoosely(text, newline, syntax) ? text + newline : text;
  const { data } = parser.parse(whole, 0, false) as { data: string[][] };
  if (whole.endsWith(newline) && data.length > 1) data.pop();
  return data;
}

/** Spaces behind the last closing quote belong to no cell; Papa sees that only where a line end follows. */
function endsLoosely(text: string, newline: string, { quote }: TextSyntax): boolean {
  if (quote === '' || text.endsWith(newline)) return false;
  const bare = text.trimEnd();
  return bare.length < text.length && bare.endsWith(quote);
}

/** Papa is told that lines end with LF, so that lists with both line ends are read right; CR is left over. */
function dropReturn(cells: string[]): void {
  const index = cells.length - 1;
  const cell = cells[index];
  if (cell?.endsWith('\r') === true) cells[index] = cell.slice(0, -1);
}
