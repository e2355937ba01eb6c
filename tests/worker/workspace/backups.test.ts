import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#contract/call.ts';
import { clientFiles } from '#support/lists/client-files.ts';
import { noFilter } from '#support/no-filter.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

let lethe: TestDispatcher;
let workspace: string;

beforeEach(async () => {
  lethe = openDispatcher();
  workspace = await lethe.createWorkspace('DE');
  const files = clientFiles(lethe.folder);
  await lethe.get('source/import', { files, country: 'DE' });
});

afterEach(async () => {
  await lethe.close();
});

async function purge(undoDays: 0 | 30 = 0): Promise<Output<'disposition/run'>> {
  return lethe.get('disposition/run', {
    selection: { kinds: ['consent_withdrawn'], people: [], except: [] },
    do: 'purge',
    confirmedPeople: 2,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
    undoDays,
  });
}

async function backUp(name: string): Promise<string> {
  const file = path.join(lethe.folder, 'stick', name);
  const done = await lethe.get('workspace/back-up', { file: { path: file } });
  expect(done.outputs.map(({ kind }) => kind)).toEqual(['backup']);
  return file;
}

async function restore(backup: string, to: string): Promise<Output<'workspace/restore'>> {
  return lethe.get('workspace/restore', {
    backup: { path: backup },
    file: { path: path.join(lethe.folder, to) },
    passphrase: PASSPHRASE,
  });
}

const labels = async (): Promise<string[]> => {
  const { rows } = await lethe.get('people/list', {
    filter: noFilter,
    language: 'en',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 100,
  });
  return rows.map(({ name, contact }) => `${name} ${contact}`).sort();
};

/** Puts away what a workspace consists of, as a user who keeps copies of folders does. */
function keepCopy(): () => void {
  const folder = path.join(lethe.folder, 'old');
  mkdirSync(folder);
  const files = ['salon.lethe', 'salon.lethe.key'];
  for (const file of files) copyFileSync(path.join(lethe.folder, file), path.join(folder, file));
  return () => {
    for (const file of files) copyFileSync(path.join(folder, file), path.join(lethe.folder, file));
    for (const end of ['-wal', '-shm']) rmSync(`${workspace}${end}`, { force: true });
  };
}

describe('a backup', () => {
  it('is encrypted, private, in the register, and opens elsewhere with the passphrase', async () => {
    const file = await backUp('b.lethe');
    expect(readFileSync(file).subarray(0, 15).toString()).not.toBe('SQLite format 3');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['b.lethe', 'b.lethe.key']);
    const { backups } = await lethe.get('proof/list', {});
    expect(backups).toMatchObject([
      { name: 'b.lethe', isDue: false, isThere: true, dueOn: '2027-02-21' },
    ]);
    const before = await labels();
    const restored = await restore(file, 'elsewhere/again.lethe');
    expect(restored.file).toBe('again.lethe');
    expect(restored.reapplied).toBeUndefined();
    expect(await labels()).toEqual(before);
  });

  it('is not written over a file, and a wrong passphrase restores nothing', async () => {
    const file = await backUp('b.lethe');
    expect(await lethe.ask('workspace/back-up', { file: { path: file } })).toMatchObject({
      problem: { code: 'output/exists' },
    });
    const to = path.join(lethe.folder, 'no.lethe');
    const answer = await lethe.ask('workspace/restore', {
      backup: { path: file },
      file: { path: to },
      passphrase: 'not this one',
    });
    expect(answer).toMatchObject({ problem: { code: 'workspace/wrong-key' } });
    expect(existsSync(to)).toBe(false);
    const onto = { backup: { path: file }, file: { path: workspace }, passphrase: PASSPHRASE };
    expect(await lethe.ask('workspace/restore', onto)).toMatchObject({
      problem: { code: 'workspace/exists' },
    });
  });

  it('holds nothing of a batch that can still be brought back', async () => {
    const { batch } = await purge(30);
    const file = await backUp('b.lethe');
    await restore(file, 'again.lethe');
    expect(await lethe.ask('batch/undo', { batch, by: null, language: 'en' })).toMatchObject({
      problem: { code: 'undo/not-in-copy' },
    });
  });

  it('restored after an erasure: those erased since are erased again before anything is shown (C09)', async () => {
    const file = await backUp('b.lethe');
    await purge();
    const after = await labels();
    const restored = await restore(file, 'again.lethe');
    expect(restored).toMatchObject({
      reapplied: { people: 2, records: 3, unreadable: false },
      pendingErasure: false,
    });
    expect(restored.reapplied?.suppression).toBeGreaterThan(0);
    expect(await labels()).toEqual(after);
    const { entries, intact } = await lethe.get('trail/list', { offset: 0, limit: 100 });
    expect(intact).toBe(true);
    expect(entries.map(({ kind }) => kind)).toContain('erasures.reapplied');
    expect(entries.map(({ kind }) => kind)).toContain('erasure.finished');
    // and whoever is imported again is stopped there too
    const again = asFound(path.join(lethe.folder, 'newsletter.csv'));
    const { sources } = await lethe.get('source/import', { files: [again], country: 'DE' });
    expect(JSON.stringify(sources)).toContain('uppressed');
  });

  it('taken elsewhere without its list still learns who was erased since, from the workspaces that are there (C09)', async () => {
    const file = await backUp('b.lethe');
    await purge();
    const after = await labels();
    rmSync(`${file}.erased-rows`);
    expect(await restore(file, 'elsewhere/again.lethe')).toMatchObject({
      reapplied: { people: 2, records: 3 },
    });
    expect(await labels()).toEqual(after);
  });

  it('without any list says that whoever was erased since may be in it, until one is given (C09)', async () => {
    const file = await backUp('b.lethe');
    await purge();
    const after = await labels();
    const kept = path.join(lethe.folder, 'kept');
    mkdirSync(kept);
    copyFileSync(`${workspace}.erased-rows`, path.join(kept, 'list.erased-rows'));
    await lethe.get('workspace/close', {});
    for (const list of [`${workspace}.erased-rows`, `${file}.erased-rows`]) rmSync(list);
    const blind = await restore(file, 'elsewhere/blind.lethe');
    expect(blind).toMatchObject({ erasedUnknown: true });
    expect(blind.reapplied).toBeUndefined();
    expect(await labels()).not.toEqual(after);
    expect((await lethe.get('workspace/status', {}))?.erasedUnknown).toBe(true);
    const told = await lethe.get('workspace/restore', {
      backup: { path: file },
      file: { path: path.join(lethe.folder, 'elsewhere', 'told.lethe') },
      passphrase: PASSPHRASE,
      erasedList: { path: path.join(kept, 'list.erased-rows') },
    });
    expect(told).toMatchObject({ reapplied: { people: 2, records: 3 } });
    expect(told.erasedUnknown).toBeUndefined();
    expect(await labels()).toEqual(after);
  });

  it('deleted leaves no file, and the trail says so', async () => {
    const file = await backUp('b.lethe');
    await purge();
    expect(existsSync(`${file}.erased-rows`)).toBe(true);
    const [backup] = (await lethe.get('proof/list', {})).backups;
    const removed = await lethe.get('proof/remove', { backups: [backup!.id], receipts: [] });
    expect(removed).toEqual({ backups: 1, receipts: 0 });
    expect(readdirSync(path.dirname(file))).toEqual([]);
    expect((await lethe.get('proof/list', {})).backups).toEqual([]);
    const { entries } = await lethe.get('trail/list', { offset: 0, limit: 5 });
    expect(entries[0]?.kind).toBe('backup.removed');
  });
});

describe('an older copy of the workspace', () => {
  it('put back is brought up to what was erased since, and says it once (C09)', async () => {
    await lethe.get('workspace/close', {});
    const putBack = keepCopy();
    await lethe.get('workspace/open', { file: { path: workspace }, passphrase: PASSPHRASE });
    await purge();
    const after = await labels();
    await lethe.get('workspace/close', {});
    putBack();
    const open = { file: { path: workspace }, passphrase: PASSPHRASE };
    const opened = await lethe.get('workspace/open', open);
    expect(opened.reapplied).toMatchObject({ people: 2, records: 3, unreadable: false });
    expect((await lethe.get('workspace/status', {}))?.reapplied).toMatchObject({ people: 2 });
    expect(await labels()).toEqual(after);
    await lethe.get('workspace/close', {});
    expect((await lethe.get('workspace/open', open)).reapplied).toBeUndefined();
  });

  it('knows an entry of the suppression list that was added since', async () => {
    await lethe.get('workspace/close', {});
    const putBack = keepCopy();
    const open = { file: { path: workspace }, passphrase: PASSPHRASE };
    await lethe.get('workspace/open', open);
    await lethe.get('suppression/add', { file: null, values: ['late@example.org'] });
    await lethe.get('workspace/close', {});
    putBack();
    expect((await lethe.get('workspace/open', open)).reapplied).toMatchObject({
      people: 0,
      suppression: 1,
    });
  });

  it('erases nobody of a batch that was brought back', async () => {
    await lethe.get('workspace/close', {});
    const putBack = keepCopy();
    const open = { file: { path: workspace }, passphrase: PASSPHRASE };
    await lethe.get('workspace/open', open);
    const before = await labels();
    const { batch } = await purge(30);
    await lethe.get('batch/undo', { batch, by: null, language: 'en' });
    await lethe.get('workspace/close', {});
    putBack();
    await lethe.get('workspace/open', open);
    expect(await labels()).toEqual(before);
  });

  it('with a list that somebody changed says that it cannot be used, and erases nobody by it', async () => {
    await purge();
    await lethe.get('workspace/close', {});
    const list = `${workspace}.erased-rows`;
    writeFileSync(list, readFileSync(list, 'utf8').replace(/"seq":\d+/, '"seq":99'));
    const open = { file: { path: workspace }, passphrase: PASSPHRASE };
    expect((await lethe.get('workspace/open', open)).reapplied).toMatchObject({
      unreadable: true,
      people: 0,
    });
  });

  it('leaves a list that names nobody', async () => {
    await purge();
    const text = readFileSync(`${workspace}.erased-rows`, 'utf8');
    for (const value of ['brandt', 'gustav', '20000002', '@'])
      expect(text.toLowerCase()).not.toContain(value);
  });
});

describe('proofs that are past their time', () => {
  it('are listed after three years and deleted on demand, never before', async () => {
    const { batch } = await purge();
    expect((await lethe.get('proof/list', {})).receipts).toEqual([]);
    expect(await lethe.get('proof/remove', { backups: [], receipts: [batch] })).toEqual({
      backups: 0,
      receipts: 0,
    });
  });
});
