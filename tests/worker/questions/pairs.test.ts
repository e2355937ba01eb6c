import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PairVerdict } from '#domain/match.ts';
import { writeList } from '#support/lists/client-lists.ts';
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

const HEAD = 'First name;Last name;E-mail;Phone;Newsletter consent';

async function importRows(name: string, ...rows: readonly string[]): Promise<void> {
  const file = writeList(lethe.folder, name, [HEAD, ...rows, ''].join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
}

/** Which rows are one person: rows of a person as one text, people in the order of their first rows. */
async function people(): Promise<readonly string[]> {
  const page = await lethe.get('document/people', { after: 0, limit: 100, records: false });
  return page.people.map(({ records }) =>
    records.map(({ source, row }) => `${source}.${row}`).join(' '),
  );
}

async function decideFirst(verdict: PairVerdict): Promise<number> {
  const { pairs } = await lethe.get('pair/list', { offset: 0, limit: 10 });
  const [pair] = pairs;
  const { decisions } = await lethe.get('pair/decide', {
    pairs: [{ a: pair?.a.record ?? 0, b: pair?.b.record ?? 0, verdict }],
  });
  return decisions[0] ?? 0;
}

const MARIA = 'Maria;Kern;maria.kern@example.com;;yes';
const M = 'M.;Kern;maria.kern@example.com;;no';

describe('pairs that may be one person', () => {
  it('are listed with what speaks for them, both records and what each says of consent', async () => {
    await importRows('clients.csv', MARIA, M);
    expect(await people()).toEqual(['0.1', '0.2']);
    const { total, pairs } = await lethe.get('pair/list', { offset: 0, limit: 10 });
    expect(total).toBe(1);
    expect(pairs[0]?.evidence.map(({ code }) => code)).toEqual(['contact.email', 'name.initial']);
    expect([pairs[0]?.a.name, pairs[0]?.b.name]).toEqual(['Maria Kern', 'M. Kern']);
    expect([pairs[0]?.a.consent.email, pairs[0]?.b.consent.email]).toEqual(['granted', 'denied']);
  });

  it('become one person on the word of the user, with the no that one of them said', async () => {
    await importRows('clients.csv', MARIA, M);
    await decideFirst('same');
    expect(await people()).toEqual(['0.1 0.2']);
    expect(await lethe.get('pair/list', { offset: 0, limit: 10 })).toEqual({ total: 0, pairs: [] });
    const card = await lethe.get('person/read', { person: 'p1' });
    expect(card.document.consent.email).toBe('denied');
    expect(card.events.map(({ state }) => state).sort()).toEqual(['denied', 'granted']);
    expect(card.records.map(({ joinedBy }) => joinedBy)).toEqual([null, 'match.decided']);
  });

  it('are not asked about again when the user said that they are two', async () => {
    await importRows('clients.csv', MARIA, M);
    await decideFirst('different');
    expect(await people()).toEqual(['0.1', '0.2']);
    expect((await lethe.get('pair/list', { offset: 0, limit: 10 })).total).toBe(0);
  });

  it.each(['same', 'different'] as const)(
    'keep the answer "%s" when the list is taken out and imported anew (D38)',
    async (verdict) => {
      await importRows('clients.csv', MARIA, M);
      await decideFirst(verdict);
      await lethe.get('source/remove', { source: 1 });
      await importRows('other.csv', 'Otto;Blau;otto@example.com;;yes', M, MARIA);
      expect(await people()).toEqual(
        verdict === 'same' ? ['0.1', '0.2 0.3'] : ['0.1', '0.2', '0.3'],
      );
      expect((await lethe.get('pair/list', { offset: 0, limit: 10 })).total).toBe(0);
    },
  );

  it('take their answer back', async () => {
    await importRows('clients.csv', MARIA, M);
    const decision = await decideFirst('same');
    const { decisions } = await lethe.get('pair/decisions', {});
    expect(decisions.map(({ verdict, a, b }) => [verdict, a[0]?.row, b[0]?.row])).toEqual([
      ['same', 1, 2],
    ]);
    await lethe.get('pair/undo', { decision });
    expect(await people()).toEqual(['0.1', '0.2']);
    expect((await lethe.get('pair/list', { offset: 0, limit: 10 })).total).toBe(1);
    expect(await lethe.ask('pair/undo', { decision })).toMatchObject({
      ok: false,
      problem: { code: 'pair/unknown' },
    });
  });
});

describe('a person of several records', () => {
  it('is taken apart, and stays so', async () => {
    await importRows('clients.csv', MARIA, 'Maria;Kern;maria.kern@example.com;;no');
    expect(await people()).toEqual(['0.1 0.2']);
    const card = await lethe.get('person/read', { person: 'p1' });
    const [a, b] = card.records.map(({ record }) => record);
    await lethe.get('pair/decide', { pairs: [{ a: a ?? 0, b: b ?? 0, verdict: 'different' }] });
    expect(await people()).toEqual(['0.1', '0.2']);
    await importRows('more.csv', 'Otto;Blau;otto@example.com;;yes');
    expect(await people()).toEqual(['0.1', '0.2', '1.1']);
  });

  it('is found under other spellings of one mailbox, but a family under one mailbox stays a family', async () => {
    await importRows(
      'clients.csv',
      'Юлия;Громова;yulia.gromova@gmail.com;;yes',
      'Yulia;Gromova;yuliagromova+news@googlemail.com;;yes',
      'Олег;Громов;yulia.gromova@gmail.com;;yes',
    );
    expect(await people()).toEqual(['0.1 0.2', '0.3']);
  });
});

it('refuses to decide about a record that is not there, and changes nothing', async () => {
  await importRows('clients.csv', MARIA, M);
  const answer = await lethe.ask('pair/decide', {
    pairs: [
      { a: 1, b: 2, verdict: 'same' },
      { a: 1, b: 99, verdict: 'same' },
    ],
  });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'pair/unknown' } });
  expect(await people()).toEqual(['0.1', '0.2']);
});

describe('two people whose rows are alike', () => {
  const OTTO = 'Otto;Blau;otto@example.com;;';

  async function takeApart(): Promise<void> {
    await importRows('clients.csv', `${OTTO}yes`, `${OTTO}no`);
    const { records } = await lethe.get('person/read', { person: 'p1' });
    const [a, b] = records.map(({ record }) => record);
    await lethe.get('pair/decide', { pairs: [{ a: a ?? 0, b: b ?? 0, verdict: 'different' }] });
  }

  async function askedRows(): Promise<readonly string[]> {
    const { pairs } = await lethe.get('pair/list', { offset: 0, limit: 10 });
    return pairs.map(({ a, b }) => `${a.record} ${b.record}`);
  }

  it('are each asked about when a later row may be either, and it is whose the user says', async () => {
    await takeApart();
    await importRows('more.csv', `${OTTO}yes`);
    expect(await people()).toEqual(['0.1', '0.2', '1.1']);
    expect(await askedRows()).toEqual(['1 3', '2 3']);
    await lethe.get('pair/decide', { pairs: [{ a: 1, b: 3, verdict: 'same' }] });
    expect(await people()).toEqual(['0.1 1.1', '0.2']);
    expect(await askedRows()).toEqual([]);
  });

  it('part with a later row that has more in common with one of them', async () => {
    await importRows(
      'clients.csv',
      'Otto;Blau;otto@example.com;+49 151 20000001;yes',
      'Otto;Blau;otto@example.com;+49 151 20000002;no',
    );
    await lethe.get('pair/decide', { pairs: [{ a: 1, b: 2, verdict: 'different' }] });
    await importRows('more.csv', 'Otto;Blau;otto@example.com;+49 151 20000002;yes');
    expect(await people()).toEqual(['0.1', '0.2 1.1']);
  });

  it('stay two when their list is imported anew', async () => {
    await takeApart();
    await lethe.get('source/remove', { source: 1 });
    await importRows('again.csv', `${OTTO}no`, `${OTTO}yes`);
    expect(await people()).toEqual(['0.1', '0.2']);
    expect(await askedRows()).toEqual([]);
  });
});

it('names of each of the two in which of the lists of a file it stands', async () => {
  const text = [
    'Name;E-mail;Phone',
    'Maria Kern;maria.kern@example.com;+49 151 20000001',
    'Otto Blau;otto@example.com;+49 151 20000002',
    '',
    'Old clients',
    'Name;E-mail;Last visit',
    'M. Kern;maria.kern@example.com;01.02.2020',
    'Ida Igel;ida@example.com;02.02.2020',
    '',
  ];
  const file = writeList(lethe.folder, 'both.csv', text.join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
  const { pairs } = await lethe.get('pair/list', { offset: 0, limit: 10 });
  expect(pairs.map(({ a, b }) => [a.part, b.part])).toEqual([[undefined, 'Old clients']]);
});
