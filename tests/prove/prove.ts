import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { actNames } from './acts.ts';
import type { ActName } from './acts.ts';
import { PEOPLE, tokensOf } from './plant.ts';
import { makeMaster, proveOrder } from './prove-order.ts';

/**
 * `npm run prove [ORDERS]`: values that occur nowhere else are planted wherever the program can write, every disposition
 * is carried out in every order (120 of them, or the first ORDERS), and then all bytes on disk are searched, in the ways
 * in which a text can be written down: the files raw, the workspace and its log decrypted page by page, and every cell of
 * it. Ends with 1 where anything is found, or where the search is blind.
 */
const root = mkdtempSync(path.join(tmpdir(), 'lethe-prove-'));
process.env['TMPDIR'] = path.join(root, 'tmp');
mkdirSync(process.env['TMPDIR']);
const wanted = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const orders = permutationsOf(actNames).slice(0, wanted);
const totals = { places: 0, bytes: 0, residues: 0, blind: 0 };

try {
  const gone = tokensOf('erase', 'minor', 'over_retention').length;
  console.log(
    `${PEOPLE} people, ${gone} values to be gone, ${orders.length} orders of ${actNames.join(', ')}`,
  );
  await makeMaster(root);
  for (const [number, acts] of orders.entries()) {
    const { places, bytes, residues, controls } = await proveOrder(root, acts, number);
    totals.places += places;
    totals.bytes += bytes;
    totals.residues += residues.length;
    if (controls.found < controls.of) totals.blind += 1;
    console.log(
      `${acts.join(' > ').padEnd(46)} places ${places}, residues ${residues.length}, ` +
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

function permutationsOf(acts: readonly ActName[]): (readonly ActName[])[] {
  if (acts.length < 2) return [acts];
  return acts.flatMap((first) =>
    permutationsOf(acts.filter((act) => act !== first)).map((rest) => [first, ...rest]),
  );
}
