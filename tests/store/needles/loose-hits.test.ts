import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { erasedValues } from '#engine/erasure/index.ts';
import { encodeValue } from '#store/needles/encode-value.ts';
import { allHits } from '#store/needles/loose-hits.ts';
import { createNeedleSearch } from '#store/needles/needle-search.ts';
import { toNeedles } from '#store/needles/needles.ts';
import { crossOut } from '#store/needles/whole-hits.ts';

const key = randomBytes(32);

type Erased = { readonly name: string; readonly emails: string[]; readonly phones: string[] };

/** The text as it is left after the values of this person were crossed out. */
function cleaned(person: Erased, text: string, encoding = 'utf-8'): string {
  const { name, emails, phones } = person;
  const record = {
    columns: [{ index: 0, role: 'national_id' as const }],
    cells: ['4509 123456789'],
    signals: { emails, phones, name: { first: null, middle: null, last: null, full: name } },
  };
  const values = erasedValues([record], () => false);
  const encodings = [encoding];
  const search = createNeedleSearch(toNeedles(values, { encodings, key }), key);
  const bytes = encodeValue(text, encoding) ?? Buffer.alloc(0);
  return new TextDecoder(encoding).decode(crossOut(bytes, allHits(bytes, search, encodings)));
}

const zelphine: Erased = {
  name: 'Zelphine Quorrax',
  emails: ['zelphine.quorrax@gmail.com'],
  phones: ['+447700900123'],
};
const other = (name: string, phone = '+79123456789'): Erased => ({
  name,
  emails: [],
  phones: [phone],
});

describe('a value that is written another way than in the row of the erased', () => {
  it.each([
    'QUORRAX, Zelphine',
    'Zelphine_Quorrax.csv',
    'Zelphine  Quorrax',
    'zelphine\u00A0quorrax',
    'Zél\u00ADphine Quorrax',
    'call 07700 900123',
    'call (0)7700-900.123',
    'call 0044 7700 900 123 first',
    'call +44 (0)7700 900123',
    'write to ZelphineQuorrax+spa@googlemail.com.',
    'passport 4509123456789',
    'passport 4509-123-456-789',
    '["Quorrax","Zelphine"]',
    'zelphine.quorrax@example.com',
  ])('%s is found, and nothing else of the text goes', (text) => {
    const left = cleaned(zelphine, text);
    expect(left).not.toBe(text);
    expect(left).not.toMatch(/quorrax|zelphine|77009|900|456/i);
    const signs = (one: string): string => one.replace(/[\p{L}\p{N}\u00AD]/gu, '');
    expect(signs(left)).toBe(signs(text));
    for (const word of ['call', 'write', 'passport', 'first', 'csv']) {
      expect(left.includes(word)).toBe(text.includes(word));
    }
  });

  it.each([
    [other('Юлия Краснова'), 'КРАСНОВА, Юлия', 'utf-8'],
    [other('Юлия Краснова'), 'КРАСНОВА, Юлия', 'windows-1251'],
    [other('Юлия Краснова'), 'КРАСНОВА, Юлия', 'utf-16le'],
    [other('Юлия Петровна Краснова'), 'КРАСНОВА, Юлия Петровна', 'utf-8'],
    [other('Юлия Петровна Краснова'), 'Краснова Юлия Петровна.xlsx', 'windows-1251'],
    [other('Юлия Краснова'), 'т. 8 (912) 345-67-89', 'windows-1251'],
    [other('Юлия Краснова'), '89123456789', 'utf-8'],
    [other('Jürgen O’Neill'), "JURGEN O'NEILL", 'utf-8'],
    [other('Hans Größmann', '+4915123456789'), 'GRÖSSMANN / Hans', 'utf-8'],
    [other('Hans Größmann', '+4915123456789'), '0151-234 567 89', 'utf-8'],
    [other('محمد الحسن', '+971501234567'), 'الحسن، محمد', 'utf-8'],
    [other('محمد الحسن', '+971501234567'), '٠٥٠ ١٢٣ ٤٥٦٧', 'utf-8'],
    [other('Ayşe Yılmaz', '+905321234567'), 'YILMAZ, AYŞE', 'utf-8'],
    [other('Ayşe Yılmaz', '+905321234567'), '0 532 123 45 67', 'utf-8'],
  ])('%o is found in %s, %s', (person, text, encoding) => {
    expect(cleaned(person, text, encoding)).not.toBe(text);
  });

  it.each([
    'Zelphine Quorraxson',
    'Zelphine met the Quorrax family',
    'Quorrax met Zelphine',
    'Zelphine of Quorrax',
    'call 07700 900124',
    'call 107700 9001234',
    'other.quorrax@gmail.com',
    'passport 4509123456780',
    '07700 900456 and 0123 456',
    '',
  ])('%s is somebody else, and stays', (text) => {
    expect(cleaned(zelphine, text)).toBe(text);
  });
});
