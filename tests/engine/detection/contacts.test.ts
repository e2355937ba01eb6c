import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  normaliseEmail,
  normaliseEmails,
  normalisePhone,
  normalisePhones,
} from '#engine/detection/index.ts';

describe('an e-mail address (B16)', () => {
  test.each([
    ['Ana@B.DE', 'ana@b.de'],
    [' ana@b.de\u200B ', 'ana@b.de'],
    ['mailto:ana@b.de?subject=x', 'ana@b.de'],
    ['Ana Lima <Ana@b.de>', 'ana@b.de'],
    ['"Lima, Ana" <ana@b.de>', 'ana@b.de'],
    ["'ana@b.de", 'ana@b.de'],
    ['ana@b.de.', 'ana@b.de'],
    ['“ana@b.de”', 'ana@b.de'],
    ['„ana@b.de“', 'ana@b.de'],
    ['«ana@b.de»', 'ana@b.de'],
    ['"ana"@b.de', 'ana@b.de'],
    ['"a b"@b.de', '"a b"@b.de'],
    ['ana@bücher.de', 'ana@xn--bcher-kva.de'],
    ['ana@XN--BCHER-KVA.de', 'ana@xn--bcher-kva.de'],
    ['почта@пример.рф', 'почта@xn--e1afmkfd.xn--p1ai'],
    ['ana@مثال.إختبار', 'ana@xn--mgbh0fb.xn--kgbechtv'],
    ['ana@faß.de', 'ana@xn--fa-hia.de'],
    ['ana@例え。テスト', 'ana@xn--r8jz45g.xn--zckzah'],
    ['İREM@x.com', 'irem@x.com'],
    ["o'neil@x.ie", "o'neil@x.ie"],
    ['a.n.a+news@gmail.com', 'a.n.a+news@gmail.com'],
  ])('%s is %s', (text, expected) => {
    expect(normaliseEmail(text)).toBe(expected);
  });

  test.each([
    '',
    '-',
    'ana',
    'ana@',
    '@b.de',
    'ana@b',
    'a@@b.de',
    'a..b@c.de',
    'ana@-b.de',
    'ana b@c.de',
    'a@1.2.3.4',
    'a@b.c',
    `${'a'.repeat(65)}@b.de`,
    'ana (at) b.de',
  ])('%s is none', (text) => {
    expect(normaliseEmail(text)).toBeNull();
  });

  it('keeps dots and plus tags apart', () => {
    expect(normaliseEmail('a.na@gmail.com')).not.toBe(normaliseEmail('ana@gmail.com'));
    expect(normaliseEmail('ana+x@gmail.com')).not.toBe(normaliseEmail('ana@gmail.com'));
  });

  it('is found several times in one cell', () => {
    for (const cell of [
      'a@b.de; c@d.de',
      'a@b.de ::: c@d.de',
      'a@b.de|c@d.de',
      'a@b.de\nc@d.de',
      'a@b.de c@d.de',
      '["a@b.de","c@d.de"]',
    ]) {
      expect(normaliseEmails(cell).emails).toStrictEqual(['a@b.de', 'c@d.de']);
    }
  });

  it('does not change when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (text) => {
        const once = normaliseEmail(`${text}@Bücher.de`);
        expect(once === null || normaliseEmail(once) === once).toBe(true);
      }),
    );
  });
});

describe('a phone number (B17)', () => {
  test.each([
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
    ['9123456789', 'RU', '+79123456789'],
    ['79123456789', 'RU', '+79123456789'],
    ['+7 912 345 67 89', 'TR', '+79123456789'],
    ["'+7 912 345 67 89", 'RU', '+79123456789'],
    ['8 10 49 151 12345678', 'RU', '+4915112345678'],
    ['8 (771) 000 9998', 'KZ', '+77710009998'],
    ['050 123 4567', 'UA', '+380501234567'],
    ['0532 123 45 67', 'TR', '+905321234567'],
    ['5321234567', 'TR', '+905321234567'],
    ['٠٥٠١٢٣٤٥٦٧', 'SA', '+966501234567'],
    ['00966501234567', 'EG', '+966501234567'],
    ['010 01234567', 'EG', '+201001234567'],
    ['050 123 4567', 'AE', '+971501234567'],
    ['07700 900123', 'GB', '+447700900123'],
    ['+44 (0)7700 900123', 'GB', '+447700900123'],
    ['020 7946 0123', 'GB', '+442079460123'],
    ['(201) 555-0123', 'US', '+12015550123'],
    ['1-201-555-0123 ext. 12', 'US', '+12015550123'],
    ['011 49 30 1234567', 'US', '+49301234567'],
    ['0151 12345678', 'DE', '+4915112345678'],
    ['030 1234567', 'DE', '+49301234567'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['(11) 96123-4567', 'BR', '+5511961234567'],
    ['312 345 6789', 'IT', '+393123456789'],
    ['+7 495 123-45-67 доб. 12', 'RU', '+74951234567'],
    ['p:+4915112345678', 'US', '+4915112345678'],
    ['тел: 8-912-345-67-89', 'RU', '+79123456789'],
  ])('%s in %s is %s', (text, country, expected) => {
    expect(normalisePhone(text, country)).toBe(expected);
  });

  test.each([
    ['4.91511E+12', 'DE'],
    ['4,91511E+12', 'DE'],
    ['1-800-FLOWERS', 'US'],
    ['12345', 'DE'],
    ['0000000000', 'RU'],
    ['+999123456789', 'RU'],
    ['8 912 345 67 89', 'XX'],
    ['', 'RU'],
    ['+', 'RU'],
    ['call the salon', 'GB'],
  ])('%s in %s stays unknown', (text, country) => {
    expect(normalisePhone(text, country)).toBeNull();
  });

  it('is found several times in one cell', () => {
    expect(
      normalisePhones('8 912 345 67 89, 8(495)1234567 / 89123456780', 'RU').phones,
    ).toStrictEqual(['+79123456789', '+74951234567', '+79123456780']);
    expect(normalisePhones('+7 495 123-45-67, доб. 12', 'RU')).toStrictEqual({
      phones: ['+74951234567'],
      rejected: 0,
    });
  });

  it('does not change when it is normalised again, and never throws', () => {
    const unit = fc.constantFrom(...Array.from('0123456789+-() .٠١٢ext#e,'));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30, unit }),
        fc.constantFrom('RU', 'TR', 'SA', 'GB', 'US', 'DE', 'XX'),
        (text, country) => {
          const once = normalisePhone(text, country);
          expect(once === null || normalisePhone(once, 'GB') === once).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
