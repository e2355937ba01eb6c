import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actNames } from './acts.ts';
import { coverThrees, sequencesOf, weave } from './orders.ts';
import { makeMaster, proveOrder } from './prove-order.ts';

/** One order of those that `npm run prove` goes through. */
const root = mkdtempSync(path.join(tmpdir(), 'lethe-prove-test-'));
beforeAll(async () => {
  process.env['TMPDIR'] = path.join(root, 'tmp'); // searched too
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

it('goes through orders that show every three acts in each of their orders', () => {
  const woven = weave(['a', 'b', 'c', 'd', 'e'], ['f', 'g', 'h']);
  const threes = (orders: readonly (readonly string[])[]): number =>
    new Set(orders.flatMap((order) => sequencesOf(order, 3))).size;
  expect(new Set(woven.map((order) => order.join(''))).size).toBe(120);
  expect(threes(woven)).toBe(8 * 7 * 6);
  expect(threes(coverThrees(woven))).toBe(8 * 7 * 6);
});
