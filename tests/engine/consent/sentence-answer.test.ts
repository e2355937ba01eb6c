import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stateOfSentence } from '#engine/consent/index.ts';
import { words } from './consent-kit.ts';

const NO = [
  'denied',
  'refused',
  'no',
  'nein',
  'non',
  'нет',
  'hayır',
  'لا',
  'nej',
  'ei',
  'nie',
  '不要',
];
const yes = fc.constantFrom('yes', 'ja', 'oui', 'sí', 'да', 'evet', 'نعم', 'fine', 'gern', 'graag');
const asides = fc.constantFrom(
  'evenings',
  'after 6',
  'abends',
  'le soir',
  'please',
  'вечером',
  'dear',
);
const stops = fc.constantFrom(', ', ' ', '. ', ' - ', '; ');

test('a sentence that holds a no anywhere permits nothing (B13)', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(yes, asides), { maxLength: 3 }),
      fc.constantFrom(...NO),
      fc.array(fc.oneof(yes, asides), { maxLength: 3 }),
      stops,
      (before, no, after, stop) => {
        expect(stateOfSentence([...before, no, ...after].join(stop), words)).not.toBe('granted');
      },
    ),
  );
});

test('a word that nobody knows leaves nothing to permit', () => {
  fc.assert(
    fc.property(yes, asides, (one, aside) => {
      expect(stateOfSentence(`${one}, ${aside} qwxzk`, words)).toBeNull();
    }),
  );
});

test('a question, an open end and a long text say nothing', () => {
  expect(stateOfSentence('yes, evenings?', words)).toBeNull();
  expect(stateOfSentence('yes, but', words)).toBeNull();
  expect(stateOfSentence(`yes ${'evenings '.repeat(20)}`, words)).toBeNull();
  expect(stateOfSentence('', words)).toBeNull();
});

test.each([
  'yes, not more than once a month',
  'ok but not too often',
  'можно, не чаще раза в месяц',
  'evet, ayda bir',
  'نعم، مرة في الشهر',
  'ja, einmal im monat',
  'oui, une fois par mois',
  'sí, una vez al mes',
  'sì, ogni tanto',
  'sim, de vez em quando',
  'tak, raz w miesiącu',
  'так, не часто',
  'có, thỉnh thoảng',
])('how often is no part of whether: %s', (cell) => {
  expect(stateOfSentence(cell, words)).toBe('granted');
});

test.each([
  'no, too often',
  'нет, слишком часто',
  'hayır, çok sık',
  'nein, zu oft',
  'non, trop souvent',
])('a no for that reason stays a no: %s', (cell) => {
  expect(stateOfSentence(cell, words)).toBe('denied');
});

test.each(['too often', 'not often', 'слишком часто', 'çok sık', 'sometimes'])(
  'how often alone permits nothing: %s',
  (cell) => {
    expect(stateOfSentence(cell, words)).toBeNull();
  },
);
