import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { findMojibake, repairText } from '#files/encoding/mojibake.ts';
import type { CopyRow } from '#files/reading.ts';
import { writeCleanedText } from '#files/writing/write-cleaned-text.ts';
import { listLanguages } from '#support/lists/list-languages.ts';
import { makeList } from '#support/lists/list-maker.ts';
import { mustRead } from '#support/lists/read-list.ts';

function garble(text: string, is: string, was: string): string {
  return new TextDecoder(was, { ignoreBOM: true }).decode(iconv.encode(text, is));
}

function cellsIn(text: string): string[] {
  return text.split(/[;\r\n]+/);
}

describe('garbled letters', () => {
  const cases: readonly (readonly [text: string, is: string, was: string])[] = [
    ['Иван Щукин', 'utf-8', 'windows-1252'],
    ['Иван', 'utf-8', 'windows-1251'],
    ['İstanbul', 'utf-8', 'windows-1252'],
    ['Ayşe Yılmaz', 'utf-8', 'windows-1254'],
    ['Müller', 'utf-8', 'windows-1252'],
    ['José Núñez', 'utf-8', 'macintosh'],
    ['Łukasz', 'utf-8', 'windows-1250'],
    ['خديجة', 'utf-8', 'windows-1256'],
    ['البريد الإلكتروني', 'utf-8', 'windows-1256'],
    ['Ελένη Νικολάου', 'utf-8', 'windows-1253'],
    ['Zoë', 'utf-8', 'ibm866'],
    ['سارة', 'utf-8', 'windows-1252'],
    ['王小明', 'utf-8', 'windows-1252'],
  ];
  for (const [text, is, was] of cases) {
    it(`of ${text}, written in ${is} and read as ${was}, are recognised and repaired`, () => {
      const garbled = garble(text, is, was);
      const { misreadings, cells } = findMojibake([garbled, 'plain']);
      expect(cells).toBe(1);
      expect(repairText(garbled, misreadings)).toBe(text);
    });
  }

  it('are not seen in Greek, Arabic, Persian and Urdu words that are as they should be', () => {
    const words = 'رگ رک زرگر پرگار شکر ذکر برگ مرگ گرگ ضرر صرف ΞΈΝΗ ΞΎΛΟ ΟΌΧΙ ΌΞΟΣ ΈΞΟΔΟ Ξένου';
    expect(findMojibake(words.split(' ')).misreadings).toEqual([]);
  });

  it('are repaired when they went wrong twice', () => {
    const twice = garble(garble('Анна', 'utf-8', 'windows-1252'), 'utf-8', 'windows-1252');
    expect(repairText(twice, findMojibake([twice]).misreadings)).toBe('Анна');
  });

  it('of one alphabet read as another are recognised by all cells together', () => {
    for (const [language, is, was] of [
      ['ru', 'windows-1251', 'windows-1252'],
      ['ru', 'koi8-r', 'windows-1251'],
      ['ru', 'windows-1251', 'koi8-r'],
      ['tr', 'windows-1254', 'windows-1252'],
      ['el', 'windows-1253', 'windows-1252'],
      ['ar', 'windows-1256', 'windows-1252'],
      ['pl', 'windows-1250', 'windows-1252'],
    ] as const) {
      const words = listLanguages.find((one) => one.language === language);
      if (words === undefined) throw new Error(language);
      const text = makeList(words, 12, 5, 'whole');
      const garbled = garble(text, is, was);
      const { misreadings } = findMojibake(cellsIn(garbled));
      expect(misreadings, `${language} ${is} ${was}`).toEqual([`${was}>${is}`]);
      expect(repairText(garbled, misreadings)).toBe(text);
    }
  });

  it('are not seen in sound lists of any language', () => {
    for (const words of listLanguages) {
      for (let seed = 1; seed <= 6; seed += 1) {
        const text = makeList(words, [2, 5, 20][seed % 3] ?? 5, seed, 'whole');
        expect(findMojibake(cellsIn(text)).misreadings, `${words.language} ${text}`).toEqual([]);
      }
    }
  });

  it('are not seen in short words that look alike', () => {
    const sound = [
      'Рі',
      'Ні',
      'Ті',
      'Її',
      'É',
      '«É»',
      'Þór',
      'naïve',
      '100 °C',
      'Ä',
      'Ü–',
      'ñ',
      'ИП «Я»',
    ];
    expect(findMojibake(sound).misreadings).toEqual([]);
  });
});

describe('a list with garbled letters', () => {
  const text = 'name;city\nÐ˜Ð²Ð°Ð½;Ä°stanbul\nAnna;Bonn\n';

  it('is read as it stands, with a warning that counts them', async () => {
    const list = await mustRead(text);
    expect(list.cells[0]).toEqual(['Ð˜Ð²Ð°Ð½', 'Ä°stanbul']);
    expect(list.reading.warnings).toContainEqual({
      code: 'encoding.mojibake',
      detail: 'windows-1252>utf-8: 2 / 2',
    });
  });

  it('is read as it was meant on request, and its untouched bytes stay', async () => {
    const list = await mustRead(text, { repairText: true });
    expect(list.cells[0]).toEqual(['Иван', 'İstanbul']);
    expect(list.reading.warnings.map(({ code }) => code)).toContain('encoding.repaired');
    for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
    const rows = list.rows.map(({ content }): CopyRow => ({ content, cells: null }));
    expect(await copyOf(list.reading, list.prelude, rows)).toBe(text);
  });

  it('keeps the untouched cells of a changed row as they stood', async () => {
    const list = await mustRead(text, { repairText: true });
    const rows = list.rows.map(({ row, content }): CopyRow => ({
      content,
      cells: row === 1 ? ['X', 'İstanbul'] : null,
    }));
    expect(await copyOf(list.reading, list.prelude, rows)).toBe(
      'name;city\nX;Ä°stanbul\nAnna;Bonn\n',
    );
  });
});

async function copyOf(
  reading: Parameters<typeof writeCleanedText>[0]['reading'],
  prelude: Buffer,
  rows: readonly CopyRow[],
): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeCleanedText({ reading, prelude, rows })) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
