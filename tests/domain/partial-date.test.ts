import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import {
  eitherDay,
  parsePartialText,
  rangeOf,
  toPartialText,
  yearOf,
} from '#domain/partial-date.ts';
import type { PartialDate } from '#domain/partial-date.ts';

const days = fc.integer({ min: dayOf(1901, 1, 1) as number, max: dayOf(2099, 12, 31) as number });
const anyPartial: fc.Arbitrary<PartialDate> = fc.oneof(
  days.map((day): PartialDate => ({ kind: 'day', day })),
  fc
    .record({ year: fc.integer({ min: 1901, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
    .map((date): PartialDate => ({ kind: 'month', ...date })),
  fc.integer({ min: 1901, max: 2099 }).map((year): PartialDate => ({ kind: 'year', year })),
  fc
    .record({ month: fc.integer({ min: 1, max: 12 }), dayOfMonth: fc.integer({ min: 1, max: 28 }) })
    .map((date): PartialDate => ({ kind: 'month_day', ...date })),
  fc.tuple(days, days).map(([one, other]) => eitherDay(one, other)),
);

describe('partial dates', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(anyPartial, (date) => {
        expect(parsePartialText(toPartialText(date))).toEqual(date);
      }),
    );
  });

  it.each([
    '',
    '1992-00',
    '1992-13',
    '--02-30',
    '--13-01',
    '1992-05-02|1992',
    '1992|1993',
    'x',
    '0000',
  ])('refuse %s', (text) => {
    expect(parsePartialText(text)).toBeNull();
  });

  it('tell no range without a year, and a whole year for a year', () => {
    expect(rangeOf({ kind: 'month_day', month: 4, dayOfMonth: 5 })).toBeNull();
    expect(rangeOf({ kind: 'year', year: 2008 })).toEqual({
      from: dayOf(2008, 1, 1),
      to: dayOf(2008, 12, 31),
    });
    expect(rangeOf({ kind: 'month', year: 2024, month: 2 })).toEqual({
      from: dayOf(2024, 2, 1),
      to: dayOf(2024, 2, 29),
    });
  });

  it('tell the year only where both readings agree', () => {
    expect(yearOf(eitherDay(dayOf(1992, 5, 2) as number, dayOf(1992, 2, 5) as number))).toBe(1992);
    expect(yearOf(eitherDay(dayOf(1992, 5, 2) as number, dayOf(1993, 2, 5) as number))).toBeNull();
  });
});
