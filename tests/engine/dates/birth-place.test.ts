import { describe, expect, it } from 'vitest';
import { withoutBirthPlace } from '#engine/dates/index.ts';

describe('a day of birth beside its place', () => {
  it.each([
    ['Bandung, 12 Maret 2014', '12 Maret 2014'],
    ['Bdg, 30 Nov 2008', '30 Nov 2008'],
    ['Roma 01/02/1980', '01/02/1980'],
    ['12.03.1980, г. Омск', '12.03.1980'],
    ['13.04.1990 Köln', '13.04.1990'],
    ['12/03/1980 à Lyon', '12/03/1980'],
    ['12.03.1980 (Wien)', '12.03.1980'],
    ['القاهرة، 12/03/1980', '12/03/1980'],
  ])('%s', (cell, day) => {
    expect(withoutBirthPlace(cell)).toBe(day);
  });

  it.each(['12.03.1980', '12.03.1980 г.', 'Berlin', '', '5', 'x'.repeat(200) + ', 12.03.1980'])(
    '%s has no place',
    (cell) => {
      expect(withoutBirthPlace(cell)).toBeNull();
    },
  );
});
