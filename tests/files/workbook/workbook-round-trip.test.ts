import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import type { BookType, CellObject } from 'xlsx';
import { isoDayCell } from '#files/workbook/iso-day-cell.ts';
import type { SheetCell } from '#files/workbook/sheet-cells.ts';
import { textOfCell } from '#files/workbook/sheet-cells.ts';
import { writeXlsx } from '#files/writing/write-xlsx.ts';
import { mustRead } from '#support/lists/read-list.ts';

const WIDTH = 5;
const header = ['one', 'two', 'three', 'four', 'five'];

/** What a cell of a spreadsheet can hold; a letter first, so that no row is blank, a total or a header. */
const word = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => `q${text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')}`);
const plainWord = fc.stringMatching(/^q[a-zA-Z0-9 ,;"'&<>=+@_-]{0,12}$/);
const number = fc.oneof(
  fc.integer({ min: -999_999_999, max: 999_999_999_999 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
);
const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => isoDayCell(date.toISOString().slice(0, 10)) as SheetCell);

function tables(text: fc.Arbitrary<string>): fc.Arbitrary<SheetCell[][]> {
  const cell: fc.Arbitrary<SheetCell> = fc.oneof(
    text,
    fc.constant(''),
    number.map((value) => ({ t: 'n' as const, v: value, w: String(value) })),
    fc.boolean().map((value) => ({ t: 'b' as const, v: value, w: value ? 'TRUE' : 'FALSE' })),
    day,
  );
  const row = fc
    .tuple(text, fc.array(cell, { minLength: WIDTH - 1, maxLength: WIDTH - 1 }))
    .map(([first, rest]) => [first, ...rest]);
  return fc.array(row, { minLength: 1, maxLength: 12 });
}

function toBytes(rows: readonly SheetCell[][], bookType: BookType): Buffer {
  const sheet = utils.aoa_to_sheet([header]);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== '') sheet[utils.encode_cell({ r: row + 1, c: column })] = toCellObject(cell);
    });
  });
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: WIDTH - 1 } });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'People');
  const bookSST = bookType !== 'biff5' && rows.length % 2 === 0; // BIFF5 has no table of texts
  return write(book, { type: 'buffer', bookType, bookSST }) as Buffer;
}

function toCellObject(cell: Exclude<SheetCell, ''>): CellObject {
  if (typeof cell === 'string' || cell.t === 's') return { t: 's', v: textOfCell(cell) };
  if (cell.t === 'b') return { t: 'b', v: cell.v };
  return cell.t === 'd' ? { t: 'n', v: cell.v, z: 'yyyy/mm/dd' } : { t: 'n', v: cell.v };
}

const textsOf = (rows: readonly (readonly SheetCell[])[]): string[][] =>
  rows.map((cells) => cells.map(textOfCell));

describe('any table reads back equal', () => {
  const formats: readonly (readonly [BookType, fc.Arbitrary<string>])[] = [
    ['xlsx', word],
    ['xlsm', word],
    ['xlsb', word],
    ['ods', plainWord.map((text) => text.trim().replaceAll(/ {2,}/g, ' '))],
    ['biff8', word],
    ['biff5', plainWord],
  ];
  for (const [bookType, text] of formats) {
    it(`that the library wrote as ${bookType}`, async () => {
      await fc.assert(
        fc.asyncProperty(tables(text), async (rows) => {
          const list = await mustRead(toBytes(rows, bookType), { headerRow: 1, name: 'a.bin' });
          expect(list.cells).toEqual(textsOf(rows));
        }),
        { numRuns: 40 },
      );
    });
  }

  it('that our own writer wrote, control characters included', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `q${text}`);
    await fc.assert(
      fc.asyncProperty(tables(any), async (rows) => {
        const bytes = Buffer.concat([...writeXlsx([{ name: 'People', rows: [header, ...rows] }])]);
        const list = await mustRead(bytes, { headerRow: 1 });
        expect(list.cells).toEqual(textsOf(rows));
        const again = writeXlsx([
          {
            name: 'People',
            rows: [
              header,
              ...list.rows.map(({ content }) => JSON.parse(String(content)) as SheetCell[]),
            ],
          },
        ]);
        expect(Buffer.concat([...again])).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });
});
