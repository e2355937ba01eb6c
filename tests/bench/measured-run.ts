import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Measured = {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly output: string;
};

const POLL_MILLISECONDS = 50;

/** Runs a program to its end; wall time, and the highest resident memory that the kernel saw (VmHWM). */
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
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const poll = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, POLL_MILLISECONDS);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  clearInterval(poll);
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${errors.slice(-2000)}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, peakMegabytes: peak, output };
}

/** Linux only; 0 elsewhere, which the report prints as "not measured". */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
