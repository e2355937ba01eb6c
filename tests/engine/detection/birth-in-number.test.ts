import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayOf, toIsoDay } from '#domain/day.ts';
import {
  areWithoutChecks,
  birthInNumber,
  uncheckedBirth,
} from '#engine/detection/numbers/birth-in-number.ts';
import { identifierData } from '#support/shipped/detection-data.ts';
import { buildIdentifierRules } from '#engine/detection/numbers/identifier-rules.ts';

const rules = buildIdentifierRules(identifierData);
const today = dayOf(2026, 11, 24)!;
const iso = (day: number | null): string | null => (day === null ? null : toIsoDay(day));
const birth = (cell: string, country: string) =>
  iso(birthInNumber(cell, { country, today, rules }));
const unchecked = (cell: string, country: string) =>
  iso(uncheckedBirth(cell, { country, today, rules }));

describe('the birth date in an identity number', () => {
  test.each([
    ['SE', '900101-0017', '1990-01-01'],
    ['SE', '20120229-0019', '2012-02-29'],
    ['DK', '010190-0001', '1990-01-01'],
    ['DK', '290212-4002', '2012-02-29'],
    ['NO', '01019000164', '1990-01-01'],
    ['NO', '29021250129', '2012-02-29'],
    ['FI', '290212A003H', '2012-02-29'],
    ['FI', '010190-002R', '1990-01-01'],
    ['IT', 'RSSMRA90A01H501W', '1990-01-01'],
    ['IT', 'BNCGLI12B69F205K', '2012-02-29'],
    ['CZ', '900101/0007', '1990-01-01'],
    ['CZ', '125229/0017', '2012-02-29'],
    ['BE', '90010100123', '1990-01-01'],
    ['GR', '29021200026', '2012-02-29'],
    ['ZA', '9001015000085', '1990-01-01'],
    ['MX', 'LOMA120229MDFPRNA4', '2012-02-29'],
    ['AT', '1265290212', '2012-02-29'],
    ['LT', '61202290000', '2012-02-29'],
    ['ID', '3273014101900001', '1990-01-01'],
    ['UZ', '30101900010015', '1990-01-01'],
  ])('%s %s is %s', (country, number, expected) => {
    expect(birth(number, country)).toBe(expected);
  });

  it('is none in a number of another country or with a wrong check digit', () => {
    expect(birth('900101-0018', 'SE')).toBeNull();
    expect(birth('900101-0017', 'DE')).toBeNull();
    expect(birth('52031400021', 'PL')).toBeNull();
  });

  it('is never after today, whatever the cell', () => {
    const cells = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.stringMatching(/^[0-9]{9,18}[X*]{0,4}$/),
    );
    const countries = fc.constantFrom(...new Set(rules.identifiers.map(({ country }) => country)));
    fc.assert(
      fc.property(cells, countries, (cell, country) => {
        const where = { country, today, rules };
        for (const day of [birthInNumber(cell, where), uncheckedBirth(cell, where)]) {
          expect(day === null || day <= today).toBe(true);
        }
      }),
    );
  });
});

describe('a column of numbers without their check digits', () => {
  const where = { country: 'SE', today, rules };
  it('is one whose ends are masked, made up or cut off', () => {
    expect(areWithoutChecks(['20130516-0000', '19680127-0000', '20091130-0000'], where)).toBe(true);
    expect(areWithoutChecks(['130516-XXXX', '680127-XXXX', '091130-XXXX'], where)).toBe(true);
    const danish = { ...where, country: 'DK' };
    expect(areWithoutChecks(['140671', '290998', '070312'], danish)).toBe(true);
  });

  it('is none where most keep them, nor where the numbers are no dates, nor of two cells', () => {
    const kept = ['900101-0017', '120229-0019', '900101-0018'];
    expect(areWithoutChecks(kept, where)).toBe(false);
    expect(areWithoutChecks(['998877-0001', '887766-0002', '776655-0003'], where)).toBe(false);
    expect(areWithoutChecks(['20130516-0000', '19680127-0000'], where)).toBe(false);
  });

  test.each([
    ['SE', '20130516-0000', '2013-05-16'],
    ['SE', '130516-XXXX', '2013-05-16'],
    ['DK', '070312', '2012-03-07'],
    ['KR', '910304-1******', '1991-03-04'],
    ['KR', '150611-3******', '2015-06-11'],
    ['PL', '14251100021', '2014-05-11'],
    ['PL', '999999', null],
    ['SE', '1305', null],
    ['DE', '130516-XXXX', null],
  ])('%s %s is read as %s', (country, cell, expected) => {
    expect(unchecked(cell, country)).toBe(expected);
  });
});
