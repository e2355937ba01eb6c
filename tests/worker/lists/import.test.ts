import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noFilter } from '#support/no-filter.ts';
import { clientFiles } from '#support/lists/client-files.ts';
import { CLIENTS, NEWSLETTER, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

async function importText(
  name: string,
  text: string,
): Promise<Awaited<ReturnType<typeof lethe.get<'source/import'>>>> {
  const file = writeList(lethe.folder, name, text);
  return lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
}

async function kindsOf(id: string): Promise<readonly string[]> {
  const { people } = await lethe.get('document/people', { after: 0, limit: 100, records: false });
  return (people.find((person) => person.id === id)?.findings ?? []).map(({ kind }) => kind);
}

describe('importing lists', () => {
  it('joins the rows of one person across lists and judges everybody', async () => {
    const files = clientFiles(lethe.folder);
    const imported = await lethe.get('source/import', { files, country: 'DE' });
    expect(imported.sources.map(({ records }) => records)).toEqual([5, 4]);
    expect(imported.people).toBe(7);
    expect(await kindsOf('p1')).toEqual([]);
    expect(await kindsOf('p2')).toContain('consent_withdrawn');
    expect(await kindsOf('p3')).toContain('minor');
    expect(await kindsOf('p4')).toContain('over_retention');
    const { people } = await lethe.get('document/people', { after: 0, limit: 100, records: false });
    expect(people[1]?.records).toEqual([
      { source: 0, row: 2 },
      { source: 1, row: 2 },
    ]);
    expect(people[1]?.household).not.toBeNull(); // shares a phone with Emil, who is somebody else
    expect(people[1]?.household).toBe(people[4]?.household);
  });

  it('takes the most protective answer of three lists about one person, in any order (B19)', async () => {
    const list = (answer: string): string =>
      `id,name,email,newsletter consent\n1,Anna Adler,anna.adler@example.com,${answer}\n2,Bert Brandt,bert@example.com,yes\n`;
    for (const answers of [
      ['yes', 'no', 'yes'],
      ['no', 'yes', 'yes'],
      ['yes', 'yes', 'unsubscribed'],
      ['yes', '', 'never said so'], // in doubt, and never a yes
    ]) {
      const other = openDispatcher();
      await other.createWorkspace('DE');
      const files = answers.map((answer, at) =>
        asFound(writeList(other.folder, `list${at}.csv`, list(answer))),
      );
      await other.get('source/import', { files, country: 'DE' });
      const { people } = await other.get('document/people', {
        after: 0,
        limit: 10,
        records: false,
      });
      expect(people.map(({ records }) => records.length)).toStrictEqual([3, 3]);
      expect(people[0]?.consent.email).not.toBe('granted');
      expect(people[1]?.consent.email).toBe('granted');
      await other.close();
    }
  });

  it('takes what is looked for as letters, whatever they mean to a database (A21)', async () => {
    await importText('clients.csv', CLIENTS);
    const look = (text: string): Promise<{ readonly total: number }> =>
      lethe.get('people/list', {
        filter: { ...noFilter, search: text },
        sort: 'name',
        language: 'en',
        descending: false,
        offset: 0,
        limit: 20,
      });
    expect((await look('adler')).total).toBeGreaterThan(0);
    const hostile = ['" OR *', 'NEAR(', 'email:', '%', '_', "' OR 1=1 --", '"', '*', '\\', '('];
    for (const text of hostile) expect([text, (await look(text)).total]).toStrictEqual([text, 0]);
  });

  it('shows for each finding the literal cell that it rests on', async () => {
    await importText('clients.csv', CLIENTS);
    const card = await lethe.get('person/read', { person: 'p2' });
    const [finding] = card.document.findings;
    expect(finding?.evidence).toEqual([
      {
        source: 0,
        row: 2,
        column: 'Newsletter consent',
        value: 'no',
        why: 'consent.positive_flag',
      },
    ]);
    expect(card.rules[0]?.citation).not.toBe('');
  });

  it('imports all files or none', async () => {
    const good = asFound(writeList(lethe.folder, 'clients.csv', CLIENTS));
    const bad = asFound(
      writeList(lethe.folder, 'broken.xlsx', Buffer.from('PK\u0003\u0004 not a workbook')),
    );
    const answer = await lethe.ask('source/import', { files: [good, bad], country: 'DE' });
    expect(answer.ok).toBe(false);
    expect((await lethe.get('document/head', {})).totals.records).toBe(0);
    const { entries } = await lethe.get('trail/list', { offset: 0, limit: 9 });
    expect(entries.map(({ kind }) => kind)).toEqual(['workspace.created']);
  });

  it('never changes a source file', async () => {
    const file = writeList(lethe.folder, 'clients.csv', CLIENTS);
    await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
    expect(readFileSync(file, 'utf8')).toBe(CLIENTS);
  });

  it('reads every date anew where cells far down prove another order than the first rows', async () => {
    const rows = Array.from(
      { length: 2500 },
      (_, row) => `p${row}@example.com,0${(row % 9) + 1}/0${(row % 8) + 1}/1990`,
    );
    const list = [
      'email,birth date',
      ...rows,
      'last@example.com,12/25/1990',
      'more@example.com,11/30/1990',
      '',
    ].join('\n');
    await importText('americans.csv', list);
    const head = await lethe.get('document/head', {});
    expect(head.sources).toHaveLength(1);
    expect(head.sources[0]?.dates[0]?.order).toBe('MDY');
    const { records } = await lethe.get('document/people', { after: 0, limit: 2, records: true });
    expect(records[1]?.birth).toBe('1990-02-02');
    expect(records[0]?.birth).toBe('1990-01-01');
    const page = await lethe.get('document/people', { after: 2, limit: 3, records: true });
    expect(page.records[0]?.birth).toBe('1990-03-03');
  });

  it('keeps both readings of a date that nothing decides, and never calls the person an adult', async () => {
    await importText(
      'doubt.csv',
      'email,birth date\na@example.com,05/12/2008\nb@example.com,05/12/2008\n',
    );
    const { records, people } = await lethe.get('document/people', {
      after: 0,
      limit: 2,
      records: true,
    });
    expect(records[0]?.birth).toBe('2008-05-12|2008-12-05');
    expect(people[0]?.age.status).toBe('may_be_minor');
    const head = await lethe.get('document/head', {});
    expect(head.sources[0]?.warnings.map(({ code }) => code)).toContain('dates.order_unknown');
  });

  it('remembers an answer about a column for the next list with the same headers', async () => {
    const first = writeList(lethe.folder, 'a.csv', 'mail,xq\na@example.com,1\nb@example.com,0\n');
    const columns = [
      {
        index: 1,
        role: 'opt_out' as const,
        channel: 'email' as const,
        polarity: 'negative' as const,
      },
    ];
    await lethe.get('source/import', { files: [{ ...asFound(first), columns }], country: 'DE' });
    const second = writeList(lethe.folder, 'b.csv', 'xq,mail\n1,c@example.com\n0,d@example.com\n');
    const seen = await lethe.get('source/inspect', {
      file: { path: second },
      sheet: null,
      encoding: null,
      delimiter: null,
      headerRow: null,
      country: 'DE',
    });
    expect(seen.remembered).toBe(true);
    expect(seen.columns[0]).toMatchObject({
      role: 'opt_out',
      channel: 'email',
      needsAnswer: false,
    });
  });

  it('asks again about a column whose cells became others, and permits nothing by the old answer until then', async () => {
    const first = writeList(lethe.folder, 'a.csv', 'mail,xq\na@example.com,1\nb@example.com,0\n');
    const granted = { channel: 'email' as const, polarity: 'positive' as const };
    const columns = [{ index: 1, role: 'consent_email' as const, ...granted }];
    await lethe.get('source/import', { files: [{ ...asFound(first), columns }], country: 'DE' });
    const second = writeList(
      lethe.folder,
      'b.csv',
      'mail,xq\nc@example.com,2019-02-03\nd@example.com,2020-04-05\n',
    );
    await lethe.get('source/import', { files: [asFound(second)], country: 'DE' });
    const { sources } = await lethe.get('document/head', {});
    expect(sources[1]?.columns[1]).toMatchObject({ role: 'consent_email', needsAnswer: true });
    const { records } = await lethe.get('document/people', { after: 0, limit: 10, records: true });
    const said = records.map(({ consent }) => consent.email ?? 'unknown');
    expect(said.slice(0, 2)).toEqual(['granted', 'never_asked']);
    expect(said.slice(2)).not.toContain('granted');
  });

  it('an answer that a column says nothing leaves out no refusal that comes to stand in it', async () => {
    const first = writeList(lethe.folder, 'a.csv', 'mail,xq\na@example.com,A4\nb@example.com,B7\n');
    const columns = [{ index: 1, role: 'ignore' as const, channel: null, polarity: null }];
    await lethe.get('source/import', { files: [{ ...asFound(first), columns }], country: 'DE' });
    const second = writeList(
      lethe.folder,
      'b.csv',
      'mail,xq\nc@example.com,unsubscribed\nd@example.com,subscribed\ne@example.com,unsubscribed\n',
    );
    await lethe.get('source/import', { files: [asFound(second)], country: 'DE' });
    const { sources } = await lethe.get('document/head', {});
    expect(sources[1]?.columns[1]).toMatchObject({ needsAnswer: true });
    const { records } = await lethe.get('document/people', { after: 0, limit: 10, records: true });
    expect(records.slice(2).map(({ consent }) => consent.email)).toEqual([
      'withdrawn',
      expect.stringMatching(/granted|unclear/),
      'withdrawn',
    ]);
  });

  it('refuses an answer about a column that is not there', async () => {
    const file = writeList(lethe.folder, 'clients.csv', CLIENTS);
    const columns = [{ index: 40, role: 'email' as const, channel: null, polarity: null }];
    const answer = await lethe.ask('source/import', {
      files: [{ ...asFound(file), columns }],
      country: 'DE',
    });
    expect(answer).toMatchObject({ problem: { code: 'source/column-unknown' } });
  });

  it('points out who was put on the list by hand, and lets the row in', async () => {
    await lethe.get('suppression/add', { file: null, values: ['gustav@example.org', 'nobody'] });
    await importText('newsletter.csv', NEWSLETTER);
    expect(await kindsOf('p3')).toContain('suppressed_returned');
  });

  it('marks people who are there already when they are put on the list', async () => {
    await importText('newsletter.csv', NEWSLETTER);
    const added = await lethe.get('suppression/add', {
      file: null,
      values: ['gustav@example.org'],
    });
    expect(added).toMatchObject({ people: 1, known: 0, skipped: 0 });
    expect(await kindsOf('p3')).toContain('suppressed_returned');
  });

  it('accounts for every row', async () => {
    await importText(
      'odd.csv',
      'name;email\nAnna;a@example.com\n;\nB;b@example.com;extra;cells\n\nC;c@example.com\n',
    );
    const [source] = (await lethe.get('source/list', {})).sources;
    expect(source!.records + source!.empty + source!.setAside.length).toBe(source!.rowsRead);
    expect(source!.setAside[0]?.reason).toBe('row.too_many_cells');
    const aside = await lethe.get('source/set-aside', { source: source!.id, offset: 0, limit: 10 });
    expect(aside.rows[0]?.text).toContain('b@example.com');
  });

  it('takes a source out again, with its people', async () => {
    await importText('clients.csv', CLIENTS);
    await importText('newsletter.csv', NEWSLETTER);
    const [first] = (await lethe.get('source/list', {})).sources;
    const left = await lethe.get('source/remove', { source: first!.id });
    expect(left.people).toBe(4);
    expect(await lethe.ask('source/remove', { source: 999 })).toMatchObject({
      problem: { code: 'source/unknown' },
    });
  });

  it('judges anew by another policy, country or day without reading a file again', async () => {
    const file = writeList(lethe.folder, 'clients.csv', CLIENTS);
    await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
    writeFileSync(file, 'gone');
    const later = await lethe.get('policy/choose', {
      id: 'uk-gdpr',
      country: 'GB',
      today: '2035-01-01',
    });
    expect(later.totals.findings.minor ?? 0).toBe(0);
    const status = await lethe.get('workspace/status', {});
    expect(status).toMatchObject({
      policy: { id: 'uk-gdpr' },
      today: '2035-01-01',
      todayFixed: true,
    });
  });
});
