import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SSF, utils, write } from 'xlsx';
import type { CellObject, WorkBook } from 'xlsx';
import { isoDayCell } from '#files/workbook/iso-day-cell.ts';
import { plainStyle, toNumberCell, toStyle } from '#files/workbook/number-styles.ts';
import { textOfCell } from '#files/workbook/sheet-cells.ts';
import { writeCleanedCopy } from '#files/writing/write-cleaned-copy.ts';
import { collect, mustRead } from '#support/lists/read-list.ts';
import { MAIN, rawBook, rawRow } from '#support/lists/raw-workbook.ts';

const textOf = (raw: string, format: string, date1904 = false): string | null => {
  const cell = toNumberCell(raw, format === '' ? plainStyle : toStyle(format), date1904);
  return cell === null ? null : textOfCell(cell);
};

describe('a typed date (B10)', () => {
  const cases: readonly (readonly [raw: string, date1904: boolean, text: string])[] = [
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['60', false, '1900-02-29'], // never was: no reader of dates takes it
    ['61', false, '1900-03-01'],
    ['36525', false, '1999-12-31'],
    ['45351.99999', false, '2024-02-29'],
    ['2958465', false, '9999-12-31'],
    ['1', true, '1904-01-02'],
    ['32264', true, '1992-05-02'],
    ['44620', true, '2026-03-01'],
  ];
  for (const [raw, date1904, text] of cases) {
    it(`of serial ${raw} is ${text} in the system of ${date1904 ? 1904 : 1900}`, () => {
      expect(textOf(raw, 'dd.mm.yyyy', date1904)).toBe(text);
      expect(textOf(raw, '[$-419]d mmmm yyyy;@', date1904)).toBe(text);
    });
  }

  it('that is none is the number that stands in the file, such as a phone in a column of dates', () => {
    for (const format of ['dd.mm.yyyy', 'm/d/yy h:mm', '[$-419]d mmmm yyyy;@']) {
      expect(textOf('447700900123', format)).toBe('447700900123');
      expect(textOf('447700900123', format, true)).toBe('447700900123');
      expect(textOf('-5', format)).toBe('-5');
      expect(textOf('2958466', format)).toBe('2958466');
    }
    expect(textOf('-0.5', '[h]:mm')).not.toBe('');
  });

  it('is none where no calendar has it', () => {
    for (const raw of ['-1', '2958466', '1e300']) {
      expect(textOf(raw, 'dd.mm.yyyy')).not.toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(textOf('0.5', 'hh:mm')).toBe('12:00');
    expect(textOf('1.5', '[h]:mm')).toBe('36:00');
  });

  it('is read from the text of the strict format too', () => {
    expect(isoDayCell('1992-05-02')).toEqual({ t: 'd', v: 33_726, w: '1992-05-02' });
    expect(isoDayCell('1992-05-02T12:00:00Z')).toEqual({ t: 'd', v: 33_726.5, w: '1992-05-02' });
    expect(isoDayCell('1850-01-01')).toBe('1850-01-01');
    expect(isoDayCell('1992-13-02')).toBeNull();
    expect(isoDayCell('02.05.1992')).toBeNull();
  });
});

describe('a long number (B08)', () => {
  const cases: readonly (readonly [raw: string, text: string])[] = [
    ['966501234567', '966501234567'],
    ['9.66501234567E+11', '966501234567'],
    ['123456789012345', '123456789012345'],
    ['4111111111111111', '4111111111111111'], // all digits are in the file
    ['4111111111111110', '4.11111111111111E+15'],
    ['4.11111111111111E+15', '4.11111111111111E+15'],
    ['12345678901234567890', '1.23456789012346E+19'],
    ['-1234567890123450', '-1.23456789012345E+15'],
    ['0.30000000000000004', '0.3'],
    ['1e21', '1E+21'],
  ];
  for (const [raw, text] of cases) {
    it(`${raw} is read as ${text}`, () => {
      expect(textOf(raw, '')).toBe(text);
    });
  }

  it('is counted where it lost digits, and where it is only shown shortened', async () => {
    const data =
      rawRow(1, ['id', 'phone']) +
      rawRow(2, [1_234_567_890_123_450, 966_501_234_567]) +
      rawRow(3, [4_111_111_111_111_111, 12_345]);
    const { warnings } = (await mustRead(rawBook({ sheets: [{ name: 'S', data }] }))).reading;
    expect(warnings).toEqual([
      { code: 'cells.rounded_number', detail: '2' },
      { code: 'cells.shortened', detail: '1' },
    ]);
  });
});

describe('a number format', () => {
  it('keeps leading zeros, and none of its words gets into a copy (D37)', async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="&quot;Owner Mia &quot;000"/><numFmt numFmtId="171" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;
    const row = '<row r="2"><c r="A2" s="1"><v>7</v></c><c r="B2" s="2"><v>7</v></c></row>';
    const data = rawRow(1, ['a', 'b']) + row;
    const list = await mustRead(rawBook({ sheets: [{ name: 'S', data }], styles }));
    expect(list.cells).toEqual([['Owner Mia 007', '00007']]);
    const rows = list.rows.map(({ content }) => ({ content, cells: ['x', '00007'] }));
    const copy = { reading: list.reading, prelude: list.prelude, rows };
    const parts = unzipSync(await collect(writeCleanedCopy([copy])));
    const text = Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('');
    expect(text).not.toContain('Mia');
    expect(text).toContain('formatCode="00000"');
  });
});

describe('a cleaned copy of any workbook', () => {
  for (const bookType of ['xlsx', 'xlsb', 'biff8', 'ods'] as const) {
    it(`of ${bookType} has no number format of a workbook that was read before it (D37)`, async () => {
      const made = write(bookOf({ t: 'n', v: 2, z: 'yyyy/mm/dd' }), { type: 'buffer', bookType });
      const list = await mustRead(made as Buffer);
      const rows = list.rows.map(({ content }) => ({ content, cells: null }));
      const copyOf = (): Promise<Buffer> =>
        collect(writeCleanedCopy([{ reading: list.reading, prelude: list.prelude, rows }]));
      // As the library does for each format of a workbook that it reads.
      for (let format = 5; format < 0x188; format += 1) SSF.load('"Owner Zqmia "000', format);
      const copy = await copyOf();
      const parts =
        copy.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(copy)) : [copy];
      for (const part of parts) {
        for (const encoding of ['latin1', 'utf16le'] as const) {
          expect(Buffer.from(part).toString(encoding)).not.toContain('Zqmia');
        }
      }
    });

    it(`of ${bookType} has the values and nothing of who wrote it (D37)`, async () => {
      const sheet = utils.aoa_to_sheet([
        ['name', 'n'],
        ['Anna', 1],
      ]);
      sheet['B2'] = { t: 'n', v: 2, f: '1+1' };
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'S');
      book.Props = { Author: 'Zqauthor', Company: 'Zqcompany', LastAuthor: 'Zqlast' };
      const list = await mustRead(write(book, { type: 'buffer', bookType }) as Buffer);
      const rows = list.rows.map(({ content }) => ({ content, cells: null }));
      const copy = { reading: list.reading, prelude: list.prelude, rows };
      const bytes = await collect(writeCleanedCopy([copy]));
      expect(await collect(writeCleanedCopy([copy]))).toEqual(bytes);
      const parts =
        bytes.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(bytes)) : [bytes];
      for (const part of parts) {
        for (const encoding of ['utf8', 'utf16le'] as const) {
          expect(Buffer.from(part).toString(encoding)).not.toMatch(/Zq(?:author|company|last)/);
        }
      }
      const again = await mustRead(bytes);
      expect(again.cells).toEqual([['Anna', '2']]);
      expect(again.reading.warnings).toEqual([]);
    });
  }
});

function bookOf(cell: CellObject): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ['name', 'n'],
    ['Anna', 1],
  ]);
  sheet['B2'] = cell;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'S');
  return book;
}
