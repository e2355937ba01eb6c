import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runLethe } from '#support/run-lethe.ts';
import type { LetheRun } from '#support/run-lethe.ts';

const SLOW = 120_000; // a process starts, on a machine that may be busy
const folder = mkdtempSync(path.join(tmpdir(), 'lethe-forms-'));
const workspace = path.join(folder, 'salon.lethe');
const call = (...args: readonly string[]): Promise<LetheRun> =>
  runLethe([...args, '--workspace', workspace, '--today', '2026-11-23'], {
    LETHE_PASSPHRASE: 'slow grass under the bridge',
  });

beforeAll(async () => {
  const list = path.join(folder, 'clients.csv');
  writeFileSync(
    list,
    'ФИО;E-mail;Рассылка\nОсокин Егор;e.osokin@example.com;нет\nЛукина Яна;y.lukina@example.com;нет\n',
  );
  await call('import', list, '--country', 'RU');
}, SLOW);
afterAll(() => rmSync(folder, { recursive: true }));

async function purge(person: string, days: string): Promise<string> {
  const out = path.join(folder, `out ${person}`);
  const select = ['--select', `person=${person}`, '--out', out, '--undo-days', days];
  const run = await call('apply', '--do', 'purge', ...select, '--yes', '--json');
  return (JSON.parse(run.stdout) as { batch: string }).batch;
}

it('acts and letters of a decision are written by its number, and name nobody', async () => {
  const batch = await purge('p1', '0');
  const target = path.join(folder, 'forms');
  const run = await call('forms', batch.slice(0, 8), '--out', target, '--language', 'tr');
  expect(run.status).toBe(0);
  const names = readdirSync(target);
  for (const form of ['ru-act', 'ru-log', 'recipients', 'recipients-list', 'answer']) {
    expect(names.filter((name) => name.startsWith(`form-${form}-2`))).toHaveLength(1);
    expect(run.stdout).toContain(`form-${form}-2`);
  }
  for (const name of names)
    expect(readFileSync(path.join(target, name), 'utf8')).not.toMatch(/Осокин|osokin/);
});

it('a decision that can still be brought back has none, and an unknown one is missing', async () => {
  const batch = await purge('p2', '30');
  const target = path.join(folder, 'none');
  const run = await call('forms', batch, '--out', target);
  expect(run).toMatchObject({ status: 0, stdout: '' });
  expect(run.stderr).toContain('This decision has no forms');
  expect((await call('forms', '00000000', '--out', target)).status).toBe(4);
  expect((await call('forms', '0', '--out', target)).status).toBe(2);
});
