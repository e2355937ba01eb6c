import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeHouseholds } from '#support/lists/made-households.ts';
import { matchRecords } from '#support/match-records.ts';

describe('households', () => {
  it('never hold a parent and a child as one person, at whatever thresholds (D38)', () => {
    const { records, parentAndChild } = makeHouseholds(60);
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 30 }), (same) => {
        const { personOf } = matchRecords(records, { same, ask: Math.min(same, 0) });
        for (const [parent, child] of parentAndChild) {
          expect(personOf[parent]).not.toBe(personOf[child]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are asked about, not joined, where a phone is shared and the names may be one', () => {
    const phone = '+4915112345678';
    const { people, asked } = matchRecords([
      { full: 'Maria Kern', phone },
      { full: 'M. Kern', phone },
    ]);
    expect(people).toBe(2);
    expect(asked[0]?.evidence.map(({ code }) => code)).toEqual(['contact.phone', 'name.initial']);
  });
});

describe('two of one name whose births are a generation apart', () => {
  const email = 'rita@example.com';
  const asked = (one: string, other: string) =>
    matchRecords([
      { full: 'Rita Rot', born: one, email },
      { full: 'Rita Rot', born: other, email },
    ]);

  it.each([
    ['1975-05-05', '1957-05-05'],
    ['1975-05-05', '1995-05-05'],
  ])('are asked about where only the digits of the year differ: %s, %s', (one, other) => {
    expect(asked(one, other)).toMatchObject({ people: 2, asked: [{}] });
  });

  it('leave a third without a birth to neither', () => {
    const { people, asked: pairs } = matchRecords([
      { full: 'Rita Rot', born: '1975-05-05', email },
      { full: 'Rita Rot', born: '1979-11-30', email },
      { full: 'Rita Rot', email },
    ]);
    expect(people).toBe(3);
    expect(pairs).toHaveLength(3);
  });

  it.each([
    ['1975-05-05', '1957-06-05'],
    ['1975-05-05', '2009-05-05'],
  ])('are two: %s, %s', (one, other) => {
    expect(asked(one, other)).toMatchObject({ people: 2, asked: [] });
  });
});

describe('a name without anything that identifies (B18)', () => {
  it('never joins two records, not even with the same birth date', () => {
    const names = fc.constantFrom('Мария Иванова', 'Anna Kern', 'محمد العلي', 'Ayşe Yılmaz');
    const born = fc.option(fc.constantFrom('1985-05-02', '1990-01-31'), { nil: undefined });
    fc.assert(
      fc.property(names, born, (full, day) => {
        const record = day === undefined ? { full } : { full, born: day };
        const { people, asked } = matchRecords([record, record]);
        expect(people).toBe(2);
        expect(asked.length).toBe(day === undefined ? 0 : 1);
      }),
    );
  });

  it('joins with the birth date and the address', () => {
    const record = { full: 'Anna Kern', born: '1985-05-02' };
    const { people } = matchRecords([
      { ...record, address: 'Lindenstraße 12, 10115 Berlin' },
      { ...record, address: 'Lindenstr. 12' },
    ]);
    expect(people).toBe(1);
  });
});

it('says little of a number that hundreds have, however equal the names', () => {
  const phone = '+4915112345678';
  const letters = 'abcdefghijklmnop';
  const crowd = Array.from({ length: 256 }, (_, at) => ({
    full: `Xa${letters[at >> 4] ?? ''}${letters[at & 15] ?? ''}o Qu${letters[at & 15] ?? ''}${letters[at >> 4] ?? ''}r`,
    phone,
  }));
  const { people } = matchRecords([...crowd, ...crowd.slice(0, 10)]);
  expect(people).toBe(266);
});
