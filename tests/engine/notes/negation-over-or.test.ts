import { expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 24)!;

function certainIn(note: string): readonly string[] {
  return read(note, today).flatMap(({ kind, certain }) => (certain ? [kind] : []));
}

test.each(['not to write to or call her', 'do not call or email', 'nobody is to write or ring'])(
  'a negation goes on over an or to the next act: %s',
  (note) => {
    expect(certainIn(note)).toEqual(['dnc']);
  },
);

test.each(['write or call her', 'did not like the colour, call or email her on Monday'])(
  'without a negation before it an or refuses nothing: %s',
  (note) => {
    expect(certainIn(note)).toEqual([]);
  },
);
