import path from 'node:path';
import { cpSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '#domain/person.ts';
import { plainOrder } from '#support/plain-order.ts';
import { letters, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const LIST = [
  'Client number;Name;E-mail;Mobile;Birthday;Newsletter',
  '400101;Jora Quellwein;jora@example.com;+49 151 20000001;13.05.1980;yes',
  '400102;Hans Olm;hans@example.com;;14.06.1981;yes',
  '400103;Nina Neu;nina@example.com;+49 151 20000003;15.07.1982;yes',
  '',
].join('\r\n');
const OPT_OUTS = 'email\njora@example.com\nhans@example.com\n';

let lethe: TestDispatcher;
let workspace: string;
let list: string;
beforeEach(async () => {
  lethe = openDispatcher();
  workspace = await lethe.createWorkspace('DE');
  list = writeList(lethe.folder, 'clients.csv', LIST);
  await lethe.get('source/import', { files: [asFound(list)], country: 'DE' });
});
afterEach(() => lethe.close());

const addOptOuts = () =>
  lethe.get('suppression/add', {
    file: { path: writeList(lethe.folder, 'opt-outs.csv', OPT_OUTS) },
    values: [],
  });
const purge = (...people: readonly PersonId[]) =>
  lethe.get('disposition/run', {
    selection: { kinds: [], people: [...people], except: [] },
    do: 'purge',
    confirmedPeople: people.length,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
  });
const importAgain = async () =>
  (await lethe.get('source/import', { files: [asFound(list)], country: 'DE' })).sources[0];
const byReason = async () =>
  (await lethe.get('suppression/list', { offset: 0, limit: 50 })).byReason;

describe('somebody who is on a list of opt-outs and is erased', () => {
  it('does not come back, whichever was first (D28)', async () => {
    await addOptOuts();
    await purge('p1', 'p2');
    expect(await importAgain()).toMatchObject({ records: 1, suppressed: 2 });
    await addOptOuts(); // poured in once more
    expect(await importAgain()).toMatchObject({ records: 1, suppressed: 2 });
    expect((await byReason()).added ?? 0).toBe(0); // each of those entries is of somebody erased
  });

  it('does not come back where one address was put on the list by hand and another belongs to the erased', async () => {
    await purge('p1');
    await lethe.get('suppression/add', { file: null, values: ['jora.new@example.com'] });
    const moved = writeList(
      lethe.folder,
      'moved.csv',
      'Name;E-mail;Mobile\nJora Quellwein;jora.new@example.com;+49 151 20000001\n',
    );
    const { sources } = await lethe.get('source/import', {
      files: [asFound(moved)],
      country: 'DE',
    });
    expect(sources[0]).toMatchObject({ records: 0, suppressed: 1 });
  });

  it('does not come back with an older copy that knows of the opt-out only (C09)', async () => {
    await addOptOuts();
    await lethe.get('workspace/close', {});
    const older = path.join(lethe.folder, 'older');
    cpSync(workspace, older);
    const open = () =>
      lethe.get('workspace/open', { file: { path: workspace }, passphrase: PASSPHRASE });
    await open();
    await purge('p1', 'p2');
    await lethe.get('workspace/close', {});
    cpSync(older, workspace);
    rmSync(`${workspace}.erased-rows`); // the fingerprints alone are left
    await open();
    expect(await importAgain()).toMatchObject({ records: 1, suppressed: 2 });
  });
});

describe('somebody who was erased', () => {
  it('does not come back in a row that cannot be read, and rows stay counted', async () => {
    await purge('p1');
    const rows = Array.from(
      { length: 40 },
      (_, at) => `Given${letters(at)} Olm;g${at}@example.org;;yes`,
    );
    const broken = [
      'Jora;Jora <JORA@example.com>;;;;x;y;z;1;2;3;4;5;6;7;8',
      'mother;0151 200 00 001;;;;x;y;z;1;2;3;4;5;6;7;8',
      'nobody;other@example.com;;;;x;y;z;1;2;3;4;5;6;7;8',
    ];
    const text = ['Name;E-mail;Mobile;Newsletter', ...rows, ...broken, ''].join('\n');
    const file = asFound(writeList(lethe.folder, 'broken.csv', text));
    const { sources } = await lethe.get('source/import', { files: [file], country: 'DE' });
    expect(sources[0]).toMatchObject({ rowsRead: 43, records: 40, setAside: 3, suppressed: 2 });
    const { sources: listed } = await lethe.get('source/list', {});
    const aside = await lethe.get('source/set-aside', {
      source: listed.at(-1)?.id ?? 0,
      offset: 0,
      limit: 9,
    });
    expect(aside.rows.map(({ reason, text: left }) => [reason, left !== ''])).toStrictEqual([
      ['row.suppressed', false],
      ['row.suppressed', false],
      ['row.too_many_cells', true],
    ]);
  });

  it('is pointed out where a correction by hand brings the address back', async () => {
    await purge('p1');
    await lethe.get('record/correct', {
      source: 0,
      row: 3,
      column: 'E-mail',
      value: 'Jora@Example.com',
      reason: 'told at the desk',
      by: null,
      language: 'en',
    });
    const card = await lethe.get('person/read', { person: 'p3' });
    expect(card.row.kinds).toContain('suppressed_returned');
  });

  it('is found by a check in every list in which an import would stop them, by the client number too', async () => {
    await purge('p1', 'p2');
    const lists = {
      'clients (2).csv': 'Client number;Name\n400101;Quellwein Jora\n400999;Nina Neu\n',
      'birthdays.csv': 'Name;Birthday\nHans Olm;14.06.1981\nNina Neu;15.07.1982\n',
      'values.txt': 'hans@example.com\nnina@example.com\n',
    };
    for (const [name, text] of Object.entries(lists)) {
      const file = writeList(lethe.folder, name, text);
      const checked = await lethe.get('suppression/check', { file: { path: file } });
      const { sources } = await lethe.get('source/import', {
        files: [asFound(file)],
        country: 'DE',
      });
      expect([name, checked.total], name).toStrictEqual([name, 1]);
      expect(sources[0]?.suppressed, name).toBe(1);
    }
  });
});
