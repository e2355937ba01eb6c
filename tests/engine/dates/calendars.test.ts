import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, toCalendarDay, toIsoDay, type Day } from '#domain/day.ts';
import { toPartialText } from '#domain/partial-date.ts';
import {
  buildMonthNames,
  calendarOf,
  createDateEvidence,
  readDate,
  type Calendar,
  type DateMeaning,
  type MonthNamesData,
} from '#engine/dates/index.ts';
import { readShippedJson } from '#support/shipped/read-shipped.ts';

const months = buildMonthNames(readShippedJson('vocabulary/months.json') as MonthNamesData);
const today = dayOf(2026, 11, 23) as Day;

function read(
  cell: string,
  calendar: Calendar = 'gregorian',
  meaning: DateMeaning = 'birth',
  order: 'DMY' | 'MDY' | null = null,
): string | null {
  const date = readDate(cell, { order, meaning, today, months, calendar });
  return date === null ? null : toPartialText(date);
}

const calendar = (cells: readonly string[], country = 'DE'): Calendar =>
  calendarOf(cells, { country, today });

describe('the calendar of a column', () => {
  test('is the Buddhist one where every year is 543 ahead', () => {
    expect(calendar(['02/03/2501', '29/10/2541', ''])).toBe('buddhist');
    expect(read('29/10/2541', 'buddhist')).toBe('1998-10-29');
    expect(read('2541', 'buddhist')).toBe('1998');
  });
  test('is the common one where a single cell is odd: a slip of the finger is no calendar', () => {
    expect(calendar(['01/02/1990', '02/03/1985', '03/04/2501'])).toBe('gregorian');
    expect(read('03/04/2501')).toBeNull();
    expect(calendar([])).toBe('gregorian');
  });
  test('is the solar one of Iran by Persian digits, by a 31st, or by country', () => {
    expect(calendar(['۱۳۶۵/۰۲/۱۲', '۱۳۷۰/۰۷/۰۱'])).toBe('jalali');
    expect(calendar(['1365/02/31', '1370/07/01'])).toBe('jalali');
    expect(calendar(['1365/02/12', '1370/07/01'], 'IR')).toBe('jalali');
    expect(read('۱۳۶۵/۰۲/۱۲', 'jalali')).toBe('1986-05-02');
    expect(read('1365/13/01', 'jalali')).toBeNull();
  });
  test('is that of the moon elsewhere, and always where a year lies after the solar today', () => {
    expect(calendar(['1410/09/10', '1389/01/05'], 'SA')).toBe('hijri');
    expect(calendar(['1447/05/31', '1446/01/05'], 'IR')).toBe('hijri');
    expect(read('1410/09/10', 'hijri')).toMatch(/^1990-04-0\d\|1990-04-0\d$/);
  });
});

describe('signs of East Asia', () => {
  test.each([
    ['1990年5月2日', '1990-05-02'],
    ['1990년 5월 2일', '1990-05-02'],
    ['平成2年5月2日', '1990-05-02'],
    ['令和元年5月1日', '2019-05-01'],
    ['S45.3.1', '1970-03-01'],
    ['1990年', '1990'],
  ])('%s is %s', (cell, day) => {
    expect(read(cell)).toBe(day);
  });
});

describe('the order of day and month (B09)', () => {
  test('one day above 12 decides for every cell of the column, whatever stands before it', () => {
    const ambiguous = fc.record({
      day: fc.integer({ min: 1, max: 12 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 1930, max: 2020 }),
    });
    fc.assert(
      fc.property(
        fc.array(ambiguous, { maxLength: 30 }),
        fc.integer({ min: 13, max: 28 }),
        (cells, proof) => {
          const evidence = createDateEvidence(months);
          for (const { day, month, year } of cells) evidence.add(`${day}/${month}/${year}`);
          evidence.add(`${proof}/3/1990`);
          expect(evidence.decide('x')).toMatchObject({ order: 'DMY', against: 0 });
        },
      ),
    );
  });
  test('without proof both readings are kept, for the age rule too, and the column is undecided', () => {
    expect(read('03/04/2010')).toBe('2010-03-04|2010-04-03');
    const evidence = createDateEvidence(months);
    evidence.add('03/04/2010');
    expect(evidence.decide('x')).toMatchObject({ order: null, undecided: 1 });
  });
  test('birthdays without a year prove an order as well', () => {
    const evidence = createDateEvidence(months);
    for (const cell of ['3/4', '8/26', '12/3']) evidence.add(cell);
    expect(evidence.decide('x')).toMatchObject({ order: 'MDY', for: 1, undecided: 2 });
    expect(read('12/3', 'gregorian', 'birth', 'MDY')).toBe('--12-03');
  });
});

describe('placeholders and other days that are none (B10, B21)', () => {
  test.each([
    '1900-01-01',
    '0001-01-01',
    '0/0/00',
    '00.00.0000',
    '0000-00-00',
    '9999-12-31',
    '1604-01-01',
  ])('%s is no birth', (cell) => {
    expect(read(cell)).toBeNull();
  });
  test.each(['0001-01-01', '00.00.0000', '31.12.9999', '1899-12-30', 'n/a', '-'])(
    '%s is no event',
    (cell) => {
      expect(read(cell, 'gregorian', 'event')).toBeNull();
    },
  );
});

describe('times and zones (B11)', () => {
  test('never move the day', () => {
    const clock = fc.record({
      day: fc.integer({ min: dayOf(1990, 1, 1) as Day, max: today }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      zone: fc.constantFrom('', 'Z', '+03:00', '-05:00', '+0900', ' UTC', '.123Z'),
    });
    fc.assert(
      fc.property(clock, ({ day, hour, minute, zone }) => {
        const pad = (value: number): string => String(value).padStart(2, '0');
        const cell = `${toIsoDay(day)}T${pad(hour)}:${pad(minute)}:00${zone}`;
        expect(read(cell, 'gregorian', 'event')).toBe(toIsoDay(day));
      }),
    );
  });
  test('two digits of a year: a birth is past, a visit is near', () => {
    expect(read('01.02.30')).toBe('1930-01-02|1930-02-01');
    expect(read('13.02.30', 'gregorian', 'event')).toBe('2030-02-13');
  });
  test('every day is read back from the Thai calendar, but the first of 1970, which programs put', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1940, 1, 1) as Day, max: today }), (day) => {
        const { year, month, dayOfMonth } = toCalendarDay(day);
        expect(read(`${dayOfMonth}/${month}/${year + 543}`, 'buddhist', 'birth', 'DMY')).toBe(
          toIsoDay(day) === '1970-01-01' ? null : toIsoDay(day),
        );
      }),
    );
  });
});
