import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Policy, PolicyPack } from '#domain/policy.ts';
import { combinePacks, parsePack, partDifferences } from '#engine/policy/index.ts';

function packOf(id: string): PolicyPack {
  const file = new URL(`../../../resources/policies/${id}.yaml`, import.meta.url);
  const read = parsePack(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(id);
  return read.value;
}

const law = packOf('eu-gdpr') as Policy;
const clinic = combinePacks(law, packOf('beauty-clinic')) ?? law;

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
