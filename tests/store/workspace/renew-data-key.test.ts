import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyPath } from '#store/workspace/key-file.ts';
import { renewDataKey } from '#store/workspace/renew-data-key.ts';
import { listSources } from '#store/records/sources.ts';
import { anchorPath } from '#store/workspace/workspace-anchor.ts';
import { changePassphrase, createWorkspace, openWorkspace } from '#store/workspace/workspace.ts';
import { killAtMoments } from '#support/kill-harness.ts';
import type { KillOutcome } from '#support/kill-harness.ts';
import { addList, makeFolder, makeRecord, valueOf } from '#support/store-fixture.ts';

const KILLS = Number(process.env['LETHE_KILLS'] ?? 2);
const { folder, remove } = makeFolder();
const master = join(folder, 'master.lethe');
const companions = (path: string): readonly string[] => [path, keyPath(path), anchorPath(path)];

function copyOfMaster(): string {
  const copy = join(folder, `${randomBytes(6).toString('hex')}.lethe`);
  for (const [index, file] of companions(master).entries()) {
    copyFileSync(file, companions(copy)[index] ?? '');
  }
  return copy;
}

/** The lists inside, as the passphrase opens it; the workspace is closed again. */
async function look(path: string, passphrase = 'pass'): Promise<number> {
  const opened = valueOf(await openWorkspace(path, passphrase));
  try {
    expect(opened.rolledBack).toBe(false);
    return listSources(opened.store).length;
  } finally {
    opened.close();
  }
}

beforeAll(async () => {
  const made = valueOf(
    await createWorkspace({
      path: master,
      passphrase: 'pass',
      name: 'm',
      protection: 'passphrase',
      country: 'DE',
      policyId: 'p',
      policyVersion: '1',
      now: '2026-11-23T10:00:00Z',
    }),
  );
  addList(made.store, [makeRecord({ row: 1 })]);
  made.close();
});
afterAll(remove);

describe('a renewed key', () => {
  it('opens the same lists with the same passphrase, and the old key opens nothing', async () => {
    const path = copyOfMaster();
    const before = readFileSync(path);
    const oldKeyFile = readFileSync(keyPath(path), 'utf8');
    expect(await renewDataKey(path, 'pass')).toMatchObject({ ok: true });
    expect(readFileSync(path).subarray(0, 64)).not.toEqual(before.subarray(0, 64));
    expect(await look(path)).toBe(1);
    expect(readFileSync(keyPath(path), 'utf8')).not.toContain('next');
    expect(existsSync(`${path}.renewed`)).toBe(false);
    writeFileSync(keyPath(path), oldKeyFile);
    expect(await openWorkspace(path, 'pass')).toMatchObject({ ok: false });
  });

  it('is refused for a wrong passphrase, and changes nothing', async () => {
    const path = copyOfMaster();
    const before = companions(path).map((file) => readFileSync(file, 'latin1'));
    const answer = await renewDataKey(path, 'wrong');
    expect(answer).toMatchObject({ problem: { code: 'workspace/wrong-key' } });
    expect(companions(path).map((file) => readFileSync(file, 'latin1'))).toEqual(before);
  });

  it('is refused while the workspace is open', async () => {
    const path = copyOfMaster();
    const opened = valueOf(await openWorkspace(path, 'pass'));
    const answer = await renewDataKey(path, 'pass');
    expect(answer).toMatchObject({ problem: { code: 'workspace/locked' } });
    opened.close();
    expect(await look(path)).toBe(1);
  });

  it('can be followed by another passphrase', async () => {
    const path = copyOfMaster();
    valueOf(await renewDataKey(path, 'pass'));
    valueOf(await changePassphrase(path, { old: 'pass', next: 'another' }));
    expect(await look(path, 'another')).toBe(1);
  });
});

it(
  'a renewal that is killed leaves a workspace that opens whole (C05)',
  { timeout: 60_000 + KILLS * 30_000 },
  async () => {
    const classify = async ([path = '']: readonly string[]): Promise<KillOutcome> => {
      if ((await look(path)) !== 1) return 'partial';
      const left = readdirSync(folder).filter((name) => name.endsWith('.renewed'));
      if (left.length > 0 || readFileSync(keyPath(path), 'utf8').includes('next')) return 'partial';
      return 'everything';
    };
    const module = join(import.meta.dirname, 'renew-scenario.ts');
    const prepare = (): readonly string[] => [copyOfMaster(), 'pass'];
    const report = await killAtMoments({ module, prepare, classify }, KILLS * 2);
    expect(report.outcomes).toEqual({
      nothing: 0,
      everything: 4 * KILLS,
      partial: 0,
      unreadable: 0,
    });
  },
);
