import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { parseIsoDay } from '#domain/day.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';
import type { MappedColumn } from '#domain/source.ts';
import { anonymiseCells, anonymiseList, shiftOf, tokenOf } from '#engine/anonymisation/index.ts';
import type { AnonymisedList } from '#engine/anonymisation/index.ts';

/** The recipe of the packs that ship, with what a pack may leave out. */
export const RECIPE: AnonymisationRecipe = {
  birth: 'decade',
  postcodePrefix: 2,
  keepRegion: true,
  keepCity: false,
  keepGender: true,
  dates: 'month',
  roles: {},
  confidential: [],
  k: 5,
  l: 2,
  outliers: 5,
  search: true,
  rowOrder: 'shuffle',
};

const roles: readonly ColumnRole[] = [
  'full_name',
  'email',
  'birth_date',
  'gender',
  'postcode',
  'last_visit_date',
  'consent_email',
  'total_spend',
  'health_notes',
];
export const KEPT = [2, 3, 4, 5, 6, 7];

export const columns: readonly MappedColumn[] = roles.map((role, index) => ({
  index,
  name: role,
  role,
  channel: null,
  polarity: null,
  confidence: 1,
  needsAnswer: false,
}));

const two = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'));

const row = fc
  .record({
    owner: fc.integer({ min: 1, max: 25 }),
    year: fc.integer({ min: 1950, max: 1999 }),
    month: two(12),
    day: two(28),
    gender: fc.constantFrom('f', 'm', ''),
    postcode: fc.constantFrom('10115', '10117', '80331', '20095', ''),
    visit: two(12),
    consent: fc.constantFrom('yes', 'no'),
    spend: fc.integer({ min: 5, max: 4000 }),
    health: fc.constantFrom('asthma', 'none', ''),
  })
  .map((one) => ({
    owner: one.owner,
    cells: [
      `Person ${'ghijklmnopqrstuvwxyzabcdef'.charAt(one.owner)}`,
      `p${one.owner}@example.com`,
      `${one.year}-${one.month}-${one.day}`,
      one.gender,
      one.postcode,
      `2026-${one.visit}-${one.day}`,
      one.consent,
      `${one.spend}`,
      one.health,
    ],
  }));

export type InventedRow = { readonly owner: number; readonly cells: readonly string[] };
export const lists: fc.Arbitrary<InventedRow[]> = fc.array(row, { minLength: 1, maxLength: 30 });

/** As the program does it: cell by cell by the recipe, then the list together. */
export function anonymised(
  list: readonly InventedRow[],
  recipe: AnonymisationRecipe,
  key = 'a key for one batch',
): AnonymisedList {
  const hash = (text: string): string => createHmac('sha256', key).update(text).digest('hex');
  const rows = list.map(({ owner, cells }) => ({
    owner,
    cells,
    coarse: anonymiseCells(cells, columns, recipe, {
      readDate: (text) => {
        const day = parseIsoDay(text);
        return day === null ? null : { kind: 'day', day };
      },
      token: tokenOf(hash, `${owner}`),
      shift: (most) => shiftOf(hash, `${owner}`, most),
      clean: () => '',
    }),
  }));
  return anonymiseList(rows, { columns, recipe, hash, earlier: false });
}
