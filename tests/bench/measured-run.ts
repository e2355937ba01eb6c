import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Measured = {
  readonly seconds: number;
  /** Of the program and all that it started, at the same moment; 0: not measured. */
  readonly peakMegabytes: number;
  /** Time on the processor, of all threads: tells a slow program from a busy machine. 0: not measured. */
  readonly cpuSeconds: number;
  readonly output: string;
};

const POLL_MILLISECONDS = 50;
const CLOCK_TICKS = 100; // a second, on every Linux that Node runs on

/** Runs a program to its end; wall time, and the highest resident memory of its processes together. */
export async function measuredRun(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> {
  const started = process.hrtime.bigint();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  let peak = 0;
  let cpuSeconds = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const poll = setInterval(() => {
    const family = familyOf(child.pid);
    peak = Math.max(peak, memoryOf(family));
    cpuSeconds = Math.max(cpuSeconds, cpuOf(child.pid));
  }, POLL_MILLISECONDS);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  clearInterval(poll);
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${errors.slice(-2000)}`);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return { seconds, peakMegabytes: peak, cpuSeconds, output };
}

/** The process and its descendants. Linux only; empty elsewhere. */
function familyOf(pid: number | undefined): readonly number[] {
  if (pid === undefined) return [];
  const children = textOf(`/proc/${pid}/task/${pid}/children`).trim();
  const own = children === '' ? [] : children.split(' ').map(Number);
  return [pid, ...own.flatMap(familyOf)];
}

/** For one process the highest that the kernel saw (VmHWM); for several what they hold together now. */
function memoryOf(family: readonly number[]): number {
  const field = family.length === 1 ? /VmHWM:\s+(\d+) kB/ : /VmRSS:\s+(\d+) kB/;
  const sizes = family.map((pid) => Number(field.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** User and system time: the 14th and 15th field, counted behind the name in brackets. */
function cpuOf(pid: number | undefined): number {
  const fields = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / CLOCK_TICKS;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
