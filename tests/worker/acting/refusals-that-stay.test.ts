import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#contract/call.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const CLIENTS = [
  'Name;Phone;Email;Birth date;Email consent;Notes',
  'Boris Irving;+49 151 20000001;boris@example.com;13.04.1985;yes;',
  'Mary Irving;+49 151 20000001;boris@example.com;13.04.1990;yes;', // one mailbox for two
  'Peter King;+49 151 20000003;peter@example.com;20.05.1971;yes;regular',
  '',
].join('\r\n');
const UNSUBSCRIBED = 'email\nboris@example.com\npeter@example.com\n';
const LATER = 'Name;Phone;Email;City\nBoris Irving;+49 151 20000001;boris@example.com;Trier\n';

let lethe: TestDispatcher;
let folders = 0;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  await importLists({ 'clients.csv': CLIENTS, 'unsubscribed.csv': UNSUBSCRIBED });
});

afterEach(async () => {
  await lethe.close();
});

async function importLists(lists: Readonly<Record<string, string>>): Promise<void> {
  const files = Object.entries(lists).map(([name, text]) =>
    asFound(writeList(lethe.folder, name, text)),
  );
  await lethe.get('source/import', { files, country: 'DE' });
}

async function people() {
  const page = await lethe.get('document/people', { after: 0, limit: 50, records: true });
  return page.people;
}

/** The person of a row, by position of the list. */
async function personOf(source: number, row: number) {
  const all = await people();
  const found = all.find(({ records }) =>
    records.some((at) => at.source === source && at.row === row),
  );
  if (found === undefined) throw new Error(`nobody has row ${row} of list ${source}`);
  return found;
}

async function run(
  person: `p${number}`,
  change: Partial<Input<'disposition/run'>> = {},
): Promise<string> {
  folders += 1;
  const { batch } = await lethe.get('disposition/run', {
    selection: { kinds: [], people: [person], except: [] },
    do: 'purge',
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, `out ${folders}`) },
    ...plainOrder,
    ...change,
  });
  return batch;
}

const correct = (row: number, column: string, value: string) =>
  lethe.get('record/correct', {
    source: 0,
    row,
    column,
    value,
    reason: 'told us',
    by: null,
    language: 'en',
  });

const whyOf = (person: Awaited<ReturnType<typeof personOf>>): readonly string[] =>
  person.findings
    .filter(({ kind }) => kind === 'consent_withdrawn')
    .flatMap(({ evidence }) => evidence.map(({ why, value }) => `${why} ${value}`));

describe('a no that came through an address', () => {
  it('stays when the entry that said it is erased, and its card says why', async () => {
    const entry = await personOf(1, 1);
    await run(entry.id);
    for (const row of [1, 2]) {
      const member = await personOf(0, row);
      expect(member.consent.email).toBe('withdrawn');
      expect(whyOf(member)).toEqual(['consent.kept_refusal boris@example.com']);
    }
  });

  it('stays when another list brings the person once more after that', async () => {
    await run((await personOf(1, 1)).id);
    await importLists({ 'later.csv': LATER });
    const boris = await personOf(2, 1);
    expect(boris.records).toHaveLength(2);
    expect(boris.consent.email).toBe('withdrawn');
  });

  it('stays when a workspace is brought up to what was erased since its copy was made', async () => {
    const copy = path.join(lethe.folder, 'copy.lethebackup');
    await lethe.get('workspace/back-up', { file: { path: copy } });
    await run((await personOf(1, 1)).id);
    await lethe.get('workspace/restore', {
      backup: { path: copy },
      file: { path: path.join(lethe.folder, 'again.lethe') },
      passphrase: 'correct horse battery staple',
    });
    await importLists({ 'later.csv': LATER });
    expect((await personOf(0, 1)).consent.email).toBe('withdrawn');
  });

  it('is said by its own entry again when the erasure is undone, and kept once more by the next', async () => {
    const entry = await personOf(1, 1);
    const batch = await run(entry.id, { undoDays: 7 });
    await lethe.get('batch/undo', { batch, by: null, language: 'en' });
    expect(whyOf(await personOf(0, 1))).toEqual(['consent.list_name unsubscribed.csv']);
    await run((await personOf(1, 1)).id);
    expect(whyOf(await personOf(0, 1))).toEqual(['consent.kept_refusal boris@example.com']);
  });

  it('stays when the address of the person is set anew', async () => {
    expect((await personOf(0, 3)).records).toHaveLength(2);
    await correct(3, 'Email', 'peter.king@example.org');
    const peter = await personOf(0, 3);
    expect(peter.records).toHaveLength(1);
    expect(peter.consent.email).toBe('withdrawn');
    expect(whyOf(peter)).toEqual(['consent.kept_refusal peter.king@example.org']);
  });

  it('stays when a member of a household gets a mailbox of their own, and through every later correction', async () => {
    await correct(1, 'Email', 'boris.irving@example.org');
    await correct(1, 'Email', 'boris.irving@example.net');
    await correct(1, 'Name', 'Boris Irvine');
    expect((await personOf(0, 1)).consent.email).toBe('withdrawn');
  });

  it('is kept from nobody: who only shares a telephone has their own yes', async () => {
    await importLists({
      'more.csv':
        'Name;Phone;Email;Email consent\nOla Irving;+49 151 20000001;ola@example.com;yes\n',
    });
    await run((await personOf(1, 1)).id);
    expect((await personOf(2, 1)).consent.email).toBe('granted');
  });

  it('does not give way to a permission of an earlier day', async () => {
    await run((await personOf(1, 1)).id);
    const again = (day: string): string =>
      `Name;Phone;Email;Email consent;Consent date\nBoris Irving;+49 151 20000001;boris@example.com;yes;${day}\n`;
    await importLists({ 'old.csv': again('2026-11-01') });
    expect((await personOf(0, 1)).consent.email).toBe('withdrawn');
  });
});

describe('a cell about consent that the user sets anew', () => {
  it('counts as the word of the user', async () => {
    await importLists({
      'cards.csv': 'Name;Email;Email consent\nUma Vale;uma@example.com;no\n',
    });
    const card = { source: 2, row: 1, column: 'Email consent', value: 'yes' };
    await lethe.get('record/correct', {
      ...card,
      reason: 'typing fault',
      by: null,
      language: 'en',
    });
    expect((await personOf(2, 1)).consent.email).toBe('granted');
  });
});
