import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasProgram } from './has-program.ts';
import { makeList } from './make-list.ts';
import { measuredRun } from './measured-run.ts';
import type { Measured } from './measured-run.ts';

/**
 * `npm run bench [ROWS]`: the import of a large list beside three baselines on the same file in the same run, since
 * machines differ; then people matched and judged anew. Prints time, rows a second, the memory of all processes and
 * ratios; asserts nothing. Each database goes as soon as it is measured: on the disk stand the list (150 bytes a row)
 * and one workspace with its log (up to ten times that).
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const KEPT_ROWS = 1_000_000; // a longer list is made anew each time
const PASSPHRASE = 'a passphrase for the bench only';
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
  const plain = await measureDatabase((target) =>
    measuredRun(process.execPath, ['tests/bench/insert-raw-cells.ts', list, target]),
  );
  line('raw cells into a plain database', plain);
  const shell = hasProgram('sqlite3') ? await measureDatabase(importWithShell) : null;
  if (shell !== null) line('sqlite3 shell, .import', shell);
  const workspace = join(scratch, 'bench.lethe');
  const lethe = await importWithLethe(workspace);
  line('lethe import (all stages)', lethe);
  ratio('papaparse alone', lethe, papaparse);
  ratio('raw cells into a plain database', lethe, plain);
  if (shell === null) console.log('ratio to sqlite3 .import: skipped, no sqlite3 on the path');
  else ratio('sqlite3 .import', lethe, shell);
  console.log(`workspace: ${(statSync(workspace).size / 1e6).toFixed(0)} MB`);
  await judgeAnew(workspace);
} finally {
  rmSync(scratch, { recursive: true, force: true });
  if (rows > KEPT_ROWS) rmSync(list, { force: true });
}

async function measureDatabase(run: (target: string) => Promise<Measured>): Promise<Measured> {
  const target = join(scratch, 'plain.db');
  const measured = await run(target);
  for (const suffix of ['', '-wal', '-shm']) rmSync(target + suffix, { force: true });
  return measured;
}

/** Debian's shell as anybody would use it: no analysis, no encryption, one table of text. */
function importWithShell(target: string): Promise<Measured> {
  return measuredRun('sqlite3', [target, '-cmd', '.mode csv', `.import "${list}" list`]);
}

function importWithLethe(workspace: string): Promise<Measured> {
  const passphrase = join(scratch, 'passphrase');
  writeFileSync(passphrase, `${PASSPHRASE}\n`, { mode: 0o600 });
  return measuredRun(process.execPath, [
    'electron/cli/lethe.ts',
    'import',
    list,
    '--workspace',
    workspace,
    '--country',
    'GB',
    '--today',
    '2026-11-23',
    '--passphrase-file',
    passphrase,
  ]);
}

async function judgeAnew(workspace: string): Promise<void> {
  const run = await measuredRun(process.execPath, [
    'tests/bench/judge-anew.ts',
    workspace,
    PASSPHRASE,
  ]);
  const { records, people, matching, judging, counting } = JSON.parse(run.output) as Anew;
  console.log(`matching ${records} records: ${taken(matching)}, ${people} people`);
  const ratioOf = (of: keyof Taken): string => (judging[of] / counting[of]).toFixed(1);
  console.log(
    `another policy for everybody: ${taken(judging)}; plain count(*) ... GROUP BY over the same table: ${taken(counting)}; ratio ${ratioOf('wall')}, on the processor ${ratioOf('cpu')}`,
  );
  console.log(`peak of matching and judging: ${memory(run)}`);
}

type Taken = { readonly wall: number; readonly cpu: number };
type Anew = { readonly records: number; readonly people: number } & Readonly<
  Record<'matching' | 'judging' | 'counting', Taken>
>;

function taken({ wall, cpu }: Taken): string {
  return `${wall.toFixed(2)} s (processor ${cpu.toFixed(2)} s)`;
}

function ratio(name: string, one: Measured, other: Measured): void {
  const wall = (one.seconds / other.seconds).toFixed(2);
  const cpu = other.cpuSeconds === 0 ? '' : `, on the processor ${cpuRatio(one, other)}`;
  console.log(`ratio to ${name}: ${wall}${cpu}`);
}

function cpuRatio(one: Measured, other: Measured): string {
  return (one.cpuSeconds / other.cpuSeconds).toFixed(2);
}

function memory({ peakMegabytes }: Measured): string {
  return peakMegabytes === 0 ? 'not measured' : `${peakMegabytes.toFixed(0)} MB`;
}

function line(name: string, run: Measured): void {
  const speed = Math.round(rows / run.seconds).toLocaleString('en');
  console.log(
    `${name.padEnd(34)} ${run.seconds.toFixed(1).padStart(7)} s (processor ${run.cpuSeconds.toFixed(1)} s)  ${speed.padStart(10)} rows/s  peak ${memory(run)}`,
  );
}
