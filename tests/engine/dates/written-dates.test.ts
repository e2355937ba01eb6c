import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, toIsoDay, type Day } from '#domain/day.ts';
import { toPartialText } from '#domain/partial-date.ts';
import {
  buildMonthNames,
  readDate,
  type Calendar,
  type MonthNamesData,
} from '#engine/dates/index.ts';
import { readShippedJson } from '#support/shipped/read-shipped.ts';

const data = readShippedJson('vocabulary/months.json') as MonthNamesData;
const months = buildMonthNames(data);
const today = dayOf(2026, 11, 23) as Day;

function read(cell: string, calendar: Calendar = 'gregorian'): string | null {
  const date = readDate(cell, { order: null, meaning: 'birth', today, months, calendar });
  return date === null ? null : toPartialText(date);
}

describe('a date written out', () => {
  test.each([
    ['1990 m. sausio 5 d.', '1990-01-05'],
    ['2015 m. gegužės 15 d.', '2015-05-15'],
    ['1990. gada 5. maijs', '1990-05-05'],
    ['5. mai 1990. a.', '1990-05-05'],
    ['1990 жылғы 5 мамыр', '1990-05-05'],
    ['5 мамыр 1990 ж.', '1990-05-05'],
    ['5 may 1990-cı il', '1990-05-05'],
    ['8η Μαΐου 1990', '1990-05-08'],
    ['昭和四十一年五月八日', '1966-05-08'],
    ['平成元年一月一日', '1989-01-01'],
    ['大正十五年十二月二十五日', '1926-12-25'],
    ['一九九〇年五月八日', '1990-05-08'],
    ['民國五十五年五月八日', '1966-05-08'],
    ['令和2年5月', '2020-05'],
    ['昭和41年', '1966'],
    ['1990年5月', '1990-05'],
    ['8 พฤษภาคม พ.ศ. 2509', '1966-05-08'],
    ['๘ พ.ค. พ.ศ. ๒๕๐๙', '1966-05-08'],
    ['8 May BE 2509', '1966-05-08'],
    ['พ.ศ. 2509', '1966'],
    ['12 خرداد 1375', '1996-06-01'],
    ['۱ دی ۱۳۶۰', '1981-12-22'],
    ['1375 Khordad 12', '1996-06-01'],
    ['5 Ramadan 1410 AH', '1990-03-30|1990-04-03'],
    ['5 рамадана 1410', '1990-03-30|1990-04-03'],
    ['1 محرم 1400', '1979-11-19|1979-11-23'],
  ])('is read: %s', (cell, day) => {
    expect(read(cell)).toBe(day);
  });

  test.each([
    '8 พ.ค. 2509', // one cell proves no era
    '昭和四十一年十三月八日',
    '昭和四十一年二月三十日',
    '十十十年五月八日',
    '百百年五月',
    '一二三四五六七八九年',
    '12 خرداد 75',
    '32 خرداد 1375',
    '12 خرداد مهر 1375',
    '5 Ramadan 1990',
    'm. d.',
    'BE',
    'Mehr 1990',
    '年月日',
    `${'一'.repeat(70)}年`,
  ])('is none: %s', (cell) => {
    expect(read(cell)).toBeNull();
  });

  test('by the years of Thailand is one in a column of such years, each month by its short name', () => {
    const short = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
    for (const [at, name] of short.entries()) {
      const expected = `1966-${String(at + 1).padStart(2, '0')}-08`;
      for (const cell of [`8 ${name} 2509`, `8 ${name.replaceAll('.', '')} 2509`]) {
        expect(read(cell, 'buddhist'), cell).toBe(expected);
      }
    }
  });

  test('in Chinese and Japanese figures is every day of the century', () => {
    const figures = '〇一二三四五六七八九';
    const inTens = (value: number): string => {
      const [tens, ones] = [Math.floor(value / 10), value % 10];
      return `${tens > 1 ? figures[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? figures[ones] : ''}`;
    };
    const earliest = dayOf(1927, 1, 1) as Day;
    fc.assert(
      fc.property(fc.integer({ min: earliest, max: dayOf(1988, 12, 31) as Day }), (day) => {
        fc.pre(day !== 0); // a program's way to write "none"
        const iso = toIsoDay(day);
        const [year = 0, month = 0, dayOfMonth = 0] = iso.split('-').map(Number);
        const [inMonth, inDay] = [inTens(month), inTens(dayOfMonth)];
        const plain = [...String(year)].map((digit) => figures[Number(digit)]).join('');
        expect(read(`昭和${inTens(year - 1925)}年${inMonth}月${inDay}日`)).toBe(iso);
        expect(read(`${plain}年${inMonth}月${inDay}日`)).toBe(iso);
      }),
      { numRuns: 300 },
    );
  });

  test('never throws, whatever stands there', () => {
    const sign = fc.constantFrom(...'年月日昭和令元十百〇一九 พศ.มีคBE0123456789خرداد'.split(''));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        expect(() => read(signs.join(''), 'buddhist')).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
