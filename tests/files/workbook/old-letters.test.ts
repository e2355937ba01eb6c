import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import type { BookType } from 'xlsx';
import { mustRead } from '#support/lists/read-list.ts';

const CODE_PAGE = Buffer.from('42000200e404', 'hex'); // [MS-XLS] 2.4.52, 1252

type Letters = { readonly encoding: string; readonly page: number; readonly rows: string[][] };

const russian = [
  ['ФИО', 'E-mail', 'Отписан'],
  ['Иванова Мария', 'maria@example.ru', 'да'],
  ['Щукин Юрий', 'yuri@example.ru', 'нет'],
];

const lists: readonly (readonly [string, Letters])[] = [
  ['windows-1251', { encoding: 'windows-1251', page: 1251, rows: russian }],
  ['the one of DOS', { encoding: 'cp866', page: 866, rows: russian }],
  ['of a Macintosh', { encoding: 'maccyrillic', page: 10_007, rows: russian }],
  [
    'windows-1254',
    { encoding: 'windows-1254', page: 1254, rows: [['İsim'], ['Şule Işık'], ['Çağrı']] },
  ],
  [
    'windows-1256',
    { encoding: 'windows-1256', page: 1256, rows: [['الاسم'], ['محمد علي'], ['فاطمة']] },
  ],
  ['of Japan', { encoding: 'shift_jis', page: 932, rows: [['氏名'], ['山田太郎'], ['鈴木花子']] }],
];

/** A workbook as a program of the time wrote it: the bytes of the code page, one after the other. */
function oldBook(rows: readonly string[][], encoding: string, how: Made): Buffer {
  const bytes = rows.map((cells) => cells.map((cell) => encode(cell, encoding).toString('latin1')));
  // The library writes letters beyond ASCII as it likes: they are put in afterwards, at the same length.
  const places = bytes.map((cells, row) =>
    cells.map((cell, column) => `${row}${column}`.padEnd(cell.length, '~').slice(0, cell.length)),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(places), 'People');
  let text = (write(book, { type: 'buffer', bookType: how.bookType }) as Buffer).toString('latin1');
  bytes.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const place = places[row]?.[column] ?? '';
      expect(text.split(place)).toHaveLength(2);
      text = text.replace(place, () => cell);
    });
  });
  const made = Buffer.from(text, 'latin1');
  const at = made.indexOf(CODE_PAGE);
  if (at !== -1) made.writeUInt16LE(how.page ?? 1252, at + 4);
  return made;
}

type Made = { readonly bookType: BookType; readonly page?: number };

async function cellsOf(book: Buffer): Promise<readonly (readonly string[])[]> {
  const { reading, cells } = await mustRead(book, { name: 'old.xls', headerRow: 1 });
  return [reading.header, ...cells];
}

describe('a workbook from before Excel 97', () => {
  it.each(lists)('is read in the code page that it names: %s', async (_, { rows, ...letters }) => {
    const book = oldBook(rows, letters.encoding, { bookType: 'biff5', page: letters.page });
    expect(await cellsOf(book)).toStrictEqual(rows);
  });

  it('is read by its letters where its program named the page of the West', async () => {
    const book = oldBook(russian, 'windows-1251', { bookType: 'biff5' });
    expect(await cellsOf(book)).toStrictEqual(russian);
  });

  it('is read by its letters where it names none', async () => {
    expect(await cellsOf(oldBook(russian, 'windows-1251', { bookType: 'biff2' }))).toStrictEqual(
      russian,
    );
  });

  it('of the West is left as it is: a few accents prove no other page', async () => {
    const rows = [['Prénom'], ['Zoé'], ['Müller'], ['Ann']];
    const book = oldBook(rows, 'windows-1252', { bookType: 'biff5' });
    expect(await cellsOf(book)).toStrictEqual(rows);
  });

  it('and a later one keeps letters that it stores as one byte each', async () => {
    const rows = [['Ðèà'], ['Îòïèñàí'], ['ÔÈÎ']]; // what bytes of Russian would look like
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'People');
    const bytes = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    expect(await cellsOf(bytes)).toStrictEqual(rows);
  });
});
