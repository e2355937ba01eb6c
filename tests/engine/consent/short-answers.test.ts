import { expect, test } from 'vitest';
import { newsletter, stateOf } from './consent-kit.ts';

test.each(['-do-', '-id-', '- do -', '〃', 'ditto', 'wie oben', 'то же'])(
  '%s repeats the row above, and is neither a yes nor a no',
  (cell) => {
    expect(stateOf(cell, newsletter)).toBe('unclear');
  },
);

test.each([
  'n quer',
  'ñ quer',
  'não precisa',
  'ned notwendig',
  'nicht nötig',
  'x ahora no',
  'not needed',
  'pas besoin',
  'non occorre',
  'niepotrzebne',
  'не требуется',
  'не потрібно',
  'gerek yok',
  'hoeft niet',
])('%s refuses', (cell) => {
  expect(stateOf(cell, newsletter)).toBe('denied');
});

test.each([
  "Oui c'est mieux",
  "yes, that's better",
  'ja, lieber so',
  'sì, è meglio',
  'так, так краще',
  'да, так лучше',
])('%s agrees', (cell) => {
  expect(stateOf(cell, newsletter)).toBe('granted');
});

test.each([
  'Y - stopped Mar 24',
  'ja - gestoppt März 24',
  'oui - arrêté mars 24',
  'sim - parou em março',
  'ja - gestopt mrt 24',
])('%s was a yes, and is none', (cell) => {
  expect(stateOf(cell, newsletter)).toBe('withdrawn');
});

test.each(['no do', 'lieber', 'stopped by on Monday, yes'])('%s is no plain yes', (cell) => {
  expect(stateOf(cell, newsletter)).not.toBe('granted');
});
