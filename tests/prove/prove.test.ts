import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actNames } from './acts.ts';
import { makeMaster, proveOrder } from './prove-order.ts';

/** One order of the 120 that `npm run prove` goes through. */
const root = mkdtempSync(path.join(tmpdir(), 'lethe-prove-test-'));
beforeAll(async () => {
  mkdirSync(path.join(root, 'tmp'));
  await makeMaster(root);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

it(
  'leaves no byte of whoever went, whatever was done in which order (D01, D07, D39, H2)',
  { timeout: 120_000 },
  async () => {
    const { places, residues, controls } = await proveOrder(root, [...actNames].reverse(), 0);
    expect(residues).toStrictEqual([]);
    expect(controls.found).toBe(controls.of);
    expect(places).toBeGreaterThan(50);
  },
);
