import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createNeedleSearch } from '#store/needles/needle-search.ts';
import { toNeedles } from '#store/needles/needles.ts';
import { openValueSearch } from '#store/needles/value-search.ts';
import { makeFolder } from '#support/store-fixture.ts';

const key = randomBytes(32);
const encodings = ['windows-1251', 'utf-16be', 'utf-8'];
const searchFor = (values: readonly string[]) =>
  createNeedleSearch(toNeedles(values, { encodings, key }), key);

/** As `iconv` writes it: windows-1251 has the Russian letters in order from 0xC0. */
const toWindows1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );

describe('the search for erased values', () => {
  it.each([
    ['jana@example.com', 'as written', Buffer.from('x jana@example.com y')],
    ['jana@example.com', 'in capitals', Buffer.from('x JANA@EXAMPLE.COM y')],
    ['jana@example.com', 'in UTF-16', Buffer.from('x Jana@Example.com y', 'utf16le')],
    [
      'jana@example.com',
      'in UTF-16, high byte first',
      Buffer.from('x Jana@Example.com', 'utf16le').swap16(),
    ],
    ['Анна Иванова', 'in UTF-8', Buffer.from('x;Анна Иванова;y')],
    ['Анна Иванова', 'in lower case', Buffer.from('анна иванова')],
    ['Анна Иванова', 'in capitals in UTF-16', Buffer.from('АННА ИВАНОВА', 'utf16le')],
    ['Анна Иванова', 'in windows-1251', toWindows1251(';Анна Иванова;')],
    ['Анна Иванова', 'in capitals in windows-1251', toWindows1251('АННА ИВАНОВА')],
    ['a@b.cd', 'with six bytes', Buffer.from('xa@b.cdx')],
    ['a@b.cdef', 'with eight bytes', Buffer.from('xxxa@b.cdef')],
    ['Zoë Ångström', 'with its accents apart', Buffer.from('Zoë Ångström'.normalize('NFD'))],
  ])('finds %s %s', (value, _, bytes) => {
    const hits = searchFor([value, 'nobody@example.org']).find(bytes);
    expect(hits.length).toBeGreaterThan(0);
    expect(searchFor(['nobody@example.org', 'Никто Никого']).find(bytes)).toStrictEqual([]);
  });

  it('finds each value wherever it begins, and nothing else', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'Ж', '@', '1'),
      minLength: 6,
      maxLength: 24,
    });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.array(word, { maxLength: 8 }),
        fc.nat({ max: 9 }),
        (values, others, gap) => {
          const text = [...others, ...values].join('-'.repeat(gap));
          const bytes = Buffer.from(`${'-'.repeat(gap)}${text}`);
          for (const value of [...values, ...others]) {
            expect(searchFor([value]).find(bytes).length).toBeGreaterThan(0);
          }
          const search = searchFor(values);
          const folded = bytes.toString('utf8').toLowerCase();
          for (const { at, length } of search.find(bytes)) {
            const found = bytes
              .subarray(at, at + length)
              .toString('utf8')
              .toLowerCase();
            expect(values.map((value) => value.toLowerCase())).toContain(found);
            expect(folded).toContain(found);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds letters of two bytes wherever they begin, in both orders, and says where', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'B', '@', '1'),
      minLength: 6,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        word,
        fc.uint8Array({ maxLength: 9 }),
        fc.boolean(),
        (value, noise, isSwapped) => {
          const wide = Buffer.from(value, 'utf16le');
          const bytes = Buffer.concat([noise, isSwapped ? wide.swap16() : wide, noise]);
          const hits = searchFor([value]).find(bytes);
          expect(hits).toContainEqual({
            at: noise.length + (isSwapped ? 1 : 0),
            length: value.length * 2,
            needle: 0,
          });
        },
      ),
    );
  });

  it('leaves out what is too short to mean anything', () => {
    expect(toNeedles(['', 'Ali', '12345'], { encodings: [], key }).count).toBe(0);
    expect(searchFor(['']).find(Buffer.from('anything'))).toStrictEqual([]);
  });

  it('takes time by the length of the bytes, not by the number of values', () => {
    const values = Array.from({ length: 20_000 }, (_, index) => `person${index}@example.com`);
    const search = searchFor(values);
    const bytes = Buffer.alloc(8_000_000, 'person@example.com 49151 ');
    const start = performance.now();
    expect(search.find(bytes)).toStrictEqual([]);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('the search in files', () => {
  const { folder, remove } = makeFolder();
  afterAll(remove);

  it('counts distinct values, also across the edge of two pieces', () => {
    const search = openValueSearch(['jana@example.com', 'bora@example.com', 'gone@example.com']);
    const edge = 4 * 1024 * 1024;
    const bytes = Buffer.alloc(2 * edge + 100, '-');
    bytes.write('JANA@example.com', edge - 7);
    bytes.write('bora@example.com', 2 * edge - 1);
    bytes.write('bora@example.com', 50);
    const path = join(folder, 'out.csv');
    writeFileSync(path, bytes);
    expect(search.countInFile(path)).toStrictEqual({ bytes: bytes.length, residues: 2 });
    expect(search.countIn(bytes)).toBe(2);
    expect(search.countIn(Buffer.alloc(0))).toBe(0);
  });
});
