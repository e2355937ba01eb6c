import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Policy } from '#domain/policy.ts';
import { combinePacks, parsePack, partDifferences } from '#engine/policy/index.ts';

function policyOf(...ids: readonly string[]): Policy {
  const packs = ids.map((id) => {
    const file = new URL(`../../../resources/policies/${id}.yaml`, import.meta.url);
    const read = parsePack(readFileSync(file, 'utf8'));
    if (!read.ok) throw new Error(id);
    return read.value;
  });
  const combined = combinePacks(packs);
  if (combined === null) throw new Error(ids.join('+'));
  return combined;
}

it('a trade beside a law changes no verdict and the clocks of parts, which are told one by one', () => {
  const law = policyOf('eu-gdpr');
  const clinic = policyOf('eu-gdpr', 'beauty-clinic');
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
  const clinic = policyOf('eu-gdpr', 'beauty-clinic');
  expect(partDifferences(clinic, structuredClone(clinic))).toEqual([]);
});
