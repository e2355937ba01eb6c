import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longList, writeList } from '#support/lists/client-lists.ts';
import { openDispatcher, asFound, PASSPHRASE } from '#support/open-dispatcher.ts';

const LETHE = path.join(import.meta.dirname, '../../electron/cli/lethe.ts');
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const NO_RIGHTS = 6;
const root = mkdtempSync(path.join(tmpdir(), 'lethe-read-only-'));
const workspace = path.join(root, 'w', 'salon.lethe');

/** Root may write anywhere, so the command then runs as somebody who may not. */
function lethe(...values: readonly string[]): { status: number | null; said: string } {
  const done = spawnSync(process.execPath, [LETHE, ...values], {
    encoding: 'utf8',
    env: { ...process.env, HOME: root, LETHE_PASSPHRASE: PASSPHRASE, LETHE_LANGUAGE: 'en' },
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  return { status: done.status, said: done.stderr };
}

function give(file: string, mode: number): void {
  if (isRoot) chownSync(file, NOBODY, NOBODY);
  chmodSync(file, mode);
}

/** Without the empty log that a connection leaves behind which may not remove it. */
const contents = (): readonly (readonly [string, string])[] =>
  readdirSync(path.dirname(workspace))
    .sort()
    .map((name) => [name, readFileSync(path.join(path.dirname(workspace), name))] as const)
    .filter(([name, content]) => !/-(?:wal|shm)$/.test(name) || !isEmptyLog(content))
    .map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]);

const isEmptyLog = (content: Buffer): boolean => content.length === 0 || content.length === 32_768;

describe.runIf(process.platform !== 'win32')('what may not be written to (C17)', () => {
  beforeAll(async () => {
    chmodSync(root, 0o755);
    mkdirSync(path.dirname(workspace));
    const made = openDispatcher({}, path.dirname(workspace));
    await made.createWorkspace('DE');
    const list = writeList(root, 'list.csv', longList(40));
    await made.get('source/import', { files: [asFound(list)], country: 'DE' });
    await made.close();
    for (const name of readdirSync(path.dirname(workspace)))
      give(path.join(path.dirname(workspace), name), 0o600);
    give(path.dirname(workspace), 0o700);
  });
  afterAll(() => {
    for (const folder of [path.dirname(workspace), path.join(root, 'out')])
      chmodSync(folder, 0o700);
    rmSync(root, { recursive: true, force: true });
  });

  const purge = (out: string): ReturnType<typeof lethe> =>
    lethe(
      'apply',
      '--workspace',
      workspace,
      '--do',
      'purge',
      '--select',
      'kind=consent_withdrawn',
      '--out',
      out,
      '--yes',
    );

  test('a folder, a file or a place for results: it is said, and nothing is changed (C17)', () => {
    const before = contents();
    mkdirSync(path.join(root, 'out'));
    const refusals = [
      [path.dirname(workspace), 0o500, 0o700, 'r'],
      [workspace, 0o400, 0o600, 'w'],
      [path.join(root, 'out'), 0o500, 0o700, 'o'],
    ] as const;
    for (const [place, closed, open, name] of refusals) {
      give(place, closed);
      const { status, said } = purge(path.join(root, 'out', name));
      give(place, open);
      expect(status, `${place}: ${said}`).toBe(NO_RIGHTS);
      expect(said, place).toMatch(/right|write|allow|permission/i);
      expect(said).not.toMatch(/example\.com|defect/);
      expect(contents(), place).toEqual(before);
    }
    expect(readdirSync(path.join(root, 'out'))).toEqual([]);
  });
});
