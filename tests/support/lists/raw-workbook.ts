import { strToU8, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type RawSheet = {
  readonly name: string;
  readonly state?: string;
  readonly data: string; // of <sheetData>
  readonly before?: string; // of <sheetData>: dimension, cols
  readonly after?: string;
};

export type RawBook = {
  readonly sheets: readonly RawSheet[];
  readonly properties?: string; // of the workbook
  readonly names?: string;
  readonly styles?: string;
  readonly strings?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly level?: 0; // not packed
};

/** A workbook written by hand, as no library would write it. Parts in `parts` replace those of the same name. */
export function rawBook(book: RawBook): Uint8Array {
  const sheets = book.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  const relations = book.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${book.properties ?? ''}<sheets>${sheets.join('')}</sheets>${book.names ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
  };
  if (book.styles !== undefined) parts['xl/styles.xml'] = book.styles;
  if (book.strings !== undefined) {
    parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${book.strings}</sst>`;
  }
  book.sheets.forEach(({ data, before = '', after = '' }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
  });
  const files = Object.entries({ ...parts, ...book.parts });
  const content = Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)]));
  return zipSync(content, book.level === undefined ? {} : { level: book.level });
}

/** A row of texts and numbers, written inline. */
export function rawRow(row: number, cells: readonly (string | number)[], more = ''): string {
  const list = cells.map((cell, column) => {
    const reference = `${String.fromCharCode(65 + column)}${row}`;
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    return `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${row}"${more}>${list.join('')}</row>`;
}
