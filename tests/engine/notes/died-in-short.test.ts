import { expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { present } from '#base/assert.ts';
import { notes } from '#support/shipped/detection-data.ts';

const today = present(dayOf(2026, 11, 27), 'a day');
const kinds = (note: string): readonly string[] => notes(note, today).map(({ kind }) => kind);

it.each([
  'zm. 2024, dzwoniła córka',
  'zm. w lipcu',
  'ум. в июле',
  'ум. 2024',
  'пом. 2024',
  'verst. 3.4.2025',
])('%s: is dead', (note) => expect(kinds(note)).toContain('deceased'));

it.each(['zm. 500 zł', 'zm. tel. 12.03.2024', 'zm. 12.03.2024', 'ум. нет'])(
  '%s: says nothing of the kind',
  (note) => expect(kinds(note)).not.toContain('deceased'),
);
