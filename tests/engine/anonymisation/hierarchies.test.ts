import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hierarchyOf, shiftOf, shuffledValues, tokenOf } from '#engine/anonymisation/index.ts';
import { createHmac } from 'node:crypto';

const hashWith =
  (key: string) =>
  (text: string): string =>
    createHmac('sha256', key).update(text).digest('hex');

describe('hierarchies', () => {
  const levelsOf = (
    kind: Parameters<typeof hierarchyOf>[0],
    step: Parameters<typeof hierarchyOf>[1],
    value: string,
  ): string[] => hierarchyOf(kind, step).map((coarsen) => coarsen(value));

  it('make a value coarser step by step, at last empty', () => {
    expect(levelsOf('birth', { do: 'year' }, '1987')).toEqual([
      '1987',
      '1985-1989',
      '1980-1989',
      '1980-1999',
      '',
    ]);
    expect(levelsOf('date', { do: 'keep' }, '2026-10-02')).toEqual([
      '2026-10-02',
      '2026-10',
      '2026-Q4',
      '2026',
      '',
    ]);
    expect(levelsOf('postcode', { do: 'prefix', characters: 3 }, '101')).toEqual([
      '101',
      '10',
      '1',
      '',
    ]);
    expect(levelsOf('number', { do: 'keep' }, '1 249,90 €')).toEqual([
      '1 249,90 €',
      '1200',
      '1000',
      '1000-9999',
      '',
    ]);
    expect(levelsOf('age', { do: 'band', years: 10 }, '30-39')).toEqual([
      '30-39',
      '20-39',
      '0-39',
      '',
    ]);
  });

  it('keep alike what was alike one level finer', () => {
    const cases = fc.constantFrom(
      ['birth', { do: 'year' }] as const,
      ['date', { do: 'keep' }] as const,
      ['number', { do: 'keep' }] as const,
      ['postcode', { do: 'prefix', characters: 4 }] as const,
    );
    const value = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.integer({ min: 10, max: 28 }).map((day) => `2026-0${1 + (day % 9)}-${day}`),
      fc.string(),
    );
    fc.assert(
      fc.property(cases, value, value, ([kind, step], one, other) => {
        const levels = hierarchyOf(kind, step);
        const [a, b] = [one, other].map((text) => levels.map((coarsen) => coarsen(text)));
        let alike = false;
        levels.forEach((_, level) => {
          if (alike) expect(a?.[level]).toBe(b?.[level]);
          alike ||= a?.[level] === b?.[level];
        });
      }),
    );
  });
});

describe('what a key decides', () => {
  it('a token is the same for one person, and another with another key (D32)', () => {
    const [one, other] = [hashWith('a'), hashWith('b')];
    expect(tokenOf(one, '17')).toBe(tokenOf(one, '17'));
    expect(tokenOf(one, '17')).not.toBe(tokenOf(one, '18'));
    expect(tokenOf(one, '17')).not.toBe(tokenOf(other, '17'));
  });

  it('dates of one person move by the same days, never by none', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 400 }), (key, who, most) => {
        const days = shiftOf(hashWith(key), who, most);
        expect(days).toBe(shiftOf(hashWith(key), who, most));
        expect(days).not.toBe(0);
        expect(Math.abs(days)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('shuffling keeps the values of a column and leaves nobody their own, where that can be', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 }),
        (key, values) => {
          const moved = shuffledValues(hashWith(key), values);
          if (values.length < 2) {
            expect(moved).toEqual(values.map(() => ''));
            return;
          }
          expect(moved.toSorted()).toEqual(values.toSorted());
          expect(moved).toEqual(shuffledValues(hashWith(key), values));
          const most = Math.max(
            ...values.map((value) => values.filter((other) => other === value).length),
          );
          const kept = values.filter((value, at) => moved[at] === value).length;
          if (most * 2 <= values.length) expect(kept).toBe(0);
        },
      ),
    );
  });
});
