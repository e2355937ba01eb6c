import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leanAllocator, leanFlags } from '#cli/lean-start.ts';

const module = fileURLToPath(new URL('../../electron/cli/lean-start.ts', import.meta.url));
const script = `
  import { startLean } from ${JSON.stringify(module)};
  startLean();
  console.log(JSON.stringify({ flags: process.execArgv, env: process.env, pid: process.pid }));
`;

type Started = {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly pid: number;
};

function started(env: NodeJS.ProcessEnv): Started & { readonly shellPid: number | undefined } {
  const args = ['--input-type=module', '-e', script];
  const { stdout, pid } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { ...(JSON.parse(stdout) as Started), shellPid: pid };
}

const { MALLOC_ARENA_MAX: _, ...plain } = process.env;

describe.runIf(process.platform === 'linux')('a command on Linux', () => {
  it('starts once more in its own process, with a small young generation and memory given back', () => {
    const { flags, env, pid, shellPid } = started({ ...plain, LETHE_PASSPHRASE: 'kept as it is' });
    expect(pid).toBe(shellPid);
    expect(flags).toEqual(expect.arrayContaining([...leanFlags]));
    expect(env).toMatchObject({ ...leanAllocator, LETHE_PASSPHRASE: 'kept as it is' });
  });

  it('leaves an allocator alone that somebody set', () => {
    const { flags, env } = started({ ...plain, MALLOC_ARENA_MAX: '4' });
    expect(flags).not.toContain(leanFlags[0]);
    expect(env['MALLOC_ARENA_MAX']).toBe('4');
    expect(env['MALLOC_TRIM_THRESHOLD_']).toBe(process.env['MALLOC_TRIM_THRESHOLD_']);
  });
});
