import { readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CLIENTS, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;
let file: string;
beforeEach(async () => {
  lethe = openDispatcher();
  file = await lethe.createWorkspace('DE');
  const files = [asFound(writeList(lethe.folder, 'clients.csv', CLIENTS))];
  await lethe.get('source/import', { files, country: 'DE' });
});
afterEach(() => {
  rmSync(lethe.folder, { recursive: true, force: true });
});

const SEEN = { people: 5, findings: { minor: 1 }, overdue: 2 } as const;

it('a look at the overview is written when the workspace is closed, and shown on a later day', async () => {
  await lethe.get('overview/look', { ...SEEN, people: 4 });
  await lethe.get('overview/look', SEEN); // of the same day the last one counts
  expect((await lethe.get('overview/read', {})).lastLook).toBeNull();
  await lethe.dispatcher.close();
  const later = openDispatcher({ today: '2026-11-30' }, lethe.folder);
  await later.get('workspace/open', { file: { path: file }, passphrase: PASSPHRASE });
  const { lastLook, totals } = await later.get('overview/read', {});
  expect(lastLook).toStrictEqual({ on: '2026-11-23', ...SEEN });
  expect(totals.people).toBe(5);
  await later.dispatcher.close();
});

it('a look changes no byte while the workspace is open, so that nobody in memory is read anew', async () => {
  const bytes = () => [file, `${file}-wal`].map((one) => readFileSync(one).toString('latin1'));
  const before = bytes();
  await lethe.get('overview/look', SEEN);
  expect(bytes()).toStrictEqual(before);
  await lethe.get('workspace/close', {});
  expect(await lethe.ask('overview/look', SEEN)).toMatchObject({
    ok: false,
    problem: { code: 'workspace/none-open' },
  });
});

it('the totals of the overview are those of the documents', async () => {
  const { totals } = await lethe.get('overview/read', {});
  const { totals: counted } = await lethe.get('policy/choose', {
    id: 'eu-gdpr',
    country: 'DE',
    today: null,
  });
  expect(totals).toStrictEqual(counted);
  await lethe.dispatcher.close();
});
