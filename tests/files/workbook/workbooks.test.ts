import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import type { WorkBook, WorkSheet } from 'xlsx';
import { cellsOf } from '#files/rows/cells-of.ts';
import { inspectFile } from '#files/inspect-file.ts';
import { openAllRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import { fileOf, mustRead, readList } from '#support/lists/read-list.ts';

const FORMATS = [
  ['xlsx', 'xlsx'],
  ['xls', 'biff8'],
  ['ods', 'ods'],
] as const;

function bookOf(sheets: Record<string, WorkSheet>): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return book;
}

function people(): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ['Clients of the salon'],
    [],
    ['id', 'name', 'birth', 'phone', 'spend', 'vip'],
    ['007', 'Анна', 33726, 79123456789, 10.5, true],
    ['008', 'Zoë', '', 966501234567, '', false],
  ]);
  Object.assign(sheet['C4'] as object, { z: 'dd.mm.yyyy' });
  return sheet;
}

describe('workbooks', () => {
  for (const [format, bookType] of FORMATS) {
    it(`are read from ${format}: text, typed dates, long numbers`, async () => {
      const bytes = write(bookOf({ Clients: people() }), { type: 'buffer', bookType }) as Buffer;
      const list = await mustRead(bytes, { name: `clients.${format}` });
      expect(list.reading).toMatchObject({ format, sheet: 'Clients', headerRow: 3, dialect: null });
      expect(list.reading.header).toEqual(['id', 'name', 'birth', 'phone', 'spend', 'vip']);
      expect(list.cells).toEqual([
        ['007', 'Анна', '1992-05-02', '79123456789', '10.5', 'TRUE'],
        ['008', 'Zoë', '', '966501234567', '', 'FALSE'],
      ]);
      for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
    });

    it(`show visible sheets of ${format} and warn of hidden ones`, async () => {
      const book = bookOf({ Secret: people(), Clients: people(), Empty: utils.aoa_to_sheet([[]]) });
      book.Workbook = {
        Sheets: [
          { name: 'Secret', Hidden: 2 },
          { name: 'Clients', Hidden: 0 },
          { name: 'Empty', Hidden: 0 },
        ],
      };
      const file = fileOf(write(book, { type: 'buffer', bookType }) as Buffer, `c.${format}`);
      if (format === 'ods') return; // the library writes no hidden sheets in ODS
      const look = await inspectFile(file, freeChoice);
      if (!look.ok) throw new Error(look.problem.code);
      expect(look.value.sheets).toEqual([
        { name: 'Secret', rows: 4, hidden: true },
        { name: 'Clients', rows: 4, hidden: false },
        { name: 'Empty', rows: 0, hidden: false },
      ]);
      expect(look.value.reading.sheet).toBe('Clients');
      expect(look.value.reading.warnings).toContainEqual({
        code: 'sheet.hidden',
        detail: 'Secret: 4 rows',
      });
      const all = await openAllRows(file, { ...freeChoice, sheets: null });
      expect(all.ok && all.value.map(({ reading }) => reading.sheet)).toEqual(['Clients']);
      if (all.ok) for (const reader of all.value) await reader.close();
      expect(await readList(file, { sheet: 'Nowhere' })).toBe('source/sheet-unknown');
    });
  }

  it('count rows that the sheet leaves out as empty', async () => {
    const sheet = utils.aoa_to_sheet([
      ['name', 'city'],
      ['Anna', 'Riga'],
    ]);
    utils.sheet_add_aoa(sheet, [['Zoe', 'Oslo']], { origin: 'A10' });
    const bytes = write(bookOf({ S: sheet }), { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const list = await mustRead(bytes);
    expect(list.counts).toEqual({ rowsRead: 9, records: 2, empty: 7, setAside: 0 });
    expect(list.rows.map(({ row }) => row)).toEqual([1, 9]);
  });

  it('keep no row out for a remark far to the right', async () => {
    const sheet = utils.aoa_to_sheet([
      ['name', 'city'],
      ['Anna', 'Riga', '', '', 'call'],
      ['Zoe', 'Oslo'],
    ]);
    const bytes = write(bookOf({ S: sheet }), { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const list = await mustRead(bytes);
    expect(list.reading.header).toEqual(['name', 'city', '', '', '']);
    expect(list.counts.records).toBe(2);
  });
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet written by hand, as no library would write it. */
function rawXlsx(
  sheetData: string,
  more: { workbookProperties?: string; styles?: string; dimension?: string } = {},
): Uint8Array {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${relations}">${more.workbookProperties ?? ''}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      more.styles ??
        `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="170" formatCode="00000"/><numFmt numFmtId="171" formatCode="dd.mm.yyyy hh:mm"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="11"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${MAIN}">${more.dimension ?? ''}<sheetData>${sheetData}</sheetData></worksheet>`,
    ),
  });
}

const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>value</t></is></c></row>';
const cellOf = async (b2: string, more = {}): Promise<string | undefined> => {
  const name = '<c r="A2" t="inlineStr"><is><t>Anna</t></is></c>';
  const list = await mustRead(rawXlsx(`${HEADER}<row r="2">${name}${b2}</row>`, more));
  return list.cells[0]?.[1];
};

describe('cells of XLSX', () => {
  it('are days without a time of day that could move them', async () => {
    expect(await cellOf('<c r="B2" s="1"><v>33726</v></c>')).toBe('1992-05-02');
    expect(await cellOf('<c r="B2" s="3"><v>33726.99999</v></c>')).toBe('1992-05-02');
    expect(await cellOf('<c r="B2" s="1"><v>60</v></c>')).toBe('1900-02-29');
  });

  it('follow the date system of the workbook', async () => {
    const workbookProperties = '<workbookPr date1904="1"/>';
    expect(await cellOf('<c r="B2" s="1"><v>32264</v></c>', { workbookProperties })).toBe(
      '1992-05-02',
    );
  });

  it('keep leading zeros of a format, and all digits of a number', async () => {
    expect(await cellOf('<c r="B2" s="2"><v>7</v></c>')).toBe('00007');
    expect(await cellOf('<c r="B2" s="4"><v>966501234567</v></c>')).toBe('966501234567');
    expect(await cellOf('<c r="B2"><v>0.30000000000000004</v></c>')).toBe('0.3');
  });

  it('survive styles and strings that do not exist', async () => {
    expect(await cellOf('<c r="B2" s="99"><v>5</v></c>')).toBe('5');
    expect(typeof (await cellOf('<c r="B2" t="s"><v>-1</v></c>'))).toBe('string');
    expect(typeof (await cellOf('<c r="B2" t="s"><v>12345</v></c>'))).toBe('string');
  });

  it('warn of formulas without a stored result, not of those with an empty one (B07)', async () => {
    const row = (b2: string): string =>
      `${HEADER}<row r="2"><c r="A2" t="inlineStr"><is><t>Anna</t></is></c>${b2}</row>`;
    const without = await mustRead(rawXlsx(row('<c r="B2"><f>1+1</f></c>')));
    expect(without.reading.warnings).toContainEqual({
      code: 'cells.formula_without_value',
      detail: '1',
    });
    const empty = await mustRead(rawXlsx(row('<c r="B2" t="str"><f>""</f><v></v></c>')));
    expect(empty.reading.warnings).toEqual([]);
    const stored = await mustRead(rawXlsx(row('<c r="B2" t="str"><f>A2</f><v>yes</v></c>')));
    expect(stored.cells[0]).toEqual(['Anna', 'yes']);
  });

  it('warn of numbers that lost digits', async () => {
    const list = await mustRead(
      rawXlsx(
        `${HEADER}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1234567890123456</v></c></row>`,
      ),
    );
    expect(list.reading.warnings).toContainEqual({ code: 'cells.rounded_number', detail: '1' });
  });

  it('are walked, never the range that the sheet declares', async () => {
    const started = performance.now();
    const list = await mustRead(
      rawXlsx(`${HEADER}<row r="2"><c r="A2"><v>1</v></c></row>`, {
        dimension: '<dimension ref="A1:XFD1048576"/>',
      }),
    );
    expect(list.counts.rowsRead).toBe(1);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('are walked where two of them stand in opposite corners', async () => {
    const started = performance.now();
    const list = await mustRead(
      rawXlsx(`${HEADER}<row r="1048576"><c r="B1048576"><v>1</v></c></row>`),
    );
    expect(list.counts).toEqual({ rowsRead: 1_048_575, records: 1, empty: 1_048_574, setAside: 0 });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('leave the prototype alone', async () => {
    await mustRead(
      rawXlsx(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1" t="inlineStr"><is><t>constructor</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>`,
      ),
    );
    expect(Reflect.ownKeys(Object.prototype)).not.toContain('ref');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
