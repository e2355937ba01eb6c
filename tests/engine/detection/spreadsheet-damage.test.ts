import { describe, expect, it } from 'vitest';
import { normalisePhone, phoneDamageOf } from '#engine/detection/index.ts';
import { isShortened, restoreDigits } from '#engine/detection/contacts/spreadsheet-damage.ts';

describe('a number that a spreadsheet shortened (B08)', () => {
  const lost = [
    '9E+10',
    '9.66501E+11',
    '4.91511E+12',
    '4,91511e+12',
    '1.23456789012345E+15',
    '+7.9E+10',
    '٩E+10',
  ];
  for (const cell of lost) {
    it(`is damaged where digits are gone: ${cell}`, () => {
      expect(isShortened(cell)).toBe(true);
      expect(restoreDigits(cell)).toBeNull();
      expect(normalisePhone(cell, 'SA')).toBeNull();
      expect(phoneDamageOf(cell, 'SA')).toBe('lost');
    });
  }

  it('is restored where all its digits stand in it', () => {
    expect(restoreDigits('9.66501234567E+11')).toBe('966501234567');
    expect(normalisePhone('9.66501234567E+11', 'SA')).toBe('+966501234567');
    expect(normalisePhone('9,66501234567e+11', 'GB')).toBe('+966501234567');
    expect(phoneDamageOf('9.66501234567E+11', 'SA')).toBe('repaired');
  });

  it('is told from what only looks like one', () => {
    for (const cell of [
      '',
      'E+10',
      '12E+10',
      '1.2.3E+4',
      'Flat 9E',
      '9E10b',
      '5E 10',
      '9'.repeat(60),
    ]) {
      expect(isShortened(cell)).toBe(false);
      expect(phoneDamageOf(cell, 'SA')).toBeNull();
    }
  });

  it('is restored no further than spreadsheets keep digits', () => {
    expect(restoreDigits('1.234567890123456E+15')).toBeNull();
  });
});

describe('a phone that became a number (B08)', () => {
  it.each([
    ['447700900126.0', 'GB', '+447700900126'],
    ['447,700,900,125', 'GB', '+447700900125'],
    ['7700900126.0', 'GB', '+447700900126'],
    ['79005550113,00', 'RU', '+79005550113'],
  ])('loses the format of a number: %s', (cell, country, phone) => {
    expect(normalisePhone(cell, country)).toBe(phone);
    expect(phoneDamageOf(cell, country)).toBe('repaired');
  });

  it.each(['07700 900126, 07700 900127', '020.7946.00', '5,000', '12,50'])(
    'is told from what only looks like one: %s',
    (cell) => {
      expect(phoneDamageOf(cell, 'GB')).toBeNull();
    },
  );

  it('gets its leading zero back by the country, and that is counted', () => {
    expect(normalisePhone('501234567', 'SA')).toBe('+966501234567');
    expect(phoneDamageOf('501234567', 'SA')).toBe('repaired');
    expect(phoneDamageOf('0501234567', 'SA')).toBeNull();
    expect(phoneDamageOf('966501234567', 'SA')).toBeNull();
    expect(phoneDamageOf('501234567', 'US')).toBeNull();
  });

  it('gets its plus back where only one country writes it so', () => {
    expect(normalisePhone('79123456789', 'SA')).toBe('+79123456789');
    expect(normalisePhone('11345678901', 'SA')).toBeNull();
  });
});
