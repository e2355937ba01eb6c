import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayOf, toIsoDay } from '#domain/day.ts';
import { birthInNumber } from '#engine/detection/numbers/birth-in-number.ts';
import { buildIdentifierRules } from '#engine/detection/numbers/identifier-rules.ts';
import { birthsBesideNames, numbersNamedBy } from '#engine/detection/numbers/named-numbers.ts';
import { identifierData } from '#support/shipped/detection-data.ts';

const rules = buildIdentifierRules(identifierData);
const today = dayOf(2026, 11, 24)!;
const under = (header: string, cell: string, country = 'ZZ') => {
  const day = birthInNumber(cell, { country, today, rules, named: numbersNamedBy(header, rules) });
  return day === null ? null : toIsoDay(day);
};
const beside = (text: string) => birthsBesideNames(text, rules, today).map(toIsoDay);

describe('a column headed by the name of its number', () => {
  test.each([
    ['PESEL', '12230512347', '2012-03-05'],
    ['client_pesel', '12230512347', '2012-03-05'],
    ['CNP', '6120229400021', '2012-02-29'],
    ['ЕГН', '1242290015', '2012-02-29'],
    ['Personnummer', '120229-0019', '2012-02-29'],
    ['Personnummer', '29021250129', '2012-02-29'],
    ['HETU', '290212A003H', '2012-02-29'],
    ['Fødselsnummer', '29021250129', '2012-02-29'],
    ['CPR-nr.', '290212-4002', '2012-02-29'],
    ['Rodné číslo', '125229/0017', '2012-02-29'],
    ['JMBG', '0101990710016', '1990-01-01'],
    ['ИИН', '120229500002', '2012-02-29'],
    ['주민등록번호', '120229-4000007', '2012-02-29'],
    ['Codice fiscale', 'BNCGLI12B69F205K', '2012-02-29'],
  ])('%s %s is read where nobody said of which country the list is', (header, cell, expected) => {
    expect(under(header, cell)).toBe(expected);
  });

  it('says nothing where the check digit is wrong, whatever the country of the list', () => {
    expect(under('PESEL', '12230512348')).toBeNull();
    expect(under('PESEL', '29021250129', 'NO')).toBeNull();
  });

  it('says nothing under a name that many countries share, or a longer word', () => {
    expect(under('ID number', '1202290000083')).toBeNull();
    expect(under('ID number', '1202290000083', 'ZA')).toBe('2012-02-29');
    expect(under('Peselina', '12230512347')).toBeNull();
    expect(under('Order no.', '12230512347')).toBeNull();
  });

  it('leaves a number of another shape to the country of the list', () => {
    expect(under('PESEL / nr', '120229-0019', 'SE')).toBe('2012-02-29');
  });
});

describe('a number beside its own name in a text', () => {
  test.each([
    'PESEL 12230512347',
    'pesel: 12230512347.',
    'nr PESEL (nowy) 122305 12347, tel. 600100200',
    'Uczulony. PESEL=12230512347',
  ])('%s holds the birth', (text) => {
    expect(beside(text)).toContain('2012-03-05');
  });

  test.each([
    'zamówienie 12230512347',
    'PESEL 90010100017, tel. 12230512347',
    'PESEL 12230512348',
    'brak PESEL',
    'tel. 12230512347',
    'ID number 1202290000083',
  ])('%s holds none', (text) => {
    expect(beside(text)).toEqual([]);
  });

  it('is none after today in any text', () => {
    const words = fc.constantFrom('PESEL', 'CNP', 'hetu', 'ЕГН', 'codice fiscale', ' ', '-', '\n');
    const parts = fc.oneof(words, fc.string({ maxLength: 9 }), fc.stringMatching(/^[0-9]{6,14}$/));
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 9 }), (texts) => {
        for (const day of birthsBesideNames(texts.join(' '), rules, today)) {
          expect(day).toBeLessThanOrEqual(today);
        }
      }),
    );
  });
});
