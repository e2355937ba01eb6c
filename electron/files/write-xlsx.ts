import { strToU8, zipSync } from 'fflate';
import { columnLetters } from './load-workbook.ts';
import type { SheetCell } from './sheet-cells.ts';

export type NewSheet = {
  readonly name: string;
  readonly rows: Iterable<readonly SheetCell[]>;
};

/** A date that has no meaning: the oldest that a zip archive can hold, so that the same input gives the same bytes. */
const NO_DATE = new Date(1980, 0, 1);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FIRST_CUSTOM_FORMAT = 164;
const DATE_STYLE = 1;
const MOMENT_STYLE = 2;

/**
 * A workbook of values alone: text is typed as text and can be no formula, numbers and dates keep their type.
 * No properties, no author, no time of writing.
 */
export function writeXlsx(sheets: readonly NewSheet[]): Uint8Array {
  const formats: string[] = [];
  const parts: Record<string, Uint8Array> = {};
  sheets.forEach(({ rows }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(rows, formats));
  });
  const files = {
    '[Content_Types].xml': strToU8(contentTypes(sheets.length)),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(workbookXml(sheets)),
    'xl/_rels/workbook.xml.rels': strToU8(workbookRelations(sheets.length)),
    'xl/styles.xml': strToU8(stylesXml(formats)),
    ...parts,
  };
  return zipSync(files, { level: 6, mtime: NO_DATE });
}

function contentTypes(count: number): string {
  const sheets = numbers(count)
    .map(
      (number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    )
    .join('');
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets}</Types>`;
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const list = sheets
    .map(
      ({ name }, index) =>
        `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('');
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`;
}

function workbookRelations(count: number): string {
  const sheets = numbers(count)
    .map(
      (number) =>
        `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )
    .join('');
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets}<Relationship Id="rId${count + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

/** Styles: 0 plain, 1 date, 2 date and time, then one for each number format of the source. */
function stylesXml(formats: readonly string[]): string {
  const custom = formats
    .map(
      (format, index) =>
        `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + 2 + index}" formatCode="${escapeXml(format)}"/>`,
    )
    .join('');
  const ids = [0, FIRST_CUSTOM_FORMAT, FIRST_CUSTOM_FORMAT + 1].concat(
    formats.map((_, index) => FIRST_CUSTOM_FORMAT + 2 + index),
  );
  const styles = ids
    .map(
      (id) =>
        `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join('');
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length + 2}"><numFmt numFmtId="${FIRST_CUSTOM_FORMAT}" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="${FIRST_CUSTOM_FORMAT + 1}" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>${custom}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${ids.length}">${styles}</cellXfs></styleSheet>`;
}

function sheetXml(rows: Iterable<readonly SheetCell[]>, formats: string[]): string {
  const lines: string[] = [];
  let number = 0;
  for (const cells of rows) {
    number += 1;
    const line = cells.map((cell, column) =>
      cellXml(cell, columnLetters(column) + number, formats),
    );
    lines.push(`<row r="${number}">${line.join('')}</row>`);
  }
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, reference: string, formats: string[]): string {
  if (cell === '') return '';
  if (typeof cell === 'string') {
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  if (cell.t === 'b') return `<c r="${reference}" t="b"><v>${cell.v ? 1 : 0}</v></c>`;
  const style = cell.t === 'd' ? dateStyle(cell.v) : formatStyle(cell.z, formats);
  return `<c r="${reference}"${style === 0 ? '' : ` s="${style}"`}><v>${cell.v}</v></c>`;
}

function dateStyle(serial: number): number {
  return Number.isInteger(serial) ? DATE_STYLE : MOMENT_STYLE;
}

function formatStyle(format: string | undefined, formats: string[]): number {
  if (format === undefined) return 0;
  const known = formats.indexOf(format);
  return 3 + (known === -1 ? formats.push(format) - 1 : known);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** What XML cannot hold is written as the format has it: `_x0000_` (ECMA-376, ST_Xstring). */
function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, (char) => {
      return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
