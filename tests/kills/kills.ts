import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killDeeds } from './kill-deeds.ts';

/**
 * `npm run kills [KILLS] [SEED]`: kills the program (SIGKILL) at random moments of a purge, an anonymisation, an undo, the
 * destruction of a key, a restore and the writing of cleaned copies, 200 times if nothing else is said. Each time the
 * workspace is opened again, and all that can be seen of it must be what was before or what an undisturbed deed leaves.
 * The same seed gives the same shares of the time that an undisturbed deed took. Ends with 1 where a kill left anything else.
 */
const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);
const root = mkdtempSync(path.join(tmpdir(), 'lethe-kills-'));
const line = (cells: readonly (number | string)[]): string =>
  cells
    .map((cell, at) => (at === 0 ? String(cell).padEnd(10) : String(cell).padStart(9)))
    .join(' ');

try {
  const reports = await killDeeds(root, { kills, seed }, ({ deed, kills: done, between }) => {
    process.stderr.write(`\r${deed} ${done}, between ${between}    `);
  });
  process.stderr.write('\n');
  console.log(`seed ${seed}`);
  console.log(line(['deed', 'ms', 'kills', 'too late', 'before', 'after', 'between']));
  for (const { deed, milliseconds, kills: done, finished, before, after, between } of reports)
    console.log(line([deed, Math.round(milliseconds), done, finished, before, after, between]));
  const sum = (of: 'kills' | 'before' | 'after' | 'between'): number =>
    reports.reduce((total, report) => total + report[of], 0);
  console.log(line(['all', '', sum('kills'), '', sum('before'), sum('after'), sum('between')]));
  for (const { deed, odd } of reports) for (const seen of odd) console.log(`${deed}: ${seen}`);
  if (sum('between') > 0) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
