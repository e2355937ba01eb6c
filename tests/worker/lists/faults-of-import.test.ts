import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileShim, runOnFaultyDisk } from '#support/faults/fault-disk.ts';
import type { Fault } from '#support/faults/fault-disk.ts';
import { CLIENTS, longList, NEWSLETTER, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';

const shim = compileShim();
const LETHE = fileURLToPath(new URL('../../../electron/cli/lethe.ts', import.meta.url));
const CLI_DISK = 6;

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lethe-faults-'));
});
afterEach(() => rmSync(root, { recursive: true }));

if (shim !== null)
  describe('an import on a disk that fails', () => {
    it.each([
      ['is full (C01)', 'ENOSPC', true],
      ['goes away while it is written to (C15)', 'EIO', true],
      ['holds a file for a moment (C14)', 'EBUSY', false],
    ] as const)(
      'takes nothing in, or all, and says which, where the disk %s',
      { timeout: 240_000 },
      async (_, error, isSticky) => {
        const folder = path.join(root, 'w');
        mkdirSync(folder);
        const list = writeList(root, 'clients.csv', longList(300));
        process.env['LETHE_PASSPHRASE'] = PASSPHRASE;
        const values = ['import', list, '--workspace', path.join(folder, 'w.lethe')];
        const run = (fault?: Fault) =>
          runOnFaultyDisk(
            shim,
            { file: LETHE, values },
            { folder, ...(fault === undefined ? {} : { fault }) },
          );
        const { changes, status } = await run();
        expect(status).toBe(0);
        for (const share of [0.3, 0.7]) {
          rmSync(folder, { recursive: true });
          mkdirSync(folder);
          const report = await run({ at: Math.ceil(changes * share), error, isSticky });
          expect([0, CLI_DISK]).toContain(report.status);
          const people = await peopleIn(folder);
          expect(people).toBe(report.status === 0 ? 300 : (people ?? 0) > 0 ? 300 : people);
          expect(report.stderr).not.toMatch(/defect|example\.com/);
        }
      },
    );
  });

/** Null: there is no workspace, as before. */
async function peopleIn(folder: string): Promise<number | null> {
  if (!readdirSync(folder).includes('w.lethe')) return null;
  const lethe = openDispatcher({}, folder);
  const file = { path: path.join(folder, 'w.lethe') };
  const opened = await lethe.get('workspace/open', { file, passphrase: PASSPHRASE });
  await lethe.close();
  return opened.people;
}

describe('a workspace and its lists', () => {
  it.each([
    'with # and ? and % 20 in it',
    "it's; DROP TABLE record; --",
    'ünïcödé Папка 文件夹 مجلد 👩‍👧',
    `${'long '.repeat(40)}end`,
  ])('may lie in a folder named %s (C26)', async (name) => {
    const folder = path.join(root, name);
    mkdirSync(folder);
    const lethe = openDispatcher({}, folder);
    await lethe.createWorkspace('DE');
    const files = [
      asFound(writeList(folder, `${name.slice(0, 40)} 1.csv`, CLIENTS)),
      asFound(writeList(folder, 'newsletter #1?.csv', NEWSLETTER)),
    ];
    await lethe.get('source/import', { files, country: 'DE' });
    const out = path.join(folder, 'out #1');
    await lethe.get('copies/write', { output: { path: out } });
    const copy = readdirSync(out).find((file) => file.startsWith('newsletter'));
    expect(readFileSync(path.join(out, copy ?? ''), 'utf8')).toBe(NEWSLETTER);
    const backup = path.join(folder, 'backup #1?.lethe');
    await lethe.get('workspace/back-up', { file: { path: backup } });
    await lethe.get('workspace/restore', {
      backup: { path: backup },
      file: { path: path.join(folder, 'again %41.lethe') },
      passphrase: PASSPHRASE,
    });
    expect(readdirSync(folder)).toContain('again %41.lethe');
    await lethe.close();
  });
});
