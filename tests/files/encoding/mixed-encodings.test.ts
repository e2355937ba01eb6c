import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { encodeText } from '#files/encoding/encodings.ts';
import { writeCleanedText } from '#files/writing/write-cleaned-text.ts';
import type { CopyRow } from '#files/reading.ts';
import { mustRead } from '#support/lists/read-list.ts';

const PEOPLE = ['Анна Иванова', 'Пётр Щукин', 'Ольга Юрьева', 'Сергей Ёлкин', 'Жанна Цой'];

function mixed(first: string, second: string, strangeRows: readonly number[]): Buffer {
  const lines = Array.from({ length: 40 }, (_, index) => {
    const line = `${PEOPLE[index % PEOPLE.length]};p${index}@example.org\r\n`;
    return iconv.encode(line, strangeRows.includes(index + 1) ? second : first);
  });
  return Buffer.concat([iconv.encode('Имя;Почта\r\n', first), ...lines]);
}

describe('a list in two encodings (B03)', () => {
  for (const [first, second] of [
    ['windows-1251', 'utf-8'],
    ['utf-8', 'windows-1251'],
    ['koi8-r', 'utf-8'],
    ['utf-8', 'ibm866'],
  ] as const) {
    it(`is read row by row where ${second} stands among ${first}, and says which rows`, async () => {
      const list = await mustRead(mixed(first, second, [3, 17, 40]));
      expect(list.cells.map(([name]) => name)).toEqual(
        Array.from({ length: 40 }, (_, index) => PEOPLE[index % PEOPLE.length]),
      );
      const warning = list.reading.warnings.find(({ code }) => code === 'encoding.mixed');
      expect(warning?.detail).toBe(`${second}: 3 (3, 17, 40)`);
      for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
    });
  }

  it('keeps the bytes of every row, and writes a changed row in the encoding of that row', async () => {
    const bytes = mixed('windows-1251', 'utf-8', [2]);
    const list = await mustRead(bytes);
    const rows = list.rows.map(({ row, content }): CopyRow => ({
      content,
      cells: row === 2 ? ['Пётр', 'x'] : null,
    }));
    const written: Uint8Array[] = [];
    const { reading, prelude } = list;
    for await (const chunk of writeCleanedText({ reading, prelude, rows })) written.push(chunk);
    const copy = Buffer.concat(written);
    expect(copy.includes(Buffer.from('Пётр;x\r\n', 'utf8'))).toBe(true);
    expect(copy.includes(encodeText('Анна Иванова;p0@example.org', 'windows-1251'))).toBe(true);
  });

  it('says nothing where one row of UTF-8 has a cut letter', async () => {
    const cut = Buffer.concat([
      Buffer.from('Имя\nАнна\nПёт'),
      Buffer.from([0xd1]),
      Buffer.from('\n'),
    ]);
    const list = await mustRead(cut);
    expect(list.reading.dialect?.encoding).toBe('utf-8');
    expect(list.reading.warnings.map(({ code }) => code)).not.toContain('encoding.mixed');
  });

  it('finds letters that stand far behind the first 256 KB', async () => {
    const far = `name;note\n${'Anna Plain;nothing to see here\n'.repeat(20_000)}`;
    const bytes = Buffer.concat([
      Buffer.from(far),
      iconv.encode('Ольга Щукина;не звонить\n', 'windows-1251'),
    ]);
    const list = await mustRead(bytes);
    expect(list.reading.dialect?.encoding).toBe('windows-1251');
    expect(list.cells.at(-1)).toEqual(['Ольга Щукина', 'не звонить']);
  });
});
