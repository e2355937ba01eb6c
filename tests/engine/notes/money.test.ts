import { expect, it, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 24)!;
const certain = (note: string): string[] =>
  read(note, today).flatMap(({ kind, certain }) => (certain ? [kind] : []));

test.each(['budget under 15€', 'the bill is £12, yr fee', 'moins de 15 € svp'])(
  'an amount of money is no age: %s',
  (note) => {
    expect(certain(note)).toEqual([]);
  },
);

it('leaves an age beside it alone', () => {
  expect(certain('aged 12, paid £15')).toEqual(['minor']);
});
