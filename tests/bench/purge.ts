import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeList } from './make-list.ts';
import { leanAllocator, leanFlags } from '#cli/lean-start.ts';
import { measuredRun } from './measured-run.ts';

/**
 * `npm run bench:purge [ROWS]`: a purge of every tenth person out of a workspace of ROWS rows: planned, deleted, rewritten
 * and searched, as `lethe apply` does it. Prints time, memory and what the receipt says; asserts nothing.
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const cache = join(tmpdir(), 'lethe-bench');
mkdirSync(cache, { recursive: true });
const list = join(cache, `list-${rows}.csv`);
makeList(list, rows);
const scratch = mkdtempSync(join(cache, 'purge-'));
const workspace = join(scratch, 'bench.lethe');
const out = join(scratch, 'out');
const passphrase = 'a passphrase for the bench only';
/** As the command starts itself. */
const run = (script: string, ...values: readonly string[]) =>
  measuredRun(process.execPath, [...leanFlags, script, ...values], {
    ...leanAllocator,
    LETHE_PASSPHRASE: passphrase,
  });

try {
  await run('electron/cli/lethe.ts', 'import', list, '--workspace', workspace);
  const purge = await run('tests/bench/purge-tenth.ts', workspace, out, passphrase, String(rows));
  const name = readdirSync(out).find(
    (file) => file.startsWith('receipt') && file.endsWith('.json'),
  );
  const receipt = JSON.parse(readFileSync(join(out, name ?? ''), 'utf8')) as {
    readonly people: number;
    readonly searchedValues: number;
    readonly state: string;
  };
  const { people, searchedValues, state } = receipt;
  console.log(
    `purge of ${people} of ${rows}: ${purge.seconds.toFixed(1)} s (${purge.cpuSeconds.toFixed(1)} s of processor), ` +
      `${purge.peakMegabytes.toFixed(0)} MB, ${searchedValues} values searched, ${state}`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
