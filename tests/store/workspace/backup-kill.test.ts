import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBackups, makeBackup, placeBackup, settleBackups } from '#store/workspace/backups.ts';
import { keyPath } from '#store/workspace/key-file.ts';
import { createWorkspace, openWorkspace } from '#store/workspace/workspace.ts';
import type { KillOutcome } from '#support/kill-harness.ts';
import { killAtMoments } from '#support/kill-harness.ts';
import { makeFolder, valueOf } from '#support/store-fixture.ts';

const KILLS = Number(process.env['LETHE_KILLS'] ?? 2);
const PASSPHRASE = 'correct horse';
const { folder, remove } = makeFolder();
const master = join(folder, 'master.lethe');
const backup = join(folder, 'backup.lethe');
const module = join(import.meta.dirname, 'backup-scenario.ts');
const timeout = 60_000 + KILLS * 20_000;

beforeAll(async () => {
  const made = valueOf(
    await createWorkspace({
      path: master,
      passphrase: PASSPHRASE,
      name: 'm',
      protection: 'passphrase',
      country: 'DE',
      policyId: 'p',
      policyVersion: '1',
      now: '',
    }),
  );
  valueOf(makeBackup(made.store, made.dataKey, { path: backup, madeAt: '', dueOn: 1 }));
  made.close();
});
afterAll(remove);

function freshFolder(): string {
  const place = join(folder, randomBytes(6).toString('hex'));
  mkdirSync(place);
  return place;
}

describe('a backup that is killed', () => {
  it('is whole and in the register, or leaves nothing', { timeout }, async () => {
    const prepare = (): readonly string[] => {
      const place = freshFolder();
      const path = join(place, 'w.lethe');
      copyFileSync(master, path);
      copyFileSync(keyPath(master), keyPath(path));
      return ['backup', path, join(place, 'copy', 'b.lethe'), PASSPHRASE];
    };
    const report = await killAtMoments({ module, prepare, classify: classifyBackup }, KILLS);
    expect(report.outcomes).toMatchObject({ partial: 0, unreadable: 0 });
    expect(report.outcomes.nothing + report.outcomes.everything).toBe(2 * KILLS);
  });
});

async function classifyBackup([, path = '', copy = '']: readonly string[]): Promise<KillOutcome> {
  const opened = valueOf(await openWorkspace(path, PASSPHRASE));
  settleBackups(opened.store);
  const known = listBackups(opened.store).some((one) => one.path === copy);
  opened.close();
  const folderOfCopy = join(copy, '..');
  const files = existsSync(folderOfCopy) ? readdirSync(folderOfCopy) : [];
  if (!known) return files.length === 0 ? 'nothing' : 'partial';
  const again = await openWorkspace(copy, PASSPHRASE);
  if (!again.ok) return 'unreadable';
  again.value.close();
  return 'everything';
}

describe('a restore that is killed', () => {
  it('is done, or can be done again', { timeout }, async () => {
    const prepare = (): readonly string[] => [
      'restore',
      join(freshFolder(), 'w.lethe'),
      backup,
      PASSPHRASE,
    ];
    const report = await killAtMoments({ module, prepare, classify: classifyRestore }, KILLS);
    expect(report.outcomes).toMatchObject({ partial: 0, unreadable: 0 });
    expect(report.outcomes.nothing + report.outcomes.everything).toBe(2 * KILLS);
  });
});

async function classifyRestore([, path = '']: readonly string[]): Promise<KillOutcome> {
  const done = existsSync(path);
  if (!done)
    valueOf(await placeBackup(backup, path, { passphrase: PASSPHRASE, at: '', lists: [] }));
  const opened = await openWorkspace(path, PASSPHRASE);
  if (!opened.ok) return 'unreadable';
  opened.value.close();
  return done ? 'everything' : 'nothing';
}
