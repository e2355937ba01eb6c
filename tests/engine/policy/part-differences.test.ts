import { expect, it } from 'vitest';
import { partDifferences } from '#engine/policy/index.ts';
import { readCombined, readLaw } from '#support/shipped/policies.ts';

const law = readLaw('eu-gdpr');
const clinic = readCombined('eu-gdpr', 'beauty-clinic');

it('a trade beside a law changes no verdict and the clocks of parts, which are told one by one', () => {
  const told = partDifferences(law, clinic);
  expect(told).toContainEqual({
    part: 'health',
    left: null,
    right: { months: 120, ends: 'purge' },
  });
  expect(told.map(({ part }) => part)).toEqual([
    'identity',
    'contact',
    'marketing',
    'visits',
    'health',
    'photos',
    'invoices',
  ]);
  const back = partDifferences(clinic, law);
  expect(back.map(({ left, right }) => [right, left])).toEqual(
    told.map(({ left, right }) => [left, right]),
  );
});

it('a policy beside itself has no parts to tell', () => {
  expect(partDifferences(clinic, structuredClone(clinic))).toEqual([]);
});
