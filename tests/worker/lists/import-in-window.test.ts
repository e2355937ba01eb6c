import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { utils, write } from 'xlsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLIENTS, longList, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

const look = (file: string, more: object = {}) =>
  lethe.get('source/inspect', {
    file: { path: file },
    sheet: null,
    encoding: null,
    delimiter: null,
    headerRow: null,
    country: 'DE',
    ...more,
  });

describe('a first look', () => {
  it('counts what speaks for each column', async () => {
    const file = writeList(lethe.folder, 'clients.csv', CLIENTS);
    const { columns, proofs, members } = await look(file);
    expect(members).toEqual([]);
    expect(proofs.map(({ index }) => index)).toEqual(columns.map(({ index }) => index));
    const of = (name: string) => proofs[columns.findIndex((column) => column.name === name)];
    expect(of('Email')).toMatchObject({ kind: 'email', filled: 5, fitting: 5, headerSays: true });
    expect(of('Phone')).toMatchObject({ kind: 'phone', filled: 5, fitting: 5 });
    expect(of('Date of birth')).toMatchObject({ kind: 'date', filled: 5, fitting: 5 });
    expect(of('Newsletter consent')).toMatchObject({
      kind: 'answer',
      yes: 4,
      no: 1,
      values: [
        { text: 'yes', count: 4 },
        { text: 'no', count: 1 },
      ],
    });
    expect(of('Notes')?.kind).toBeNull();
  });

  it('shows the lists below the first one, each with what is above it', async () => {
    const table = (name: string) =>
      Array.from(
        { length: 300 },
        (_, row) => `${name} ${row} Lindqvist,${name}${row}@example.org,yes`,
      );
    const rows = [
      'Name,Email,Newsletter',
      ...table('Ann'),
      'Unsubscribed,,',
      ...table('Ben'),
      '',
      'Waiting list,,',
      'Client,Phone,Birthday',
      'Cem Aydemir,+49 30 1234567,1990-02-03',
      'Dana Petrenko,+49 30 1234568,1991-03-04',
    ];
    const { below, samples, columns } = await look(
      writeList(lethe.folder, 'a.csv', rows.join('\n')),
    );
    expect(columns.map(({ name }) => name)).toEqual(['Name', 'Email', 'Newsletter']);
    expect(samples).toHaveLength(20);
    expect(below.map(({ part, heading }) => [part, heading])).toEqual([
      ['Unsubscribed', 'refuses'],
      ['Waiting list', null],
    ]);
    expect(below[0]?.columns.map(({ name }) => name)).toEqual(['Name', 'Email', 'Newsletter']);
    expect(below[1]?.columns.map(({ role }) => role)).toEqual(['full_name', 'phone', 'birth_date']);
    expect(below.map((list) => list.samples.map(([first]) => first))).toEqual([
      [0, 1, 2, 3, 4].map((row) => `Ben ${row} Lindqvist`),
      ['Cem Aydemir', 'Dana Petrenko'],
    ]);
  });

  it('shows the lists below the first one of a sheet, and none of a single list', async () => {
    const book = utils.book_new();
    const rows = [
      ['Name', 'Email'],
      ['Ann Lindqvist', 'ann@example.org'],
      [],
      ['Do not contact'],
      ['Name', 'Email'],
      ['Ben Lindqvist', 'ben@example.org'],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Clients');
    const file = path.join(lethe.folder, 'a.xlsx');
    writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const { below } = await look(file);
    expect(below).toMatchObject([
      { heading: 'refuses', samples: [['Ben Lindqvist', 'ben@example.org']] },
    ]);
    expect((await look(writeList(lethe.folder, 'clients.csv', CLIENTS))).below).toEqual([]);
  });

  it('understands a few rows below a heading by the rows above it, and says what the heading does', async () => {
    const rows = [
      'Name,Phone,Treatment,SMS consent',
      ...Array.from(
        { length: 12 },
        (_, row) => `Ann Lindqvist,+49 30 123450${String(row)},cut,${row % 2 === 0 ? 'yes' : 'no'}`,
      ),
      'Children,,,',
      'Ben Lindqvist,+49 30 1234520,perm 1,yes',
      'Cem Lindqvist,+49 30 1234521,perm 2,no',
      'Deceased,,,',
      'Dan Lindqvist,+49 30 1234522,perm 3,yes',
    ];
    const file = writeList(lethe.folder, 'a.csv', rows.join('\n'));
    const { below, columns } = await look(file);
    expect(below.map(({ part, heading }) => [part, heading])).toEqual([
      ['Children', 'minors'],
      ['Deceased', 'deceased'],
    ]);
    const roles = columns.map(({ role }) => role);
    expect(below.map((list) => list.columns.map(({ role }) => role))).toEqual([roles, roles]);
    await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
    const { people, records } = await lethe.get('document/people', {
      after: 0,
      limit: 100,
      records: true,
    });
    const said = (row: number) => {
      const record = records.find((one) => one.row === row);
      return {
        consent: record?.consent,
        kinds: people.find(({ id }) => id === record?.person)?.findings.map(({ kind }) => kind),
      };
    };
    expect(said(14)).toMatchObject({ consent: { sms: 'granted' }, kinds: ['may_be_minor'] });
    expect(said(15).kinds).toEqual(['consent_withdrawn', 'may_be_minor']);
    expect(said(17)).toMatchObject({ consent: { sms: 'unclear' } });
    expect(said(17).kinds).toContain('deceased');
  });

  it('does not say that the title leads to a role which only the cells have', async () => {
    const rows = Array.from({ length: 9 }, (_, row) => `p${row}@example.org;Ann`);
    const file = writeList(lethe.folder, 'odd.csv', ['Field 1;Field 2', ...rows].join('\n'));
    const { columns, proofs } = await look(file);
    expect(columns[0]?.role).toBe('email');
    expect(proofs[0]).toMatchObject({ fitting: 9, headerSays: false });
  });

  it('reads each list of an archive by its name', async () => {
    const file = path.join(lethe.folder, 'export.zip');
    const lists = { 'a.csv': 'E-mail\nann@example.org\n', 'b.csv': 'Phone\n+49 30 555010\n' };
    writeFileSync(
      file,
      zipSync({ 'a.csv': strToU8(lists['a.csv']), 'b.csv': strToU8(lists['b.csv']) }),
    );
    expect((await look(file)).members).toEqual(['a.csv', 'b.csv']);
    expect((await look(file, { member: 'b.csv' })).columns[0]?.name).toBe('Phone');
    const unknown = await lethe.ask('source/inspect', {
      file: { path: file },
      sheet: null,
      member: '../b.csv',
      encoding: null,
      delimiter: null,
      headerRow: null,
      country: 'DE',
    });
    expect(unknown.ok).toBe(false);
  });

  it('lets only the chosen lists of an archive in, each with its own answers', async () => {
    const file = path.join(lethe.folder, 'export.zip');
    const text = 'E-mail,Extra\nann@example.org,x\n';
    writeFileSync(
      file,
      zipSync({ 'a.csv': strToU8(text), 'b.csv': strToU8(text), 'c.csv': strToU8(text) }),
    );
    const answer = { index: 1, role: 'notes', channel: null, polarity: null } as const;
    const { sources } = await lethe.get('source/import', {
      files: [
        { ...asFound(file), members: ['a.csv'] },
        { ...asFound(file), members: ['c.csv'], columns: [answer] },
      ],
      country: 'DE',
    });
    expect(sources.map((source) => source.file)).toEqual(['export.zip/a.csv', 'export.zip/c.csv']);
    const listed = (await lethe.get('source/list', {})).sources;
    expect(listed[1]?.columns[1]?.role).toBe('notes');
  });
});

describe('an import that did not end', () => {
  /** However slow the machine is: the test as a whole has its limit. */
  const untilHeard = (event: string) =>
    vi.waitUntil(() => lethe.events.some(({ name }) => name === event), { timeout: 100_000 });

  it('is known by its files when the program died under way, and nothing of it came in', async () => {
    const list = writeList(lethe.folder, 'long.csv', longList(20_000));
    const started = await lethe.dispatcher.call('source/import', {
      files: [asFound(list)],
      country: 'DE',
    });
    expect(started.ok).toBe(true);
    await untilHeard('job/progress');
    // What a power cut leaves: the files of the workspace as they are at this moment.
    const crashed = path.join(lethe.folder, 'crashed.lethe');
    const own = path.join(lethe.folder, 'salon.lethe');
    for (const end of ['', '-wal', '.key', '-key']) {
      if (existsSync(own + end)) copyFileSync(own + end, crashed + end);
    }
    const { job } = (started as { value: { job: string } }).value;
    await lethe.dispatcher.call('job/cancel', { job });
    await untilHeard('job/finished');
    expect(await lethe.get('source/interrupted', {})).toEqual({ files: [] });
    await lethe.get('workspace/close', {});
    await lethe.get('workspace/open', { file: { path: crashed }, passphrase: PASSPHRASE });
    expect((await lethe.get('source/list', {})).sources).toEqual([]);
    const { files } = await lethe.get('source/interrupted', {});
    expect(files.map(({ name }) => name)).toEqual(['long.csv']);
    expect(lethe.outputs.get(files[0]?.id ?? '')).toBe(list);
    await lethe.get('source/forget-interrupted', {});
    expect(await lethe.get('source/interrupted', {})).toEqual({ files: [] });
  });

  it('is not spoken of after one that ended, in success or with a problem', async () => {
    const list = writeList(lethe.folder, 'clients.csv', CLIENTS);
    await lethe.get('source/import', { files: [asFound(list)], country: 'DE' });
    expect(await lethe.get('source/interrupted', {})).toEqual({ files: [] });
    const gone = {
      ...asFound(list),
      columns: [{ index: 99, role: 'email', channel: null, polarity: null }],
    } as const;
    const failed = await lethe.ask('source/import', {
      files: [{ ...gone, columns: [...gone.columns] }],
      country: 'DE',
    });
    expect(failed.ok).toBe(false);
    expect(await lethe.get('source/interrupted', {})).toEqual({ files: [] });
  });
});

describe('the files that lists came from', () => {
  it('are named while they lie there, and no more when they are gone', async () => {
    const one = writeList(lethe.folder, 'one.csv', CLIENTS);
    await lethe.get('source/import', { files: [asFound(one)], country: 'DE' });
    const { files } = await lethe.get('source/files', {});
    expect(files.map(({ name }) => name)).toEqual(['one.csv']);
    expect(JSON.stringify(files)).not.toContain(lethe.folder);
    rmSync(one);
    expect(await lethe.get('source/files', {})).toEqual({ files: [] });
  });
});

describe('rows that were set aside', () => {
  it('are written with their number, the reason in words, and no formula alive (A24)', async () => {
    const text = `${CLIENTS}=HYPERLINK("http://example.com")\r\nTotal;5;;;;;;;;;\r\n`;
    const list = writeList(lethe.folder, 'clients.csv', text);
    await lethe.get('source/import', { files: [asFound(list)], country: 'DE' });
    const [source] = (await lethe.get('source/list', {})).sources;
    const words = {
      row: 'Row',
      reason: 'Why',
      text: 'As it stands',
      reasons: { 'row.totals': 'A total' },
    };
    const { outputs } = await lethe.get('source/set-aside-export', {
      source: source?.id ?? 0,
      output: null,
      words,
    });
    expect(outputs).toMatchObject([{ name: 'clients.csv set-aside.csv', kind: 'set_aside' }]);
    const written = readFileSync(lethe.outputs.get(outputs[0]?.id ?? '') ?? '', 'utf8');
    expect(written.startsWith('\uFEFFRow,Why,As it stands\r\n')).toBe(true);
    expect(written.split('\r\n').length - 2).toBe(source?.setAside.length);
    expect(written).not.toMatch(/,=HYPERLINK/);
    const again = { source: 99, output: null, words };
    expect((await lethe.ask('source/set-aside-export', again)).ok).toBe(false);
  });
});
