import { dayOf } from '#domain/day.ts';
import { present } from '#base/assert.ts';
import { notes } from '#support/shipped/detection-data.ts';

const today = present(dayOf(2026, 11, 25), 'a day');
const refusals = new Set(['withdrew', 'dnc', 'dnc_call']);

/** The ways that a note certainly refuses; null: every way. */
export function refused(note: string): readonly (string | null)[] {
  return notes(note, today)
    .filter(({ kind, certain }) => certain && refusals.has(kind))
    .map(({ channel }) => channel);
}
