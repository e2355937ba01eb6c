import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope, Input, Output } from '#contract/call.ts';
import { CLIENTS, NEWSLETTER, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

let lethe: TestDispatcher;
let clients = '';
beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  clients = writeList(lethe.folder, 'clients.csv', CLIENTS);
  const files = [asFound(clients), asFound(writeList(lethe.folder, 'newsletter.csv', NEWSLETTER))];
  await lethe.get('source/import', { files, country: 'DE' });
});
afterEach(() => lethe.close());

const remove = (
  how: Input<'source/remove-files'>['how'],
  ...files: readonly string[]
): Promise<Envelope<Output<'source/remove-files'>>> =>
  lethe.ask('source/remove-files', {
    files: files.map((file) => ({ file: { path: file } })),
    how,
    confirmedFiles: files.length,
  });

const outcomes = async (
  answer: Promise<Envelope<Output<'source/remove-files'>>>,
): Promise<string[]> => {
  const done = await answer;
  return done.ok ? done.value.files.map(({ outcome }) => outcome) : [done.problem.code];
};

describe('original files (D11, D12)', () => {
  it('are found wherever the same content lies, under any name, and no link is followed', async () => {
    const downloads = path.join(lethe.folder, 'downloads');
    mkdirSync(path.join(downloads, 'old'), { recursive: true });
    writeFileSync(path.join(downloads, 'old', 'clients (1).csv'), CLIENTS);
    writeFileSync(path.join(downloads, 'same-size.csv'), CLIENTS.replace('Anna', 'Anne'));
    symlinkSync(downloads, path.join(downloads, 'round'));
    symlinkSync(clients, path.join(downloads, 'link.csv'));
    const { found, files } = await lethe.get('source/find-copies', {
      folders: [{ file: { path: downloads } }, { file: { path: path.join(downloads, 'old') } }],
    });
    expect(found.map(({ name, list }) => [name, list])).toStrictEqual([
      ['clients (1).csv', 'clients.csv'],
    ]);
    expect(files).toBe(2);
    expect(lethe.outputs.get(found[0]?.id ?? '')).toBe(
      path.join(downloads, 'old', 'clients (1).csv'),
    );
  });

  it('are looked for where lists came from, and beside a file that the user points at', async () => {
    const desk = path.join(lethe.folder, 'desk');
    mkdirSync(desk);
    writeFileSync(path.join(desk, 'copy.csv'), CLIENTS);
    const pointed = writeList(desk, 'anything.txt', 'x');
    const folders = [{ file: { path: pointed } }];
    const beside = await lethe.get('source/find-copies', { folders });
    expect(beside.found.map(({ name }) => name)).toStrictEqual(['copy.csv']);
    const usual = await lethe.get('source/find-copies', { folders: [], usual: true });
    expect(usual.found.map(({ name }) => name).sort()).toEqual(
      expect.arrayContaining(['clients.csv', 'copy.csv', 'newsletter.csv']),
    );
  });

  it('in whose place a cleaned copy was put are not called originals any more', async () => {
    const names = async (): Promise<string[]> =>
      (await lethe.get('source/files', {})).files.map(({ name }) => name);
    expect(await names()).toStrictEqual(['clients.csv', 'newsletter.csv']);
    await lethe.get('disposition/run', {
      selection: { kinds: [], people: ['p2'], except: [] },
      do: 'purge',
      confirmedPeople: 1,
      output: { path: path.join(lethe.folder, 'out') },
      ...plainOrder,
    });
    expect(await outcomes(remove('replace', clients))).toStrictEqual(['replaced']);
    expect(await names()).toStrictEqual(['newsletter.csv']);
  });

  it('are shredded one by one: another name of the same file is left with nothing', async () => {
    const other = path.join(lethe.folder, 'second name.csv');
    linkSync(clients, other);
    expect(await outcomes(remove('shred', clients))).toStrictEqual(['shredded']);
    expect(existsSync(clients)).toBe(false);
    expect(readFileSync(other)).toHaveLength(0);
    expect(readdirSync(lethe.folder).filter((name) => name.endsWith('.tmp'))).toStrictEqual([]);
    const { entries } = await lethe.get('trail/list', { offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({ kind: 'source.file_removed', detail: { how: 'shredded' } });
  });

  it('are replaced by the cleaned copy at one stroke, and the old content is written over', async () => {
    const other = path.join(lethe.folder, 'second name.csv');
    linkSync(clients, other);
    await lethe.get('disposition/run', {
      selection: { kinds: ['consent_withdrawn'], people: [], except: [] },
      do: 'purge',
      confirmedPeople: 2,
      output: { path: path.join(lethe.folder, 'out') },
      ...plainOrder,
    });
    expect(await outcomes(remove('replace', clients))).toStrictEqual(['replaced']);
    const lines = CLIENTS.split('\r\n');
    expect(readFileSync(clients, 'utf8')).toBe(
      [...lines.slice(0, 2), ...lines.slice(3)].join('\r\n'),
    );
    expect(readFileSync(other)).toHaveLength(0);
    expect(readdirSync(lethe.folder).filter((name) => name.endsWith('.tmp'))).toStrictEqual([]);
  });

  it('are the only ones that are touched', async () => {
    const letter = writeList(lethe.folder, 'letter.txt', 'Dear Anna');
    const changed = writeList(lethe.folder, 'changed.csv', `${CLIENTS}\r\n`);
    const link = path.join(lethe.folder, 'link.csv');
    symlinkSync(clients, link);
    const gone = path.join(lethe.folder, 'gone.csv');
    for (const how of ['shred', 'replace'] as const) {
      expect(await outcomes(remove(how, letter, changed, link, lethe.folder, gone))).toStrictEqual([
        'not_imported',
        'not_imported',
        'not_imported',
        'not_imported',
        'missing',
      ]);
    }
    expect(readFileSync(letter, 'utf8')).toBe('Dear Anna');
    expect(readFileSync(clients, 'utf8')).toBe(CLIENTS);
  });

  it('stay where the number that was typed is another', async () => {
    const answer = await lethe.ask('source/remove-files', {
      files: [{ file: { path: clients } }],
      how: 'shred',
      confirmedFiles: 2,
    });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'disposition/count-mismatch' } });
    expect(existsSync(clients)).toBe(true);
  });
});
