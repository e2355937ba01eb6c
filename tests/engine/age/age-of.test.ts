import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { birthdayAfter, completedYears, dayOf, parseIsoDay, toIsoDay } from '#domain/day.ts';
import { foldText } from '#base/fold-text.ts';
import { ageWords } from '#support/shipped/detection-data.ts';
import { ageOf, agesOfClassCell, birthRangeFromAge, readAge } from '#engine/age/index.ts';

const day = (text: string): number => parseIsoDay(text)!;
const exact = (text: string) => ({ from: day(text), to: day(text) });

describe('the age of a person', () => {
  test.each([13, 14, 15, 16, 18])('turns on the birthday itself, limit %i', (limit) => {
    const birth = exact('2008-11-24');
    const birthday = birthdayAfter(birth.from, limit);
    const status = (today: number) => ageOf(birth, { today, majorityYears: limit }).status;
    expect([status(birthday - 1), status(birthday), status(birthday + 1)]).toStrictEqual([
      'minor',
      'adult',
      'adult',
    ]);
  });

  it('has somebody born on 29 February come of age on 1 March', () => {
    const birth = exact('2008-02-29');
    expect(ageOf(birth, { today: day('2026-02-28'), majorityYears: 18 }).status).toBe('minor');
    expect(ageOf(birth, { today: day('2026-03-01'), majorityYears: 18 })).toStrictEqual({
      status: 'adult',
      years: [18, 18],
      adultOn: '2026-03-01',
    });
  });

  it('is a doubt while the days disagree, until the last of them', () => {
    const year2008 = { from: day('2008-01-01'), to: day('2008-12-31') };
    expect(ageOf(year2008, { today: day('2026-06-01'), majorityYears: 18 })).toStrictEqual({
      status: 'may_be_minor',
      years: [17, 18],
      adultOn: '2026-12-31',
    });
  });

  it('is unknown without a birth date and shows no years before birth', () => {
    expect(ageOf(null, { today: 0, majorityYears: 18 }).status).toBe('unknown');
    expect(
      ageOf(exact('2027-01-01'), { today: day('2026-01-01'), majorityYears: 18 }).years,
    ).toBeNull();
  });

  it('is a certainty only where every day of the range agrees', () => {
    const birth = fc.integer({ min: dayOf(1920, 1, 1)!, max: dayOf(2026, 1, 1)! });
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 800 }), fc.nat(), (from, width, pick) => {
        const today = dayOf(2026, 11, 24)!;
        const range = { from, to: from + width };
        const one = ageOf(
          { from: from + (pick % (width + 1)), to: from + (pick % (width + 1)) },
          { today, majorityYears: 18 },
        );
        const { status } = ageOf(range, { today, majorityYears: 18 });
        expect(status === 'may_be_minor' || status === one.status).toBe(true);
      }),
    );
  });
});

describe('a stated age', () => {
  it('covers every day on which the statement was true', () => {
    const birthDay = fc.integer({ min: dayOf(1930, 1, 1)!, max: dayOf(2015, 1, 1)! });
    fc.assert(
      fc.property(birthDay, fc.integer({ min: 0, max: 4000 }), (born, later) => {
        const statedOn = dayOf(2015, 1, 2)! + later;
        const years = completedYears(born, statedOn);
        const today = dayOf(2026, 11, 24)!;
        const signal = { years: [years, years] as const, column: 0 };
        const dated = birthRangeFromAge({ ...signal, statedOn }, { today });
        const undated = birthRangeFromAge(
          { ...signal, statedOn: null },
          { createdOn: dayOf(2015, 1, 2)!, today },
        );
        for (const range of [dated, undated]) {
          expect(range.from <= born && born <= range.to).toBe(true);
        }
        expect(dated.to - dated.from).toBeLessThanOrEqual(366);
      }),
    );
  });

  it('of an undated list is never a certainty about a child', () => {
    const today = dayOf(2026, 11, 24)!;
    const range = birthRangeFromAge({ years: [9, 9], statedOn: null, column: 0 }, { today });
    expect(ageOf(range, { today, majorityYears: 18 }).status).toBe('may_be_minor');
    const adult = birthRangeFromAge({ years: [30, 30], statedOn: null, column: 0 }, { today });
    expect(ageOf(adult, { today, majorityYears: 18 }).status).toBe('adult');
  });

  test.each([
    ['34', [34, 34]],
    ['٣٤', [34, 34]],
    ['34 года', [34, 34]],
    ['34.0', [34, 34]],
    ['18-24', [18, 24]],
    ['18 – 24 years', [18, 24]],
    ['65+', [65, 120]],
    ['<18', [0, 17]],
    ['>=18', [18, 120]],
    ['0', null],
    ['', null],
    ['1990', null],
    ['24-18', null],
    ['121', null],
    ['adult', [18, 120]],
    ['взрослая', [18, 120]],
    ['قاصر', [0, 17]],
    ['çocuk', [0, 17]],
    ['teen', [10, 19]],
    ['under 18', [0, 17]],
    ['младше 18', [0, 17]],
    ['до 18', [0, 18]],
    ['до 18 лет', [0, 18]],
    ['18 yaş altı', [0, 17]],
    ['أقل من 18', [0, 17]],
    ['18 и старше', [18, 120]],
    ['18 yaş ve üzeri', [18, 120]],
    ['over 18', [18, 120]],
    ['أكبر من 18', [18, 120]],
    ['от 16 до 17', [16, 17]],
    ['16 ila 17', [16, 17]],
    ['8 months', [0, 0]],
    ['8 мес.', [0, 0]],
    ['3 года 5 мес.', [3, 3]],
    ['5,5 лет', [5, 5]],
    ['7 класс', [11, 16]],
    ['9th grade', [13, 18]],
    ['3. sınıf', [7, 12]],
    ['16 (2023)', [16, 16]],
    ['16 лет на 01.09.2023', [16, 16]],
    ['5, 8', null],
    ['2½', [2, 2]],
    ['2 л 4 мес', [2, 2]],
    ['2г 4м', [2, 2]],
    ['полтора года', [1, 1]],
    ['2 yaş 4 ay', [2, 2]],
    ['18 months', [1, 1]],
    ['18m', [1, 18]], // months, or a man
    ['34 M', [34, 34]],
    ['6-8 мес', [0, 0]],
    ['سنتان و٤ أشهر', [2, 2]],
    ['سنة و 3 شهور', [1, 1]],
    ['خمس سنوات', [5, 5]],
    ['خمس وعشرون سنة', null],
    ['twenty five', null],
    ['2 años y 4 meses', [2, 2]],
    ['anni 3 e 11', [3, 11]],
    ['2 tuổi 4 tháng', [2, 2]],
    ['5 мая', null], // a birthday
    ['12 mart 2019', null],
    ['6 Sept 24', null],
    ['turns 7 in May', [6, 7]],
    ['almost 8', [7, 8]],
    ['just turned 18', [18, 18]],
    ['исполнится 18 в мае', [17, 18]],
    ["Mayıs'ta 7 olacak", [6, 7]],
    ['سيكمل 7 سنوات', [6, 7]],
    ['wird im Mai 7', [6, 7]],
    ['2nd grade', [6, 11]],
    ['3-й класс', [7, 12]],
    ['3 «Б» класс', [7, 12]],
    ['4-A sınıfı', [8, 13]],
    ['lise 2', [14, 19]],
    ['الصف الثالث', [7, 12]],
    ['3 ابتدائي', [7, 12]],
    ['أولى إعدادي', [11, 16]],
    ['CM2', [8, 13]],
    ['4ème B', [8, 17]], // the fourth class, or the eighth where they count down
    ['kl. 5b', [9, 14]],
    ['IV klasa', [8, 13]],
    ['3º ESO', [13, 18]],
    ['terza elementare', [7, 12]],
    ['lớp 6A', [10, 15]],
    ['groep 8', [10, 15]],
    ['anaokulu', [0, 7]],
    ['high school', [12, 20]],
    ['-5', null],
    ['n/a', null],
    ['VIP', null],
  ])('%s reads as %j', (text, expected) => {
    expect(readAge(text, ageWords)?.years ?? null).toStrictEqual(expected);
  });

  test.each([
    ['7Б', [11, 16]],
    ['10 «А»', [14, 19]],
    ['9 A', [13, 18]],
    ['7', null],
    ['A', null],
    ['VIP', null],
  ])('%s in a column of classes is a pupil of %j', (text, expected) => {
    expect(agesOfClassCell(foldText(text), ageWords.classes)).toStrictEqual(expected);
  });

  it('keeps the days of the statement, both readings of a doubtful one', () => {
    const iso = (text: string) => {
      const stated = readAge(text, ageWords)?.stated ?? null;
      return stated === null ? null : [toIsoDay(stated.from), toIsoDay(stated.to)];
    };
    expect(iso('16 (2023)')).toStrictEqual(['2023-01-01', '2023-12-31']);
    expect(iso('16 лет на 13.09.2023')).toStrictEqual(['2023-09-13', '2023-09-13']);
    expect(iso('16 as of 02/09/2023')).toStrictEqual(['2023-02-09', '2023-09-02']);
    expect(iso('6 (Sept 24)')).toStrictEqual(['2024-09-01', '2024-09-30']);
    expect(iso('5 yaş (Ekim 2026)')).toStrictEqual(['2026-10-01', '2026-10-31']);
    expect(iso('7 yrs Jan 2020')).toStrictEqual(['2020-01-01', '2020-01-31']);
    expect(iso('2nd class (24/25)')).toStrictEqual(['2024-01-01', '2025-12-31']);
    expect(iso('24/25')).toBeNull();
    expect(iso('turns 12 in May')).toBeNull();
    expect(iso('16')).toBeNull();
  });
});
