import Papa from 'papaparse';
import { assert } from '#base/assert.ts';
import type { TextSyntax } from './find-records.ts';
import { splitEscaped } from './split-escaped.ts';

/** The cells of whole records that follow one another in `text`; null where they are to be read one by one. */
export function splitRecords(
  text: string,
  syntax: TextSyntax,
  expected: number,
): string[][] | null {
  if (syntax.escape !== null || syntax.mixedReturns) return null;
  const rows = parse(text, syntax);
  if (rows.length !== expected) return null;
  if (syntax.bareReturn) return rows;
  if (syntax.quote !== '' && text.includes(`\r${syntax.quote}`)) return null; // whose CR is it?
  for (const cells of rows) dropReturn(cells);
  return rows;
}

/** The cells of one record, whatever stands in it. */
export function splitRecord(text: string, syntax: TextSyntax): string[] {
  if (syntax.escape !== null) return splitEscaped(text, syntax);
  if (syntax.mixedReturns && /[^\n]\r$/.test(text)) {
    return splitRecord(text.slice(0, -1), syntax);
  }
  const rows = parse(text, syntax);
  const [cells] = rows;
  assert(cells !== undefined, 'a record has at least one cell');
  if (!syntax.bareReturn && endsWithUnquotedReturn(cells, text)) dropReturn(cells);
  return cells;
}

function parse(text: string, syntax: TextSyntax): string[][] {
  const parser = new Papa.Parser({
    delimiter: syntax.delimiter,
    newline: syntax.bareReturn ? '\r' : '\n',
    ...(syntax.quote === '' ? { fastMode: true } : { quoteChar: syntax.quote }),
  });
  const { data } = parser.parse(text, 0, false) as { data: string[][] };
  const last = text.at(-1);
  if ((syntax.bareReturn ? last === '\r' : last === '\n') && data.length > 1) data.pop();
  return data;
}

/** Papa is told that lines end with LF, so that lists with both line ends are read right; CR is left over. */
function dropReturn(cells: string[]): void {
  const index = cells.length - 1;
  const cell = cells[index];
  if (cell?.endsWith('\r') === true) cells[index] = cell.slice(0, -1);
}

/** A quoted last cell may end with a CR of its own: then a quote stands between it and the line end. */
function endsWithUnquotedReturn(cells: readonly string[], text: string): boolean {
  const cell = cells.at(-1) ?? '';
  return cell.endsWith('\r') && (text.endsWith(`${cell}\n`) || text.endsWith(cell));
}
