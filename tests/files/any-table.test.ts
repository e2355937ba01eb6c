import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeCard } from '#files/cards/compose-card.ts';
import {
  decodeBytes,
  encodeText,
  supportedEncodings,
  toEncodingLabel,
} from '#files/encoding/encodings.ts';
import { joinCells } from '#files/text/row-bytes.ts';
import { mustRead } from '#support/lists/read-list.ts';

const PLAIN = [...'abc019 ,;|\t"\\\n\r.-@#=+', '\r\n', 'Anna'];
const EAST_ASIAN = '山田太郎李娜陳美玲김민수さくらヤマダ電話客户';
const WIDE = [...'Ünal Щукин سارة שרה Ελένη', '🎂', 'e\u0301', '\u202E', '王小明', '\u2028'];

/** Letters that an encoding has. A single quote is left out: it can wrap cells, and then it is not read. */
function lettersOf(encoding: string): string[] {
  if (encoding.startsWith('utf-')) return WIDE;
  const bytes = Array.from({ length: 0x60 }, (_, index) => Buffer.of(0xa0 + index));
  const single = bytes.map((byte) => decodeBytes(byte, encoding));
  return [...single, ...EAST_ASIAN].filter(
    (letter) =>
      letter.trim() !== '' &&
      !/[\uFFFD\p{M}]/u.test(letter) &&
      decodeBytes(encodeText(letter, encoding), encoding) === letter,
  );
}

/** Two to five columns with names, one to six rows; the first cell of a row is a word, so that no row is blank. */
function tablesOf(letters: readonly string[]): fc.Arbitrary<string[][]> {
  const cell = fc.string({ unit: fc.constantFrom(...PLAIN, ...letters), maxLength: 8 });
  return fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width - 1, maxLength: width - 1 }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
}

const named = (rows: readonly (readonly string[])[]): string[][] => {
  const width = (rows[0]?.length ?? 0) + 1;
  const header = Array.from({ length: width }, (_, index) => `column ${index + 1}`);
  return [header, ...rows.map((cells, index) => [`person ${index + 1}`, ...cells])];
};

describe('any table', () => {
  for (const encoding of supportedEncodings) {
    it(`written in ${encoding}, in any dialect, reads back equal (A25)`, async () => {
      const dialects = fc.record({
        rows: tablesOf(lettersOf(encoding)),
        delimiter: fc.constantFrom(',', ';', '\t', '|', '~', '^'),
        lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
        mark: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(dialects, async ({ rows, delimiter, lineEnd, mark }) => {
          const table = named(rows);
          const lines = table.map((cells) => joinCells(cells, { delimiter, quote: '"' }) + lineEnd);
          const text = (mark && encoding.startsWith('utf-') ? '\uFEFF' : '') + lines.join('');
          const list = await mustRead(encodeText(text, encoding), {
            encoding,
            delimiter,
            headerRow: 1,
          });
          expect([list.reading.header, ...list.cells]).toEqual(table);
        }),
        { numRuns: 15, seed: 7 },
      );
    });
  }

  it('written as JSON, as an array or line by line, reads back equal', async () => {
    await fc.assert(
      fc.asyncProperty(tablesOf(WIDE), fc.boolean(), async (rows, asLines) => {
        const [header = [], ...people] = named(rows);
        const objects = people.map((cells) =>
          Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
        );
        const text = asLines
          ? objects.map((object) => JSON.stringify(object)).join('\n')
          : JSON.stringify(objects);
        const list = await mustRead(text, { name: 'list.json' });
        expect([list.reading.header, ...list.cells]).toEqual([header, ...people]);
      }),
      { numRuns: 80, seed: 7 },
    );
  });

  it('written as cards of 3.0 and 4.0 reads back equal', async () => {
    const header = ['Full Name', 'Nickname', 'E-mail 1', 'Notes'];
    const text = fc.string({ unit: fc.constantFrom(...'abc ,;:\\"\n', ...WIDE), maxLength: 90 });
    const filled = text.map((value) => `x${value.replaceAll('\r', '')}x`);
    const cards = fc.array(fc.tuple(filled, filled, filled, filled), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(cards, fc.constantFrom('3.0', '4.0'), async (rows, version) => {
        const written = rows.map((cells) => composeCard(header, cells, version)).join('');
        const list = await mustRead(written, { name: 'list.vcf' });
        expect([...list.reading.header].sort()).toEqual([...header].sort());
        const columns = header.map((name) => list.reading.header.indexOf(name));
        expect(list.cells.map((cells) => columns.map((column) => cells[column]))).toEqual(rows);
      }),
      { numRuns: 80, seed: 7 },
    );
  });
});

describe('names of encodings', () => {
  it('are understood as programs and people write them', () => {
    const names: Readonly<Record<string, string>> = {
      'ISO8859-2': 'iso-8859-2',
      'iso_8859-5': 'iso-8859-5',
      cp1250: 'windows-1250',
      CP932: 'shift_jis',
      GBK: 'gb18030',
      'KOI8-U': 'koi8-u',
      MacCyrillic: 'x-mac-cyrillic',
      UTF32: 'utf-32le',
      'Big5-HKSCS': 'big5',
    };
    for (const [name, label] of Object.entries(names))
      expect(toEncodingLabel(name), name).toBe(label);
  });
});
