import { describe, expect, it, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 24)!;
const certain = (note: string): string[] =>
  read(note, today).flatMap(({ kind, certain }) => (certain ? [kind] : []));

describe('a word that means something in a language which the note does not speak', () => {
  test.each([
    'the tutor is late and asked for the key',
    'killing time till 3, let him wait in the hall',
    'it was depressingly grey when they arrived',
  ])('settles nothing: %s', (note) => {
    expect(certain(note)).toEqual([]);
  });

  it('is shown as a doubt', () => {
    expect(read('the tutor is late and asked for the key', today)).toMatchObject([
      { kind: 'guardian', certain: false, guard: 'context' },
    ]);
  });

  it('counts where the note speaks the language, or none that is known', () => {
    expect(certain('el tutor firmó y está con ella')).toContain('guardian');
    expect(certain('embarazada')).toEqual(['special']);
  });

  it('counts where it is borrowed from English', () => {
    expect(certain('la clienta es diabetic y está con su marido')).toEqual(['special']);
  });

  it('is left alone in other scripts', () => {
    expect(certain('see the card for her, беременна')).toEqual(['special']);
  });
});
