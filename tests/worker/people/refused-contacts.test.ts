import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactListForm } from '#domain/contact-list-form.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const CLIENTS = [
  'Name;Phone;Email;Newsletter;SMS consent;Notes',
  'Anna Adler;+49 151 20000001;anna@example.com;yes;no;',
  'Bert Brandt;+49 151 20000002;b.brandt@gmail.com;yes;yes;',
  'Clara Claus;+49 151 20000003;clara@example.com;yes;yes;',
  'Dora Dietz;+49 151 20000004;dora@example.com;;;',
  'Emil Ernst;+49 151 20000005;emil@example.com;yes;yes;bittet um Löschung seiner Daten',
  '',
].join('\r\n');
/** What somebody else's list makes of the same people. */
const CAMPAIGN = [
  'email,first name,mobile',
  'ANNA@example.com,Anna,',
  'bbrandt@gmail.com,Bert,',
  'clara@example.com,Clara,',
  'dora@example.com,Dora,',
  'new@example.com,Nina,015120000001',
  'emil@example.com,Emil,',
  '',
].join('\n');

let lethe: TestDispatcher;
let campaign: string;
let folders = 0;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  const files = [
    asFound(writeList(lethe.folder, 'clients.csv', CLIENTS)),
    asFound(writeList(lethe.folder, 'unsubscribed.csv', 'email\nb.brandt@gmail.com\n')),
  ];
  await lethe.get('source/import', { files, country: 'DE' });
  campaign = writeList(lethe.folder, 'campaign.csv', CAMPAIGN);
});

afterEach(async () => {
  await lethe.close();
});

const check = () => lethe.get('suppression/check', { file: { path: campaign } });

async function exported(as: ContactListForm): Promise<string> {
  folders += 1;
  const output = { path: path.join(lethe.folder, `out ${folders}`) };
  const { outputs } = await lethe.get('suppression/export', {
    output,
    as,
    file: { path: campaign },
  });
  return readFileSync(lethe.outputs.get(outputs[0]?.id ?? '') ?? '', 'utf8');
}

describe('before a campaign', () => {
  it('a file is checked against everybody who said no, erased or not', async () => {
    expect(await check()).toMatchObject({
      rows: 6,
      total: 0,
      saidNo: [
        { row: 2, kind: 'email' }, // the same mailbox in other dress
        { row: 5, kind: 'phone' }, // a no to messages on this number
        { row: 6, kind: 'email' }, // wants to be forgotten
      ],
      saidNoTotal: 3,
    });
  });

  it('nobody is named twice: who is on the list is counted there', async () => {
    await lethe.get('suppression/add', { file: null, values: ['b.brandt@gmail.com'] });
    const checked = await check();
    expect(checked.matched.map(({ row }) => row)).toEqual([2]);
    expect(checked.saidNo.map(({ row }) => row)).toEqual([5, 6]);
  });

  it('the list for the mail program holds them too, plain and hashed', async () => {
    expect(await exported('plain')).toBe(
      'email,phone,phone_digits\r\n,+4915120000001,4915120000001\r\nbbrandt@gmail.com,,\r\nemil@example.com,,\r\n',
    );
    const hash = createHash('sha256').update('bbrandt@gmail.com', 'utf8').digest('hex');
    expect(await exported('sha256')).toContain(hash);
  });
});
