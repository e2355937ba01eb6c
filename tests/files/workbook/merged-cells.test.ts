import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { cellsOf } from '#files/rows/cells-of.ts';
import { findMerged } from '#files/workbook/xlsx/find-merged.ts';
import { createMergedFiller, mergedColumnsOf } from '#files/workbook/merged-cells.ts';
import { writeCleanedCopy } from '#files/writing/write-cleaned-copy.ts';
import { collect, mustRead } from '#support/lists/read-list.ts';

const HEADER = ['Name', 'Town', 'May we write?'];
const ROWS = [
  ['Anna Berg', 'Trier', 'no'],
  ['Bert Berg', '', ''],
  ['Cleo Berg', '', ''],
  ['Dora Ott', 'Kiel', 'yes'],
];
const FILLED = [
  ['Anna Berg', 'Trier', 'no'],
  ['Bert Berg', 'Trier', 'no'],
  ['Cleo Berg', 'Trier', 'no'],
  ['Dora Ott', 'Kiel', 'yes'],
];

function book(bookType: 'xlsx' | 'xlsb' | 'biff8' | 'ods'): Buffer {
  const sheet = utils.aoa_to_sheet([HEADER, ...ROWS.map((row) => row.map((cell) => cell || null))]);
  sheet['!merges'] = [utils.decode_range('B2:B4'), utils.decode_range('C2:C4')];
  return write(
    { SheetNames: ['People'], Sheets: { People: sheet } },
    { type: 'buffer', bookType },
  ) as Buffer;
}

const PAGE =
  '<html><table><tr><th>Name</th><th>Town</th><th>May we write?</th></tr>' +
  '<tr><td>Anna Berg</td><td rowspan="3">Trier</td><td rowspan=3>no</td></tr>' +
  '<tr><td>Bert Berg</td></tr><tr><td>Cleo Berg</td></tr>' +
  '<tr><td>Dora Ott</td><td>Kiel</td><td>yes</td></tr></table></html>';

describe('cells merged downwards over several people', () => {
  it.each([
    ['list.xlsx', book('xlsx')],
    ['list.xlsb', book('xlsb')],
    ['list.xls', book('biff8')],
    ['list.ods', book('ods')],
    ['page.xls', PAGE],
  ])('are read for every row that they cover, and that is said: %s', async (name, content) => {
    const list = await mustRead(content, { name });
    expect(list.cells).toEqual(FILLED);
    expect(list.reading.warnings).toContainEqual({ code: 'cells.merged', detail: '4' });
    expect(list.rows.map((row) => [...mergedColumnsOf(row.content)])).toEqual([
      [],
      [1, 2],
      [1, 2],
      [],
    ]);
  });

  it('stand in each row of a copy, so that a row that is gone takes nothing from the others', async () => {
    const list = await mustRead(book('xlsx'), { name: 'list.xlsx' });
    const rows = list.rows.slice(1).map(({ content }) => ({ content, cells: null }));
    const reading = { ...list.reading, sheet: 'People' };
    const copy = await collect(writeCleanedCopy([{ reading, prelude: list.prelude, rows }]));
    const again = await mustRead(copy, { name: 'copy.xlsx' });
    expect(again.cells).toEqual(FILLED.slice(1));
    expect(cellsOf(list.reading, list.rows[1]?.content ?? '')).toEqual(FILLED[1]);
  });

  it('are found behind the rows of a sheet that is not held, wherever its pieces are cut', async () => {
    const xml = Buffer.from(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>sheetData</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="C2:C4"/><x:mergeCell ref="A1:F1"/></x:mergeCells></x:worksheet>',
    );
    for (const size of [1, 7, 50, 1000]) {
      const chunks = Array.from({ length: Math.ceil(xml.length / size) }, (_, index) =>
        xml.subarray(index * size, (index + 1) * size),
      );
      expect(await findMerged(asStream(chunks))).toEqual([
        { top: 2, bottom: 4, column: 2, last: 2 },
        { top: 1, bottom: 1, column: 0, last: 5 },
      ]);
    }
  });

  it('leave alone what a cell under them holds', () => {
    const rows = [
      { row: 1, cells: ['Anna', 'no'] },
      { row: 2, cells: ['Bert', 'yes'] },
      { row: 3, cells: ['Cleo'] },
    ];
    rows.forEach(createMergedFiller([{ top: 1, bottom: 3, column: 1, last: 1 }]));
    expect(rows.map(({ cells }) => cells[1])).toEqual(['no', 'yes', { t: 's', w: 'no', below: 2 }]);
  });
});

async function* asStream(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
