import type { ChangeFileForm } from '#domain/change-program.ts';

const END = '\r\n';

/** A spreadsheet takes such a cell for a formula; no program numbers its people so. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Whether the number of a record can stand in such a file. What could be a formula cannot: whoever made the list could
 * otherwise run something in the spreadsheet of its reader.
 */
export function isPlainId(id: string): boolean {
  return id !== '' && !FORMULA.test(id);
}

/** The text of one file, a line for each key, sorted. Says only “no”, and only of those who are in it. */
export function changeFileText(form: ChangeFileForm, keys: ReadonlySet<string>): string {
  const { columns, delimiter = ',' } = form;
  const write = (cells: readonly string[]): string =>
    cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + END;
  const head = form.withoutHeader === true ? '' : write(columns.map(({ header }) => header));
  const lines = [...keys]
    .sort()
    .map((key) => write(columns.map((column) => ('text' in column ? column.text : key))));
  return head + lines.join('');
}

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
