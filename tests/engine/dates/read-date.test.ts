import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayOf, toCalendarDay } from '#domain/day.ts';
import { rangeOf, toPartialText } from '#domain/partial-date.ts';
import { readDate } from '#engine/dates/index.ts';
import type { DateOrder } from '#domain/source.ts';
import { months } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 24)!;

function birth(text: string, order: DateOrder | null = 'DMY'): string | null {
  const date = readDate(text, { order, meaning: 'birth', today, months });
  return date === null ? null : toPartialText(date);
}

function event(text: string, order: DateOrder | null = 'DMY'): string | null {
  const date = readDate(text, { order, meaning: 'event', today, months });
  return date === null ? null : toPartialText(date);
}

describe('a date in a cell', () => {
  test.each([
    ['05.04.1990', '1990-04-05'],
    ['5/4/90', '1990-04-05'],
    ['٥/٤/١٩٩٠', '1990-04-05'],
    ['۵/۴/۱۹۹۰', '1990-04-05'],
    ['5\u200F/4\u200F/1990', '1990-04-05'],
    ['1990-04-05T23:30:00Z', '1990-04-05'],
    ['1990-04-05T23:30:00-11:00', '1990-04-05'],
    ['05.04.1990 23:59', '1990-04-05'],
    ['5 апреля 1990 г.', '1990-04-05'],
    ['5-го апреля 1990 года', '1990-04-05'],
    ['чт, 5 апр. 1990', '1990-04-05'],
    ['5 квітня 1990 р.', '1990-04-05'],
    ['5 берез. 1990', '1990-03-05'],
    ['5 เมษายน 1990', '1990-04-05'],
    ['民國79年4月5日', '1990-04-05'],
    ['05.04.1990 (36 лет)', '1990-04-05'],
    ['5 April 1990 (36)', '1990-04-05'],
    ['1990-04-05 [36 y.o.]', '1990-04-05'],
    ['639273600.0', '1990-04-05'],
    ['April 5th, 1990', '1990-04-05'],
    ['5 of April 1990', '1990-04-05'],
    ['Thu Apr 05 1990 00:00:00 GMT+0300 (Moscow Standard Time)', '1990-04-05'],
    ['5 أبريل 1990', '1990-04-05'],
    ['5 نيسان 1990', '1990-04-05'],
    ['5 كانون الأول 1990', '1990-12-05'],
    ["5 Nisan'da 1990", '1990-04-05'],
    ['5 Ağustos 1990 Pazar', '1990-08-05'],
    ['5 agustos 1990', '1990-08-05'],
    ['ngày 5 tháng 4 năm 1990', '1990-04-05'],
    ['5. März 1990', '1990-03-05'],
    ['1er août 1990', '1990-08-01'],
    ['5 de abril de 1990', '1990-04-05'],
    ['5 de março de 1990', '1990-03-05'],
    ['5 agosto 1990', '1990-08-05'],
    ['5 kwietnia 1990 r.', '1990-04-05'],
    ['5 IV 1990', '1990-04-05'],
    ['geb. 05.04.90', '1990-04-05'],
    ['19900405', '1990-04-05'],
    ['32968', '1990-04-05'],
    ['32968.75', '1990-04-05'],
    ['639273600', '1990-04-05'],
    ['639273600000', '1990-04-05'],
  ])('%s is %s', (text, expected) => {
    expect(birth(text)).toBe(expected);
    expect(event(text)).toBe(expected);
  });

  test.each([
    ['1990', '1990'],
    ['1990 г.р.', '1990'],
    ['1990 doğumlu', '1990'],
    ['مواليد 1990', '1990'],
    ['1990-00-00', '1990'],
    ['апрель 1990', '1990-04'],
    ['04/1990', '1990-04'],
    ['1990-04', '1990-04'],
    ['--04-05', '--04-05'],
    ['--0405', '--04-05'],
    ['05.04', '--04-05'],
    ['5 апреля', '--04-05'],
    ['1604-04-05', '--04-05'],
  ])('%s tells %s and no more', (text, expected) => {
    expect(birth(text)).toBe(expected);
  });

  test.each([
    '1900-01-01',
    '1899-12-30',
    '1604-01-01',
    '0001-01-01',
    '0/0/00',
    '00.00.0000',
    '9999-12-31',
    '1970-01-01',
    '01.01.1970 00:00:00',
    '31.04.1990',
    '29.02.2001',
    '1990-13-01',
    '2027-05-05',
    '1850-05-05',
    'circa 1990',
    'hello',
    '-',
    '12',
    '10/03 ÂL',
    '٪',
  ])('%s is no birth date', (text) => {
    expect(birth(text)).toBeNull();
  });

  it('reads two digits of a year as a past birth and as a near event', () => {
    expect(birth('05.04.30')).toBe('1930-04-05');
    expect(event('05.04.30')).toBe('2030-04-05');
    expect(birth('05.04.12')).toBe('2012-04-05');
    expect(birth('25.11.26')).toBe('1926-11-25');
    expect(event('05.04.98')).toBe('1998-04-05');
  });

  it('does not take an event without a year for a day', () => {
    expect(event('05.04')).toBeNull();
    expect(event('--04-05')).toBeNull();
  });

  it('names no single day for a date of the Islamic calendar', () => {
    expect(birth('1410/09/10 هـ')).toBe('1990-04-04|1990-04-08');
    expect(birth('10 رمضان 1410')).toBe('1990-04-04|1990-04-08');
    expect(birth('1410 هـ')).toBe('1989-08-02|1990-07-25');
    expect(birth('1410/13/10 هـ')).toBeNull();
  });
});

describe('a date with two readings', () => {
  it('keeps both where the order of the column is not known', () => {
    expect(birth('05/04/1990', null)).toBe('1990-04-05|1990-05-04');
    expect(birth('25/04/1990', null)).toBe('1990-04-25');
    expect(birth('04/25/1990', null)).toBe('1990-04-25');
    expect(birth('05/05/1990', null)).toBe('1990-05-05');
  });

  it('drops the reading in which somebody is born tomorrow', () => {
    expect(birth('10/12/2026', null)).toBe('2026-10-12');
  });

  it('follows the order of the column', () => {
    expect(birth('05/04/1990', 'MDY')).toBe('1990-05-04');
    expect(birth('90-04-05', 'YMD')).toBe('1990-04-05');
  });

  it('always has both days where both exist, whatever the separator', () => {
    const part = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(part, part, fc.constantFrom('.', '/', '-', ' '), (one, other, mark) => {
        const text = `${one}${mark}${other}${mark}1990`;
        const date = readDate(text, { order: null, meaning: 'birth', today, months });
        const range = date === null ? null : rangeOf(date);
        const days = [dayOf(1990, one, other)!, dayOf(1990, other, one)!];
        expect(range).toStrictEqual({ from: Math.min(...days), to: Math.max(...days) });
      }),
    );
  });
});

describe('a birth of six digits', () => {
  test.each([
    ['910304', 'YMD', '1991-03-04'],
    ['150611', 'YMD', '2015-06-11'],
    ['140671', 'DMY', '1971-06-14'],
    ['070312', 'DMY', '2012-03-07'],
    ['910304', null, '1991-03-04'],
    ['140671', null, '1971-06-14'],
    ['150611', null, '2011-06-15|2015-06-11'],
    ['999999', null, null],
    ['000000', 'YMD', null],
  ] as const)('%s in the order %s is %s', (text, order, expected) => {
    expect(birth(text, order)).toBe(expected);
  });

  it('is no day of an event, which may be a month', () => {
    expect(event('202405', 'YMD')).toBeNull();
    expect(event('260405', null)).toBeNull();
  });
});

describe('a Unix time before 1970', () => {
  test.each([
    ['-126230400', '1966-01-01'],
    ['-631152000', '1950-01-01'],
    ['-1262304000', '1930-01-01'],
    ['-1262304000000', '1930-01-01'],
    ['-1262304000.5', '1930-01-01'],
    ['\u2212126230400', '1966-01-01'],
  ])('is a birth on that day and never as long after 1970: %s', (text, expected) => {
    expect(birth(text)).toBe(expected);
    expect(event(text)).toBeNull();
  });

  it('is no birth before the nineteenth century was half over', () => {
    expect(birth('-9999999999')).toBeNull();
  });
});

describe('brackets behind a day', () => {
  test.each(['05.04.1990 (not sure)', '05.04.1990 (06.04.1990)'])(
    'that hold no age are not passed over: %s',
    (text) => {
      expect(birth(text)).toBeNull();
    },
  );
});

describe('any cell', () => {
  it('never throws and never gives a birth in the future', () => {
    const order = fc.constantFrom<DateOrder | null>('DMY', 'MDY', 'YMD', null);
    const alphabet = Array.from('0123456789./-: ,TZмая апреляهـ٥يناير年');
    const cell = fc.oneof(
      fc.string({ maxLength: 40, unit: 'binary' }),
      fc.string({ maxLength: 24, unit: fc.constantFrom(...alphabet) }),
    );
    fc.assert(
      fc.property(cell, order, (text, known) => {
        const date = readDate(text, { order: known, meaning: 'birth', today, months });
        const range = date === null ? null : rangeOf(date);
        expect(range === null || range.from <= today).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back every day that it is given in ISO form', () => {
    fc.assert(
      fc.property(fc.integer({ min: -15_000, max: today }), (day) => {
        const { year, month, dayOfMonth } = toCalendarDay(day);
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        fc.pre(iso !== '1970-01-01');
        expect(birth(`${iso} 10:00:00`, null)).toBe(iso);
      }),
    );
  });
});
