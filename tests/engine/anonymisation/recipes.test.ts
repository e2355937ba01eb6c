import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '#domain/day.ts';
import { columnRoles } from '#domain/column-role.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { AnonymisationRecipe, RoleRecipe } from '#domain/policy.ts';
import {
  anonymiseCells,
  columnFates,
  equivalenceClasses,
  measureRisk,
  toQuasiTable,
} from '#engine/anonymisation/index.ts';
import { RECIPE } from './invented-list.ts';

const column = (role: ColumnRole, index: number) => ({
  index,
  name: role,
  role,
  channel: null,
  polarity: null,
  confidence: 1,
  needsAnswer: false,
});

function cellsOf(
  row: readonly (readonly [ColumnRole, string])[],
  recipe: AnonymisationRecipe = RECIPE,
): string[] {
  return anonymiseCells(
    row.map(([, cell]) => cell),
    row.map(([role], index) => column(role, index)),
    recipe,
    {
      readDate: (text) => {
        const day = parseIsoDay(text);
        return day === null ? null : { kind: 'day', day };
      },
      token: 'a1b2',
      shift: (most) => -most,
      clean: (note) => note.replace('Anna', '[…]'),
    },
  );
}

const withRole = (role: ColumnRole, recipe: RoleRecipe): AnonymisationRecipe => ({
  ...RECIPE,
  roles: { [role]: recipe },
});

describe('recipes by role', () => {
  const cases: readonly (readonly [ColumnRole, RoleRecipe, string, string])[] = [
    ['full_name', { do: 'remove' }, 'Anna Adler', ''],
    ['full_name', { do: 'fixed', value: 'client' }, 'Anna Adler', 'client'],
    ['email', { do: 'token' }, 'anna@example.com', 'a1b2'],
    ['birth_date', { do: 'year' }, '1987-05-02', '1987'],
    ['birth_date', { do: 'band', years: 5 }, '1987-05-02', '1985-1989'],
    ['birth_date', { do: 'shift', days: 30 }, '1987-05-31', '1987-05-01'],
    ['age', { do: 'band', years: 10 }, '34', '30-39'],
    ['age', { do: 'limit', from: 18, to: 80 }, '97', '80'],
    ['age', { do: 'limit', from: 18, to: 80 }, '9', '18'],
    ['age', { do: 'keep' }, '٣٤', '34'],
    ['postcode', { do: 'prefix', characters: 2 }, 'SW1A 1AA', 'SW'],
    ['last_visit_date', { do: 'month' }, '2026-10-02', '2026-10'],
    ['last_visit_date', { do: 'keep' }, '2026-10-02', '2026-10-02'],
    ['total_spend', { do: 'round', to: 50 }, '1 234,50 €', '1250'],
    ['total_spend', { do: 'limit', from: 0, to: 1000 }, '8.999', '1000'],
    ['notes', { do: 'clean' }, 'tea for Anna', 'tea for […]'],
    ['notes', { do: 'remove' }, 'tea for Anna', ''],
  ];
  it.each(cases)('%s, %j: %s becomes %s', (role, recipe, cell, becomes) => {
    expect(cellsOf([[role, cell]], withRole(role, recipe))).toEqual([becomes]);
  });

  it('region stands for a city where the recipe says so', () => {
    const row = [
      ['city', 'Kleinmachnow'],
      ['region', 'Brandenburg'],
    ] as const;
    expect(cellsOf(row, withRole('city', { do: 'region' }))).toEqual([
      'Brandenburg',
      'Brandenburg',
    ]);
    expect(cellsOf([['city', 'Kleinmachnow']], withRole('city', { do: 'region' }))).toEqual(['']);
  });

  it('what is not known to be harmless goes: addresses of machines, places, pictures, accounts (D36)', () => {
    const cells = [
      '192.168.7.21',
      '2001:db8::8a2e:370:7334',
      '52.520008, 13.404954',
      'DE89 3704 0044 0532 0130 00',
      'photo-anna.jpg',
      'https://example.org/u/anna',
      'anna@anna-adler.example',
      '+49 151 20000001',
      '44921345678',
      'only client with a falcon',
    ];
    expect(cellsOf(cells.map((cell) => ['ignore', cell] as const))).toEqual(cells.map(() => ''));
  });

  it('a kept cell that repeats an identifier of the row goes all the same', () => {
    const row = [
      ['full_name', 'Anna Adler'],
      ['status', 'VIP (Adler)'],
      ['gender', 'f'],
    ] as const;
    expect(cellsOf(row)).toEqual(['', '', 'f']);
  });

  it('says for each role what becomes of it', () => {
    const recipe = withRole('email', { do: 'token' });
    const fates = columnFates(
      columnRoles.map((role) => ({ role })),
      recipe,
    );
    expect(Object.fromEntries(fates.map(({ role, becomes }) => [role, becomes]))).toMatchObject({
      email: 'token',
      full_name: 'removed',
      notes: 'removed',
      birth_date: 'generalised',
      gender: 'kept',
    });
  });

  it.each([
    [{ filled: 9, emptied: 9, changed: 0 }, 'removed'],
    [{ filled: 9, emptied: 1, changed: 0 }, 'partly'],
    [{ filled: 9, emptied: 0, changed: 2 }, 'generalised'],
    [{ filled: 9, emptied: 0, changed: 0 }, 'kept'],
    [{ filled: 0, emptied: 0, changed: 0 }, 'kept'],
  ] as const)(
    'says of what stays by the recipe, and became %j, that it is %s',
    (effect, becomes) => {
      const fates = columnFates(
        [{ role: 'gender' }],
        withRole('gender', { do: 'keep' }),
        new Map([['gender', effect]]),
      );
      expect(fates).toEqual([{ role: 'gender', becomes }]);
    },
  );
});

/**
 * A table in the manner of the public "adult" data, which is not at hand offline: 5,000 classes over four attributes,
 * class i of 1 + (i mod 10) people, so that every figure follows by arithmetic.
 */
describe('a large table of which every figure is known', () => {
  it('has the group sizes, uniqueness and risks that arithmetic gives', () => {
    const rows = Array.from({ length: 5000 }, (_, i) =>
      Array.from({ length: 1 + (i % 10) }, () => [
        `${17 + (i % 73)}`,
        `class of work ${Math.floor(i / 73) % 7}`,
        `education ${Math.floor(i / 511)}`,
        i % 2 === 0 ? 'f' : 'm',
      ]),
    ).flat();
    const same = (value: string): string => value;
    const table = toQuasiTable(
      [0, 1, 2, 3].map((index) => ({ index, levels: [same] })),
      rows.map((values, owner) => ({ owner, values, confidential: [] })),
    );
    const classes = equivalenceClasses(table);
    const risk = measureRisk(
      classes.map(({ people }) => ({ sample: people })),
      5,
    );
    expect(risk).toMatchObject({
      people: 27_500, // 500 times 1 + 2 + ... + 10
      classes: 5000,
      smallest: 1,
      largest: 10,
      averageSize: 5.5,
      unique: 500,
      small: 5000, // 500 times 1 + 2 + 3 + 4
    });
    expect(risk.prosecutor.highest).toBe(1);
    expect(risk.prosecutor.average).toBeCloseTo(5000 / 27_500, 12);
    expect(risk.prosecutor.above).toBeCloseTo(5000 / 27_500, 12);
    expect(risk.marketer).toBeCloseTo(2 / 11, 12);
  });
});
