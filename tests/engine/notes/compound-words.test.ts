import { expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 24)!;

function certainKinds(note: string): readonly string[] {
  return read(note, today).flatMap(({ kind, certain }) => (certain ? [kind] : []));
}

test.each([
  ['wünscht keine Erinnerungsanrufe', 'dnc_call'],
  ['Spendenbriefe möchte sie nicht mehr bekommen', 'withdrew'],
  ['Garagencode 3344', 'secret'],
])('a word written together is read by its last part: %s', (note, kind) => {
  expect(certainKinds(note)).toEqual([kind]);
});

test.each(['Bewerbung zurückgezogen', 'Liebesbriefe im Fundbüro', 'Rabattcode FRUEHLING'])(
  'and not taken for another word that ends alike: %s',
  (note) => {
    expect(certainKinds(note)).toEqual([]);
  },
);
