import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Output } from '#contract/call.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';

type AuditedRecord = Output<'document/people'>['records'][number];
type Audit = { readonly head: Output<'document/head'>; readonly records: readonly AuditedRecord[] };

const folder = mkdtempSync(path.join(tmpdir(), 'lethe-odd-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What an audit says of one small list: what breaks a naive importer. */
async function audit(lines: readonly string[], name = 'list.csv', country = 'DE'): Promise<Audit> {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const service = openDispatcher();
  try {
    service.dispatcher.openThrowaway({ country, policyId: 'eu-gdpr' });
    await service.get('source/import', { files: [asFound(file)], country });
    const head = await service.get('document/head', {});
    const { records } = await service.get('document/people', {
      after: 0,
      limit: 1000,
      records: true,
    });
    return { head, records: [...records].sort((one, other) => one.row - other.row) };
  } finally {
    await service.close();
  }
}

const emailStates = ({ records }: Audit): (string | undefined)[] =>
  records.map(({ consent }) => consent.email);

const roles = ({ head }: Audit): (string | undefined)[] =>
  (head.sources[0]?.columns ?? []).map(({ role }) => role);

test('a positive column, a negative one, and a negative header whose cells are words', async () => {
  const positive = await audit([
    'Name,Email,Newsletter consent',
    'Ann Lee,a@example.com,yes',
    'Bo Ek,b@example.com,no',
  ]);
  expect(emailStates(positive)).toEqual(['granted', 'denied']);
  const negative = await audit([
    'Name,Email,Do not email',
    'Ann Lee,a@example.com,yes',
    'Bo Ek,b@example.com,no',
  ]);
  expect(emailStates(negative)).toEqual(['withdrawn', undefined]);
  const words = await audit([
    'Name,Email,Unsubscribed',
    'Ann Lee,a@example.com,unsubscribed',
    'Bo Ek,b@example.com,subscribed',
    'Cy Hu,c@example.com,unsubscribed',
  ]);
  expect(emailStates(words)).toEqual(['withdrawn', 'granted', 'withdrawn']);
});

test('a date in place of a flag', async () => {
  const list = await audit([
    'Name,Email,Unsubscribed',
    'Ann Lee,a@example.com,2024-05-05',
    'Bo Ek,b@example.com,',
    'Cy Hu,c@example.com,2023-01-17',
  ]);
  expect(emailStates(list)).toEqual(['withdrawn', undefined, 'withdrawn']);
});

test('the name of the file says that everybody in it has left', async () => {
  const list = await audit(
    ['Email,First Name', 'a@example.com,Ann', 'b@example.com,Bo'],
    'unsubscribed_contacts.csv',
  );
  expect(emailStates(list)).toEqual(['withdrawn', 'withdrawn']);
});

test('no is often unknown: a default, a blank and "not applicable" are no refusals', async () => {
  const list = await audit([
    'Name,Email,Marketing consent',
    'Ann Lee,a@example.com,true',
    'Bo Ek,b@example.com,false',
    'Cy Hu,c@example.com,',
    'Di Ray,d@example.com,Not Applicable',
    'Ed Fox,e@example.com,never subscribed',
  ]);
  const states = emailStates(list);
  expect(states.filter((state) => state === 'denied' || state === 'withdrawn')).toEqual([]);
  expect(states[0]).toBe('granted');
});

test('columns that look like consent and are not', async () => {
  const list = await audit([
    'Name,E-mail for mailings,SMS,Blocked from booking,Export,Subscribed,Membership status,State',
    'Ann Lee,a@example.com,+447700900001,No,yes,2023-01-01,active,TX',
    'Bo Ek,b@example.com,+447700900002,Yes,no,2023-05-14,expired,OH',
    'Cy Hu,c@example.com,+447700900003,No,yes,2023-06-30,active,NY',
  ]);
  expect(roles(list)).toEqual([
    'full_name',
    'email',
    'phone',
    'ignore',
    'ignore',
    'created_date',
    'status',
    'region',
  ]);
  expect(list.records.flatMap(({ consent }) => Object.values(consent))).toEqual([]);
});

test('birthdays that prove no age', async () => {
  const births = [
    '',
    '1604-05-02',
    '0000-05-02',
    '1900-01-01',
    '0001-01-01',
    '0/0/00',
    '--05-02',
    '1990-05-02',
  ];
  const list = await audit([
    'Name,Phone,Birthday',
    ...births.map((birth, index) => `Ann Lee${'abcdefgh'[index]},07700 90000${index},${birth}`),
  ]);
  expect(list.records.map(({ birth }) => birth)).toEqual([
    null,
    '--05-02',
    '--05-02',
    null,
    null,
    null,
    '--05-02',
    '1990-05-02',
  ]);
});

test('a parent’s phone on a child’s card is not the child’s', async () => {
  const list = await audit([
    'Pupil,Pupil birth date,Mother,Mother’s mobile',
    'Ann Lee,2016-05-02,Eve Lee,07700 900001',
    'Bo Ek,2015-04-13,Ada Ek,07700 900002',
    'Cy Hu,2014-03-30,Mia Hu,07700 900003',
  ]);
  expect(roles(list)).toEqual(['full_name', 'birth_date', 'guardian_name', 'guardian_phone']);
  expect(list.records.flatMap(({ phones }) => phones)).toEqual([]);
});

test('several values in one cell', async () => {
  const list = await audit(
    [
      'Name,Emails',
      'Ann Lee,a@example.com ::: b@example.com',
      'Bo Ek,c@example.com; d@example.com',
      'Cy Hu,e@example.com | f@example.com',
    ],
    'several.csv',
  );
  expect(list.records.map(({ emails }) => emails.length)).toEqual([2, 2, 2]);
});

test('cells that a spreadsheet or a defence changed', async () => {
  const list = await audit([
    'Name,Phone,Email',
    "Ann Lee,'+491512000001,a@example.com",
    'Bo Ek,p:+491512000002,b@example.com',
    'Cy Hu,+491512000003,c@example.com',
  ]);
  expect(roles(list)).toEqual(['full_name', 'phone', 'email']);
  expect(list.records.map(({ phones }) => phones.length)).toEqual([1, 1, 1]);
});

test('duplicate headers keep all their columns, and empty ones are read by their cells (B01)', async () => {
  const list = await audit([
    'email,email,email,',
    'a@example.com,b@example.com,c@example.com,07700 900001',
    'd@example.com,e@example.com,f@example.com,07700 900002',
    'g@example.com,h@example.com,i@example.com,07700 900003',
  ]);
  expect(roles(list)).toEqual(['email', 'email', 'email', 'phone']);
  expect(list.records.map(({ emails }) => emails.length)).toEqual([3, 3, 3]);
});

test('headers that contradict their cells end as a question', async () => {
  const list = await audit([
    'Name,Birthday,City',
    'Ann Lee,yes,a@example.com',
    'Bo Ek,no,b@example.com',
    'Cy Hu,maybe,c@example.com',
    'Di Ray,yes,d@example.com',
  ]);
  const [, birthday, city] = list.head.sources[0]?.columns ?? [];
  expect(birthday).toMatchObject({ needsAnswer: true });
  expect(birthday?.confidence).toBeLessThan(0.7);
  expect(city).toMatchObject({ role: 'email', needsAnswer: true });
});

test('the answers that a header offers are not its words', async () => {
  const list = await audit(
    [
      'Имя;E-mail;Рекламная рассылка (да/нет)',
      'Анна;a@example.com;да',
      'Пётр;b@example.com;нет',
      'Ольга;c@example.com;да',
    ],
    'list.csv',
    'RU',
  );
  expect(list.head.sources[0]?.columns[2]).toMatchObject({
    role: 'consent_general',
    polarity: 'positive',
  });
});
