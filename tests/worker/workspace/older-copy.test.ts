import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLethe } from '#support/run-lethe.ts';
import { CLIENTS, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE, TODAY } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

let lethe: TestDispatcher;
let workspace: string;
beforeEach(async () => {
  lethe = openDispatcher();
  workspace = await lethe.createWorkspace('DE');
  const files = [asFound(writeList(lethe.folder, 'clients.csv', CLIENTS))];
  await lethe.get('source/import', { files, country: 'DE' });
  await lethe.get('workspace/close', {});
  copyFileSync(workspace, `${workspace}.before`);
  await open();
  await purge('consent_withdrawn');
});
afterEach(() => lethe.close());

const open = () =>
  lethe.get('workspace/open', { file: { path: workspace }, passphrase: PASSPHRASE });

const purge = (kind: 'consent_withdrawn' | 'suppressed_returned') =>
  lethe.get('disposition/run', {
    selection: { kinds: [kind], people: [], except: [] },
    do: 'purge',
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, `out ${kind}`) },
    ...plainOrder,
    by: 'Olga Owner',
  });

async function putBack(): Promise<void> {
  await lethe.get('workspace/close', {});
  copyFileSync(`${workspace}.before`, workspace);
  rmSync(`${workspace}.erased-rows`, { force: true }); // without it, people are known by their fingerprints alone
}

describe('an older copy of a workspace that is put back (C09)', () => {
  it('is told apart, and says who was erased since, before anything else', async () => {
    await putBack();
    const opened = await open();
    expect(opened).toMatchObject({ people: 5, olderCopy: { people: 1 } });
    expect(opened.olderCopy?.entries).toBeGreaterThan(1);
    const { totals } = await lethe.get('overview/read', {});
    expect(totals.findings['suppressed_returned']).toBe(1);
    const { entries } = await lethe.get('trail/list', { offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({
      kind: 'workspace.older_copy',
      detail: { people: 1, ledger: true },
    });
  });

  it('is told by the command too, with the number', async () => {
    await putBack();
    const scan = await runLethe(['scan', '--workspace', workspace, '--today', TODAY], {
      LETHE_PASSPHRASE: PASSPHRASE,
    });
    expect(scan.stderr).toContain('1 person who was erased since');
  });

  it('is clean after one act over those who are marked, and stays quiet from then on', async () => {
    await putBack();
    await open();
    expect(await purge('suppressed_returned')).toMatchObject({ people: 1, state: 'searched' });
    await lethe.get('workspace/close', {});
    expect(await open()).toMatchObject({ people: 4, olderCopy: null });
  });

  it('keeps the erased out of the next import although its own list never knew them', async () => {
    await putBack();
    await open();
    const files = [asFound(path.join(lethe.folder, 'clients.csv'))];
    const { sources } = await lethe.get('source/import', { files, country: 'DE' });
    expect(sources[0]).toMatchObject({ suppressed: 1 });
  });

  it.each([
    ['missing', () => rmSync(`${workspace}.erased`)],
    ['damaged', () => writeFileSync(`${workspace}.erased`, 'AAAA')],
    [
      'of another workspace',
      () => writeFileSync(`${workspace}.erased`, Buffer.alloc(200, 7).toString('base64')),
    ],
  ])('is still told apart where the list beside it is %s', async (_, spoil) => {
    await putBack();
    spoil();
    expect(await open()).toMatchObject({ people: 5, olderCopy: null });
    const { entries } = await lethe.get('trail/list', { offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({ kind: 'workspace.older_copy', detail: { ledger: false } });
  });

  it('says that it cannot know who was erased since, where no list lies beside it', async () => {
    await putBack();
    rmSync(`${workspace}.erased`);
    expect(await open()).toMatchObject({ people: 5, erasedUnknown: true });
    await lethe.get('workspace/close', {});
    const scan = await runLethe(['scan', '--workspace', workspace, '--today', TODAY], {
      LETHE_PASSPHRASE: PASSPHRASE,
    });
    expect(scan.stderr).toContain('older copy'); // until something is done with it
    await open();
    await purge('consent_withdrawn');
    await lethe.get('workspace/close', {});
    expect((await open()).erasedUnknown).not.toBe(true);
  });

  it('has a list beside it that names nobody (D27)', () => {
    const ledger = Buffer.from(readFileSync(`${workspace}.erased`, 'ascii'), 'base64');
    expect(ledger.length).toBeGreaterThan(60);
    for (const text of ['brandt', 'Brandt', 'example.com'])
      expect(ledger.includes(text)).toBe(false);
  });

  it('is brought up to what was erased since under another name too, and goes its own way from then on', async () => {
    await lethe.get('workspace/close', {});
    const copy = path.join(lethe.folder, 'last week.lethe');
    copyFileSync(`${workspace}.before`, copy);
    copyFileSync(`${workspace}.key`, `${copy}.key`);
    const openCopy = () =>
      lethe.get('workspace/open', { file: { path: copy }, passphrase: PASSPHRASE });
    const opened = await openCopy();
    expect(opened).toMatchObject({ people: 4, reapplied: { people: 1, unreadable: false } });
    await lethe.get('disposition/run', {
      selection: { kinds: [], people: ['p1'], except: [] },
      do: 'purge',
      confirmedPeople: 1,
      output: { path: path.join(lethe.folder, 'out trial') },
      ...plainOrder,
    });
    await lethe.get('workspace/close', {});
    const real = await open();
    expect(real.people).toBe(4); // what was tried out in the copy erases nobody here
    expect(real.reapplied).toBeUndefined();
    expect((await openCopy()).people).toBe(3);
  });

  describe('that lies in another folder', () => {
    const copyTo = (name: string, endings: readonly string[]): string => {
      const folder = path.join(lethe.folder, name);
      mkdirSync(folder);
      const copy = path.join(folder, path.basename(workspace));
      copyFileSync(`${workspace}.before`, copy);
      for (const ending of endings) copyFileSync(`${workspace}${ending}`, `${copy}${ending}`);
      return copy;
    };
    /** As on another computer: nothing of the workspace lies where Lethe looks. */
    const hideList = (): string => {
      const hidden = path.join(lethe.folder, 'hidden');
      renameSync(`${workspace}.erased-rows`, hidden);
      return hidden;
    };
    const openAt = (file: string) =>
      lethe.get('workspace/open', { file: { path: file }, passphrase: PASSPHRASE });

    it('says that people may have been erased since, and keeps saying it until something is done', async () => {
      await lethe.get('workspace/close', {});
      const copy = copyTo('elsewhere', ['.key']);
      hideList();
      expect(await openAt(copy)).toMatchObject({ people: 5, openedElsewhere: true });
      await lethe.get('workspace/close', {});
      for (const call of [['scan'], ['import', path.join(lethe.folder, 'clients.csv')]]) {
        const said = await runLethe([...call, '--workspace', copy, '--today', TODAY], {
          LETHE_PASSPHRASE: PASSPHRASE,
        });
        expect(said.stderr).toContain(`${path.basename(copy)}.erased-rows`);
      }
      expect((await openAt(copy)).openedElsewhere).toBeUndefined(); // a list was brought in
      const { entries } = await lethe.get('trail/list', { offset: 0, limit: 5 });
      expect(entries.filter(({ kind }) => kind === 'workspace.elsewhere')).toHaveLength(1);
    });

    it('says it in one entry of the record, also where its note could not be written', async () => {
      await lethe.get('workspace/close', {});
      const copy = copyTo('elsewhere', ['.key']);
      hideList();
      for (let time = 0; time < 2; time += 1) {
        expect(await openAt(copy)).toMatchObject({ openedElsewhere: true });
        await lethe.get('workspace/close', {});
        rmSync(`${copy}.anchor`);
      }
      await openAt(copy);
      const { entries } = await lethe.get('trail/list', { offset: 0, limit: 20 });
      expect(entries.filter(({ kind }) => kind === 'workspace.elsewhere')).toHaveLength(1);
    });

    it('is brought up to what was erased once the list from there lies beside it', async () => {
      await lethe.get('workspace/close', {});
      const copy = copyTo('elsewhere', ['.key']);
      const hidden = hideList();
      await openAt(copy);
      await lethe.get('workspace/close', {});
      copyFileSync(hidden, `${copy}.erased-rows`);
      const opened = await openAt(copy);
      expect(opened).toMatchObject({ people: 4, reapplied: { people: 1, unreadable: false } });
      expect(opened.openedElsewhere).toBeUndefined();
    });

    it('says it too where the note of the workspace was copied with it', async () => {
      await lethe.get('workspace/close', {});
      await open();
      await lethe.get('workspace/close', {}); // the note is of now
      const copy = copyTo('elsewhere', ['', '.key', '.anchor', '.erased', '.erased-rows']);
      expect(await openAt(copy)).toMatchObject({ people: 4, openedElsewhere: true });
    });

    it('is not suspected where the folder was only moved, or the workspace is new', async () => {
      expect((await lethe.get('workspace/status', {}))?.openedElsewhere).toBeUndefined();
      await lethe.get('workspace/close', {});
      const moved = path.join(lethe.folder, 'moved');
      mkdirSync(moved);
      const file = path.join(moved, path.basename(workspace));
      for (const ending of ['', '.key', '.anchor', '.erased', '.erased-rows'])
        renameSync(`${workspace}${ending}`, `${file}${ending}`);
      expect((await openAt(file)).openedElsewhere).toBeUndefined();
    });
  });

  it('is not suspected where nothing was put back', async () => {
    await lethe.get('workspace/close', {});
    expect(await open()).toMatchObject({ people: 4, olderCopy: null });
    const { entries } = await lethe.get('trail/list', { offset: 0, limit: 1 });
    expect(entries[0]?.kind).toBe('erasure.finished');
  });
});
