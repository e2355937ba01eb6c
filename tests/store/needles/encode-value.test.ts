import { describe, expect, it } from 'vitest';
import { decodeBytes, encodeText, supportedEncodings } from '#files/encoding/encodings.ts';
import { repairText } from '#files/encoding/mojibake.ts';
import { encodeValue } from '#store/needles/encode-value.ts';
import { encodingsIn } from '#store/erasure/search-options.ts';
import { listLanguages } from '#support/lists/list-languages.ts';

/** Names in the languages that are written in an encoding; of any language where it is none of theirs. */
function namesIn(encoding: string): readonly string[] {
  const own = listLanguages.filter(({ encodings }) => encodings.includes(encoding));
  const some = own.length === 0 ? listLanguages : own;
  return some.flatMap(({ first, last }) => `${first} ${last}`.split(' '));
}

describe('a value as a list holds it', () => {
  for (const encoding of supportedEncodings) {
    it(`is what the list writes in ${encoding}`, () => {
      let found = 0;
      for (const name of namesIn(encoding)) {
        const written = encodeText(name, encoding);
        if (decodeBytes(written, encoding) !== name.normalize('NFC')) continue;
        const value = encodeValue(name, encoding);
        expect(value?.equals(written), `${name} in ${encoding}`).toBe(true);
        found += 1;
      }
      expect(found).toBeGreaterThan(0);
    });
  }

  it('is searched garbled too where the list was repaired', () => {
    const dialect = {
      encoding: 'utf-8',
      byteOrderMark: false,
      delimiter: ';',
      quote: '"',
      lineEnd: '\n',
      strays: 'windows-1251',
      repair: ['windows-1252>utf-8'],
    } as const;
    const encodings = encodingsIn(dialect);
    expect(encodings).toContain('utf-8/windows-1252>utf-8');
    expect(encodings).toContain('windows-1251');
    const garbled = encodeValue('Зоя', 'utf-8/windows-1252>utf-8')?.toString('utf8') ?? '';
    expect(garbled).not.toBe('Зоя');
    expect(repairText(garbled, dialect.repair)).toBe('Зоя');
  });
});
