import { describe, expect, it } from 'vitest';
import {
  equivalenceClasses,
  measureDiversity,
  measureRisk,
  measureTable,
  tellingColumns,
  toQuasiTable,
} from '#engine/anonymisation/index.ts';
import type { QuasiColumn } from '#engine/anonymisation/index.ts';

const plain = (index: number): QuasiColumn => ({ index, levels: [(value) => value, () => ''] });

/** Ten invented people by birth decade and first digits of the postcode; computed by hand. */
const TABLE: readonly (readonly [string, string])[] = [
  ['1980-1989', '10'],
  ['1980-1989', '10'],
  ['1980-1989', '10'],
  ['1980-1989', '10'],
  ['1990-1999', '10'],
  ['1990-1999', '10'],
  ['1990-1999', '10'],
  ['1990-1999', '80'],
  ['1990-1999', '80'],
  ['1970-1979', '80'],
];

function sizesOf(rows: readonly (readonly string[])[], owners = rows.map((_, at) => at)): number[] {
  const columns = (rows[0] ?? []).map((_, index) => plain(index));
  const table = toQuasiTable(
    columns,
    rows.map((values, at) => ({ owner: owners[at] ?? at, values, confidential: [] })),
  );
  return equivalenceClasses(table)
    .map(({ people }) => people)
    .sort((a, b) => b - a);
}

describe('group sizes and risks by the definitions of ARX', () => {
  it('of a table computed by hand (D31)', () => {
    const sizes = sizesOf(TABLE);
    expect(sizes).toEqual([4, 3, 2, 1]);
    const risk = measureRisk(
      sizes.map((sample) => ({ sample })),
      3,
    );
    expect(risk).toMatchObject({
      people: 10,
      classes: 4,
      smallest: 1,
      largest: 4,
      averageSize: 2.5,
      unique: 1,
      small: 3, // the pair and the one alone
    });
    expect(risk.prosecutor).toEqual({ highest: 1, average: 0.4, above: 0.3 });
    expect(risk.journalist).toEqual(risk.prosecutor); // no population: the journalist is the prosecutor
    expect(risk.marketer).toBe(0.4);
  });

  it('count somebody with two different rows as one of the people who stand alone', () => {
    const rows = [
      { owner: 1, values: ['1999'], confidential: [] },
      { owner: 1, values: ['1998'], confidential: [] },
      { owner: 2, values: ['1934'], confidential: [] },
      { owner: 3, values: ['2018'], confidential: [] },
    ];
    const table = toQuasiTable([plain(0)], rows);
    expect(measureTable(table, 2)).toMatchObject({ classes: 4, unique: 3, small: 3 });
    expect(tellingColumns(table)).toEqual({ unique: 3, columns: [0] });
  });

  it('of a sample with a population: journalist and marketer look at the larger classes', () => {
    // Classes of 2, 1 and 1 people in populations of 10, 4 and 1.
    const risk = measureRisk(
      [
        { sample: 2, population: 10 },
        { sample: 1, population: 4 },
        { sample: 1, population: 1 },
      ],
      3,
    );
    expect(risk.prosecutor).toEqual({ highest: 1, average: 3 / 4, above: 1 });
    expect(risk.journalist.highest).toBe(1);
    expect(risk.journalist.above).toBe(1 / 4);
    expect(risk.marketer).toBeCloseTo((2 / 10 + 1 / 4 + 1) / 4, 12);
    expect(risk.journalist.average).toBeCloseTo(Math.max(3 / 15, risk.marketer), 12);
  });

  it('five rows of one person are one person: they hide nobody', () => {
    const rows = Array.from({ length: 5 }, () => ['1980-1989', '10'] as const);
    expect(sizesOf(rows, [7, 7, 7, 7, 7])).toEqual([1]);
    expect(sizesOf(rows, [7, 7, 7, 8, 9])).toEqual([3]);
  });

  it('of nobody at all are nothing', () => {
    expect(measureRisk([], 5)).toMatchObject({ people: 0, smallest: 0, marketer: 0 });
    expect(measureRisk([{ sample: 0, population: 9 }], 5)).toMatchObject({ classes: 0 });
  });

  it('take a million classes without a word', () => {
    const sizes = Array.from({ length: 1_000_000 }, () => ({ sample: 1 }));
    expect(measureRisk(sizes, 2).unique).toBe(1_000_000);
  });
});

describe('l-diversity', () => {
  const counts = (values: Record<string, number>): ReadonlyMap<string, number> =>
    new Map(Object.entries(values));

  it('of classes computed by hand', () => {
    // Entropy of 2:2 is ln 2, so l = 2; of 3:1 it is exp(0.5623) = 1.7548.
    const even = measureDiversity([counts({ flu: 2, cold: 2 })]);
    expect(even.distinct).toBe(2);
    expect(even.entropy).toBeCloseTo(2, 12);
    const both = measureDiversity([counts({ flu: 2, cold: 2 }), counts({ flu: 3, cold: 1 })]);
    expect(both.entropy).toBeCloseTo(1.754_765_350_6, 8);
  });

  it('finds the class whose members all share one value (D33)', () => {
    const found = measureDiversity([counts({ flu: 4 }), counts({ flu: 2, cold: 2 })]);
    expect(found).toMatchObject({ distinct: 1, alike: 4 });
    expect(found.entropy).toBeCloseTo(1, 12);
  });

  it('an empty cell that all share says nothing of anybody', () => {
    expect(measureDiversity([counts({ '': 4 })])).toEqual({
      distinct: null,
      entropy: null,
      alike: 0,
    });
  });
});
