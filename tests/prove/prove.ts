import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { coverThrees, sequencesOf, weave } from './orders.ts';
import { allGone, PEOPLE } from './plant.ts';
import { makeMaster, proveOrder } from './prove-order.ts';

/**
 * `npm run prove`: values that occur nowhere else are planted wherever the program can write, every disposition is carried
 * out in orders that show each three of the eight in each of their six orders, and then all bytes on disk are searched, in
 * the ways in which a text can be written down: the files raw, the workspace and its log decrypted page by page, and every
 * cell of it. `-- --all`: all 120 orders of the five that take away, hand over, keep and bring back, with the other three
 * woven in. `-- --all --part 2/4`: the second quarter of them. Ends with 1 where anything is found, or where the search is
 * blind.
 */
const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, part: { type: 'string', default: '1/1' } },
});
const [part = 1, parts = 1] = values.part.split('/').map(Number);
const woven = weave(
  ['purge', 'anonymise', 'export', 'keep', 'undo'] as const,
  ['slim', 'restrict', 'correct'] as const,
);
const orders = [...(values.all ? woven : coverThrees(woven)).entries()].filter(
  ([number]) => number % parts === part - 1,
);

const root = mkdtempSync(path.join(tmpdir(), 'lethe-prove-'));
process.env['TMPDIR'] = path.join(root, 'tmp');
mkdirSync(process.env['TMPDIR']);
const totals = { places: 0, bytes: 0, residues: 0, blind: 0 };
const tried = new Set(orders.flatMap(([, acts]) => sequencesOf(acts, 3)));

try {
  console.log(
    `${PEOPLE} people, ${allGone.length} values to be gone, ${orders.length} orders of ${String(orders[0]?.[1].length)} acts, ` +
      `${tried.size} sequences of three acts`,
  );
  await makeMaster(root);
  for (const [number, acts] of orders) {
    const { places, bytes, residues, controls } = await proveOrder(root, acts, number);
    totals.places += places;
    totals.bytes += bytes;
    totals.residues += residues.length;
    if (controls.found < controls.of) totals.blind += 1;
    console.log(
      `${number + 1}: ${acts.join(' > ').padEnd(72)} places ${places}, residues ${residues.length}, ` +
        `values of those who stay ${controls.found} of ${controls.of}`,
    );
    for (const { place, token, how } of residues.slice(0, 20))
      console.log(`  ${token} in ${path.relative(root, place)} (${how})`);
    if (residues.length === 0) rmSync(path.join(root, `run-${number}`), { recursive: true });
  }
} finally {
  if (totals.residues === 0) rmSync(root, { recursive: true, force: true });
}
console.log(
  `places searched: ${totals.places} (${Math.round(totals.bytes / 1e6)} MB), residues found: ${totals.residues}`,
);
if (totals.residues > 0 || totals.blind > 0) process.exitCode = 1;
