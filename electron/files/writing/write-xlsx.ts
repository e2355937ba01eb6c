import { Zip, ZipDeflate } from 'fflate';
import { assert } from '#base/assert.ts';
import { textOfCell } from '../workbook/sheet-cells.ts';
import type { SheetCell } from '../workbook/sheet-cells.ts';

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
const PIECE = 64 * 1024; // characters

/** Style of each number format, in the order in which they came. */
type Formats = Map<string, number>;

/**
 * A workbook of values alone: text is typed as text and can be no formula, numbers and dates keep their type. No
 * properties, no author, no time of writing. Comes out in pieces, whatever the number of rows.
 */
export function* writeXlsx(sheets: readonly NewSheet[]): Generator<Uint8Array> {
  const formats: Formats = new Map();
  const archive = createArchive();
  yield* archive.add('[Content_Types].xml', [contentTypes(sheets.length)]);
  yield* archive.add('_rels/.rels', [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  yield* archive.add('xl/workbook.xml', [workbookXml(sheets)]);
  yield* archive.add('xl/_rels/workbook.xml.rels', [workbookRelations(sheets.length)]);
  for (const [index, { rows }] of sheets.entries()) {
    yield* archive.add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows, formats));
  }
  yield* archive.add('xl/styles.xml', [stylesXml([...formats.keys()])]);
  yield* archive.end();
}

type Archive = {
  readonly add: (name: string, pieces: Iterable<string>) => Generator<Uint8Array>;
  readonly end: () => Generator<Uint8Array>;
};

function createArchive(): Archive {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    assert(error === null, 'a part can be packed');
    if (chunk.length > 0) ready.push(chunk);
  });
  function* take(): Generator<Uint8Array> {
    const chunks = ready;
    ready = [];
    yield* chunks;
  }
  return {
    *add(name, pieces) {
      const part = new ZipDeflate(name, { level: 6 });
      part.mtime = NO_DATE;
      zip.add(part);
      for (const piece of pieces) {
        part.push(Buffer.from(piece, 'utf8'));
        yield* take();
      }
      part.push(new Uint8Array(), true);
      yield* take();
    },
    *end() {
      zip.end();
      yield* take();
    },
  };
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

function* sheetXml(rows: Iterable<readonly SheetCell[]>, formats: Formats): Generator<string> {
  let piece = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  let number = 0;
  for (const cells of rows) {
    number += 1;
    piece += `<row r="${number}">`;
    cells.forEach((cell, column) => {
      if (cell !== '') piece += cellXml(cell, lettersOf(column) + number, formats);
    });
    piece += '</row>';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

/** The name of a column by position: A, B, ... AA. */
function lettersOf(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  const last = String.fromCharCode(65 + (column % 26));
  const name = column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
  columnNames[column] = name;
  return name;
}

const columnNames: string[] = [];

function cellXml(cell: SheetCell, reference: string, formats: Formats): string {
  if (typeof cell === 'string' || cell.t === 's') {
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(textOfCell(cell))}</t></is></c>`;
  }
  if (cell.t === 'b') return `<c r="${reference}" t="b"><v>${cell.v ? 1 : 0}</v></c>`;
  const style = cell.t === 'd' ? dateStyle(cell.v) : formatStyle(cell.z, formats);
  return `<c r="${reference}"${style === 0 ? '' : ` s="${style}"`}><v>${cell.v}</v></c>`;
}

function dateStyle(serial: number): number {
  return Number.isInteger(serial) ? DATE_STYLE : MOMENT_STYLE;
}

function formatStyle(format: string | undefined, formats: Formats): number {
  if (format === undefined) return 0;
  const style = formats.get(format) ?? 3 + formats.size;
  formats.set(format, style);
  return style;
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
