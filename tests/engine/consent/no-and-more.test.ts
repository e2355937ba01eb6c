import { describe, expect, it } from 'vitest';
import type { ConsentState } from '#domain/consent.ts';
import { column, readAll } from './consent-kit.ts';

const offers = column('Offers', 'consent_general', 'positive');
const statesOf = (cell: string): ConsentState[] => readAll(cell, offers).map(({ state }) => state);

describe('answers that somebody else gives, or that say no twice', () => {
  it.each<[string, ConsentState]>([
    ['нет и звонить не надо', 'denied'],
    ['отк.', 'withdrawn'],
    ['mẹ không cho', 'denied'],
    ['thôi khỏi', 'denied'],
    ['شوهرش گفته نفرستیم', 'denied'],
    ['اشکالی نداره', 'granted'],
    ['mąż przeciwny', 'denied'],
    ['vrouw zegt nee', 'denied'],
    ['eşi karşı', 'denied'],
    ['dulu ya skrg tdk', 'withdrawn'],
  ])('%s', (cell, state) => {
    expect(statesOf(cell)).toEqual([state]);
  });

  it.each(['муж не против', 'нет и да', 'mąż nie jest przeciwny'])('%s is no refusal', (cell) => {
    expect(statesOf(cell)).not.toContain('denied');
  });
});
