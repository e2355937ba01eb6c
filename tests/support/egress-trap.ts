import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a command did, and every attempt of it or its children to reach an address of the internet kind. */
export type TrappedRun = {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Calls that named an address, as strace printed them; null where strace is missing. */
  readonly attempts: readonly string[] | null;
};

export type EgressTrap = {
  readonly run: (
    command: readonly [string, ...string[]],
    options?: { readonly cwd?: string; readonly environment?: Readonly<Record<string, string>> },
  ) => TrappedRun;
};

/**
 * Runs commands in a network namespace that has no interface, not even loopback (threats H5), and counts with
 * strace what they tried. Null, with a printed reason, where this computer cannot make one.
 */
export function findEgressTrap(): EgressTrap | null {
  const namespace = [['unshare', '-rn'] as const, ['unshare', '-n'] as const].find(
    ([program, flag]) => spawnSync(program, [flag, 'true']).status === 0,
  );
  if (namespace === undefined) {
    // oxlint-disable-next-line no-console -- a skipped trap must be seen
    console.warn('egress trap skipped: no network namespace can be made here (unshare -rn failed)');
    return null;
  }
  const hasStrace = spawnSync('strace', ['-V']).status === 0;
  return { run: (command, options = {}) => runTrapped(namespace, hasStrace, command, options) };
}

function runTrapped(
  namespace: readonly string[],
  hasStrace: boolean,
  command: readonly string[],
  options: { readonly cwd?: string; readonly environment?: Readonly<Record<string, string>> },
): TrappedRun {
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-egress-'));
  const trace = [
    'strace',
    '-ff',
    '-qq',
    '-e',
    'trace=connect,sendto,sendmsg,sendmmsg',
    '-yy',
    '-o',
    path.join(folder, 'calls'),
  ];
  const [program, ...values] = [...namespace, ...(hasStrace ? trace : []), ...command];
  try {
    const run = spawnSync(program ?? '', values, {
      cwd: options.cwd,
      env: { ...process.env, ...options.environment },
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    const { status, stdout, stderr } = run;
    return { status, stdout, stderr, attempts: hasStrace ? readAttempts(folder) : null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Only addresses of the internet kind: local sockets and the kernel's own answers are no traffic. */
function readAttempts(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => /sa_family=AF_INET6?/.test(line)),
  );
}
