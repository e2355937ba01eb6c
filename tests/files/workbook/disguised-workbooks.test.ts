import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { collect, fileOf, mustRead, readProblem } from '#support/lists/read-list.ts';
import { writeCleanedCopy } from '#files/writing/write-cleaned-copy.ts';
import { encodeText } from '#files/encoding/encodings.ts';
import { inspectFile } from '#files/inspect-file.ts';
import { freeChoice } from '#files/reading.ts';

const page = (rows: string, charset = 'utf-8'): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{a:"<b>"}</style><title>x</title></head><body><table><tr><td>menu</td></tr></table><table border=1>${rows}</table></body></html>`;
const people =
  '<thead><tr><th>Имя</th><th>E-mail</th><th>Note</th></tr></thead>' +
  '<tr><td x:str>Анна&nbsp;Ёлкина<td>anna@list.example</td><td>two<br>lines &amp; <b>bold</b></td></tr>' +
  '<tr><td colspan="2">Zo&euml; &#1071;</td><td><!-- <td>no</td> -->\n  x  \n y</td></tr>';
const cells = [
  ['Анна Ёлкина', 'anna@list.example', 'two\nlines & bold'],
  ['Zoë Я', '', 'x y'],
];

describe('a page of HTML called .xls (A32)', () => {
  it('is read as its table, and that is said', async () => {
    const list = await mustRead(page(people), { name: 'export.xls', sheet: 'Table 2' });
    expect(list.reading).toMatchObject({ format: 'xls', header: ['Имя', 'E-mail', 'Note'] });
    expect(list.cells).toEqual(cells);
    expect(list.reading.warnings).toContainEqual({ code: 'file.disguised', detail: 'html' });
  });

  it('is read in the encoding that it names, or in that of its bytes', async () => {
    const old = encodeText(page(people.replace('ë', 'e'), 'windows-1251'), 'windows-1251');
    expect((await mustRead(old, { name: 'a.xls', sheet: 'Table 2' })).cells[0]).toEqual(cells[0]);
    const lie = Buffer.from(page(people, 'windows-1251'), 'utf8');
    expect((await mustRead(lie, { name: 'a.xls', sheet: 'Table 2' })).cells[0]).toEqual(cells[0]);
  });

  it('offers every table as a sheet', async () => {
    const look = await inspectFile(fileOf(page(people), 'a.xls'), freeChoice);
    expect(look.ok && look.value.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Table 1', 1],
      ['Table 2', 3],
    ]);
  });

  it('fills in a cell that reaches over rows, keeps columns, and puts cells of inner tables in one', async () => {
    const rows =
      '<tr><td>name</td><td>city</td></tr><tr><td rowspan="2">Anna</td><td>Riga</td></tr><tr><td>Oslo</td></tr><tr><td>Zoe</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr>';
    const list = await mustRead(`<table>${rows}</table>`, { name: 'a.xls', headerRow: 1 });
    expect(list.cells).toEqual([
      ['Anna', 'Riga'],
      ['Anna', 'Oslo'],
      ['Zoe', 'a b'],
    ]);
  });

  it('is written as the workbook that it said it was', async () => {
    const list = await mustRead(page(people), { name: 'export.xls', sheet: 'Table 2' });
    const rows = list.rows.map(({ content }) => ({ content, cells: null }));
    const copy = await collect(
      writeCleanedCopy([{ reading: list.reading, prelude: list.prelude, rows }]),
    );
    expect((await mustRead(copy, { name: 'b.xls' })).cells).toEqual(cells);
  });

  it('takes time in proportion to its length, whatever stands in it (A15)', async () => {
    for (const start of ['<table><tr><td>a<td>b<tr>', '<table>', '']) {
      for (const part of [
        '<',
        '<td ',
        '<td a="',
        '<!--',
        '&',
        '<table>',
        '<td colspan="9999">',
        '<script>',
      ]) {
        const timeOf = async (count: number): Promise<number> => {
          const started = performance.now();
          await readProblem(`<html>${start}${part.repeat(count)}`, 'a.xls');
          return performance.now() - started;
        };
        const small = Math.max(20, await timeOf(4000));
        expect((await timeOf(40_000)) / small).toBeLessThan(50);
      }
    }
  });
});

describe('an XML Spreadsheet called .xls (A32)', () => {
  const sheet = utils.aoa_to_sheet([
    ['id', 'name', 'birth', 'phone'],
    ['007', 'Анна', 33_726, 966_501_234_567],
    ['008', 'Zoë & Co', '', ''],
  ]);
  Object.assign(sheet['C2'] as object, { z: 'dd.mm.yyyy' });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Clients');
  const text = (write(book, { type: 'buffer', bookType: 'xlml' }) as Buffer).toString('utf8');

  it('is read with its typed dates', async () => {
    const list = await mustRead(text, { name: 'a.xls' });
    expect(list.reading).toMatchObject({ format: 'xls', sheet: 'Clients', headerRow: 1 });
    expect(list.cells).toEqual([
      ['007', 'Анна', '1992-05-02', '966501234567'],
      ['008', 'Zoë & Co', '', ''],
    ]);
    expect(list.reading.warnings).toContainEqual({ code: 'file.disguised', detail: 'xml' });
  });

  it('is refused with entities, and where it breaks off (A07, B15)', async () => {
    const bomb = text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaa">]>');
    expect(await readProblem(bomb, 'a.xls')).toBe('source/archive-refused');
    expect(await readProblem(text.slice(0, text.length * 0.7), 'a.xls')).toBe('source/unreadable');
  });
});

describe('text called .xls', () => {
  it('is read as the text that it is', async () => {
    const list = await mustRead('name\tcity\nAnna\tRiga\nZoe\tOslo\n', { name: 'a.xls' });
    expect(list.reading.format).toBe('tsv');
    expect(list.cells).toEqual([
      ['Anna', 'Riga'],
      ['Zoe', 'Oslo'],
    ]);
  });
});
