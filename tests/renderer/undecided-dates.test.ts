import { expect, it } from 'vitest';
import { undecidedDates } from '#screens/lists/review/undecided-dates.ts';

const column = { column: 'Birthday', order: null, for: 0, against: 0, undecided: 0 };

it.each([
  ['an empty column', column, 0],
  ['dates that can be read both ways', { ...column, undecided: 24 }, 1],
  ['dates that contradict each other, each sure of itself', { ...column, for: 3, against: 2 }, 0],
  ['dates of a proven order', { ...column, order: 'DMY' as const, for: 3, undecided: 9 }, 0],
] as const)('of %s is asked, or not', (_, dates, asked) => {
  expect(undecidedDates([dates])).toHaveLength(asked);
});
