import { describe, expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 24)!;

function guardsIn(note: string): readonly (string | null)[] {
  return read(note, today).map(({ guard }) => guard);
}

describe('a refusal until some month holds for now', () => {
  test.each([
    "üyeliği dondurdu, Mart'a kadar aranmasın",
    'do not call until March',
    'bitte bis September nicht anrufen',
    'не звонить до марта',
    'ne pas appeler avant septembre',
    'nie dzwonić do kwietnia',
    'no llamar hasta enero',
    'nu sunați până în martie',
  ])('%s', (note) => {
    expect(guardsIn(note)).toContain('until');
  });

  test.each(['do not call before noon', 'не звонить после 21', 'bitte nicht vor 10 anrufen'])(
    'an hour of the day is no such time: %s',
    (note) => {
      expect(guardsIn(note)).not.toContain('until');
    },
  );

  test('a month beside a refusal takes nothing from it', () => {
    expect(read('do not call her, March 2025', today)[0]?.certain).toBe(true);
    expect(read('просил не звонить, март', today)[0]?.certain).toBe(true);
  });
});
