import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  addWorkingDays,
  birthdayAfter,
  completedYears,
  dayOf,
  parseIsoDay,
  toCalendarDay,
  toIsoDay,
} from '#domain/day.ts';

const anyDay = fc.integer({ min: dayOf(1900, 1, 1) as number, max: dayOf(2100, 12, 31) as number });
const iso = (text: string): number => parseIsoDay(text) as number;

describe('days', () => {
  it('count from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(toIsoDay(-1)).toBe('1969-12-31');
  });

  it.each(['2023-02-29', '2024-04-31', '2024-13-01', '0000-01-01', '2024-1-1', '2024-01-01T00:00'])(
    'refuse %s',
    (text) => {
      expect(parseIsoDay(text)).toBeNull();
    },
  );

  it('read back as they were written', () => {
    fc.assert(fc.property(anyDay, (day) => parseIsoDay(toIsoDay(day)) === day));
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -13, '2022-12-15'],
  ])('%s plus %i is %s', (from, months, to) => {
    expect(toIsoDay(addMonths(iso(from), months))).toBe(to);
  });

  it('never lets a later day end earlier', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 600 }),
        (day, months) => addMonths(day, months) <= addMonths(day + 1, months),
      ),
    );
  });
});

describe('birthdays', () => {
  it('of 29 February are on 1 March in a common year', () => {
    expect(toIsoDay(birthdayAfter(iso('2008-02-29'), 18))).toBe('2026-03-01');
    expect(toIsoDay(birthdayAfter(iso('2008-02-29'), 20))).toBe('2028-02-29');
  });

  it('complete a year on the day itself, not before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 99 }), (birth, years) => {
        const birthday = birthdayAfter(birth, years);
        expect(completedYears(birth, birthday)).toBe(years);
        expect(completedYears(birth, birthday - 1)).toBe(years - 1);
      }),
    );
  });
});

describe('addWorkingDays', () => {
  it('counts Monday to Friday', () => {
    expect(toIsoDay(addWorkingDays(iso('2026-11-20'), 1))).toBe('2026-11-23'); // a Friday
    expect(toIsoDay(addWorkingDays(iso('2026-11-21'), 3))).toBe('2026-11-25'); // a Saturday
    expect(toCalendarDay(addWorkingDays(iso('2026-11-23'), 10)).dayOfMonth).toBe(7);
  });
});
