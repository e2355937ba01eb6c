import { expect, it } from 'vitest';
import { toFigure } from '#domain/to-figure.ts';

it.each([
  ['120.40', 12_040],
  ['1.234,50 €', 123_450],
  ['₽ 1 200', 120_000],
  ['−15', -1500],
  ['-15', -1500],
  ['١٢٫٥', 1250],
  ['0', 0],
])('%s is an amount', (text, hundredths) => {
  expect(toFigure(text)).toBe(hundredths);
});

it.each([
  '100-199',
  '100–199',
  '100 — 199 €',
  '١٠٠–١٩٩',
  '< 50',
  '> 1000',
  '≥ 100',
  '',
  'n/a',
  '9'.repeat(65),
])('%s is none: a range, a bound or nothing', (text) => {
  expect(toFigure(text)).toBeNull();
});

it('a cell of a hundred thousand dashes is passed over at once', () => {
  const start = performance.now();
  expect(toFigure(`1${'-'.repeat(100_000)}`)).toBeNull();
  expect(performance.now() - start).toBeLessThan(100);
});
