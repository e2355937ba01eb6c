import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EventPayload } from '#contract/events.ts';
import { CLIENTS, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const ROWS = 30_000; // more than are read for a sample

let lethe: TestDispatcher;
beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  const files = [asFound(writeList(lethe.folder, 'clients.csv', CLIENTS))];
  await lethe.get('source/import', { files, country: 'DE' });
  lethe.events.length = 0;
});
afterEach(() => lethe.close());

/** What the window says that it is doing. */
function phases(): readonly string[] {
  const told = lethe.events.filter(({ name }) => name === 'job/progress');
  return [...new Set(told.map(({ payload }) => (payload as EventPayload<'job/progress'>).phase))];
}

it('a look for copies reads no lists, it looks through folders', async () => {
  writeFileSync(path.join(lethe.folder, 'copy.csv'), CLIENTS);
  const beside = { file: { path: path.join(lethe.folder, 'copy.csv') } };
  await lethe.get('source/find-copies', { folders: [beside] });
  expect(phases()).toEqual(['looking']);
});

it('a file that is checked counts bytes, not rows of lists', async () => {
  const rows = Array.from({ length: ROWS }, (_, row) => `Person ${row},p${row}@example.com`);
  const file = writeList(lethe.folder, 'mailing.csv', ['Name,Email', ...rows, ''].join('\n'));
  await lethe.get('suppression/check', { file: { path: file } });
  expect(phases()).toEqual(['checking']);
});

it('a new key writes the workspace file anew with everybody in it', async () => {
  await lethe.get('workspace/renew-key', { passphrase: PASSPHRASE });
  expect(phases()).toEqual(['encrypting']);
});
