import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeList } from './make-list.ts';
import { measuredRun } from './measured-run.ts';
import type { Measured } from './measured-run.ts';

/**
 * `npm run bench [ROWS]`: the import of a large list, beside two baselines on the same file in the same run,
 * since machines differ. Prints wall time, rows a second, peak memory and ratios; asserts nothing.
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const cache = join(tmpdir(), 'lethe-bench');
mkdirSync(cache, { recursive: true });
const list = join(cache, `list-${rows}.csv`);
const bytes = makeList(list, rows);
const scratch = mkdtempSync(join(cache, 'run-'));

try {
  console.log(
    `${rows} rows, 16 columns, ${(bytes / 1e6).toFixed(0)} MB; ${cpus().length} x ${cpus()[0]?.model ?? 'processor'}; Node ${process.version}`,
  );
  const papaparse = await measuredRun(process.execPath, [
    'tests/bench/read-with-papaparse.ts',
    list,
  ]);
  line('papaparse alone', papaparse);
  const plain = await measuredRun(process.execPath, [
    'tests/bench/insert-raw-cells.ts',
    list,
    join(scratch, 'plain.db'),
  ]);
  line('raw cells into a plain database', plain);
  const passphrase = join(scratch, 'passphrase');
  writeFileSync(passphrase, 'a passphrase for the bench only\n', { mode: 0o600 });
  const lethe = await measuredRun(process.execPath, [
    'electron/cli/lethe.ts',
    'import',
    list,
    '--workspace',
    join(scratch, 'bench.lethe'),
    '--country',
    'GB',
    '--today',
    '2026-11-23',
    '--passphrase-file',
    passphrase,
  ]);
  line('lethe import (all stages)', lethe);
  console.log(`ratio to papaparse alone: ${(lethe.seconds / papaparse.seconds).toFixed(2)}`);
  console.log(
    `ratio to raw cells into a plain database: ${(lethe.seconds / plain.seconds).toFixed(2)}`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function line(name: string, run: Measured): void {
  const speed = Math.round(rows / run.seconds).toLocaleString('en');
  const memory = run.peakMegabytes === 0 ? 'not measured' : `${run.peakMegabytes.toFixed(0)} MB`;
  console.log(
    `${name.padEnd(34)} ${run.seconds.toFixed(1).padStart(7)} s  ${speed.padStart(10)} rows/s  peak ${memory}`,
  );
}
