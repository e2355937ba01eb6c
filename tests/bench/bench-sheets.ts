import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeList } from './make-list.ts';
import { makeWorkbook } from './make-workbook.ts';
import { measuredRun } from './measured-run.ts';
import type { Measured } from './measured-run.ts';

/**
 * `npm run bench:sheets [ROWS]`: reading and importing a workbook of 16 columns, beside the `xlsx` library that reads the
 * same file alone (left out from 500,000 rows on, where it needs more memory than most machines have). Asserts nothing.
 */
const rows = Number(process.argv[2] ?? 200_000);
const cache = join(tmpdir(), 'lethe-bench');
mkdirSync(cache, { recursive: true });
const list = join(cache, `list-${rows}.csv`);
makeList(list, rows);
const workbook = join(cache, `list-${rows}.xlsx`);
const bytes = await makeWorkbook(workbook, list);
const scratch = mkdtempSync(join(cache, 'run-'));

try {
  console.log(`${rows} rows, 16 columns, ${(bytes / 1e6).toFixed(0)} MB; Node ${process.version}`);
  const library =
    rows < 500_000 ? await runNode('tests/bench/read-with-xlsx.ts', [workbook]) : null;
  if (library !== null) line('xlsx reads it alone', library);
  line('our reader reads it alone', await runNode('tests/bench/read-rows.ts', [workbook]));
  const passphrase = join(scratch, 'passphrase');
  writeFileSync(passphrase, 'a passphrase for the bench only\n', { mode: 0o600 });
  const lethe = await runNode('electron/cli/lethe.ts', [
    'import',
    workbook,
    '--workspace',
    join(scratch, 'bench.lethe'),
    '--country',
    'GB',
    '--passphrase-file',
    passphrase,
  ]);
  line('lethe import (all stages)', lethe);
  if (library !== null) {
    console.log(`import to xlsx alone: time ${(lethe.seconds / library.seconds).toFixed(2)}`);
    const processor = lethe.cpuSeconds / library.cpuSeconds;
    console.log(`import to xlsx alone: on the processor ${processor.toFixed(2)}`);
    const memory = lethe.peakMegabytes / library.peakMegabytes;
    console.log(`import to xlsx alone: memory ${memory.toFixed(2)}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function runNode(script: string, args: readonly string[]): Promise<Measured> {
  return measuredRun(process.execPath, [script, ...args]);
}

function line(name: string, run: Measured): void {
  const speed = Math.round(rows / run.seconds).toLocaleString('en');
  const memory = run.peakMegabytes === 0 ? 'not measured' : `${run.peakMegabytes.toFixed(0)} MB`;
  console.log(
    `${name.padEnd(28)} ${run.seconds.toFixed(1).padStart(7)} s  ${run.cpuSeconds.toFixed(1).padStart(6)} s on the processor  ${speed.padStart(10)} rows/s  peak ${memory}`,
  );
}
