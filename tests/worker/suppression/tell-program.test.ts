import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

/** Refusals on their way back into the program that sends. */
const HUBSPOT = [
  'Record ID,First Name,Last Name,Email,Phone Number,Lifecycle Stage,Create Date,Associated Company,Unsubscribed from all email,Message',
  '101,Ann,Ash,Ann.Ash@example.org,+447700900001,lead,2024-03-04 10:00,,false,please no more emails',
  '102,Bob,Birch,bob@example.org,+447700900002,lead,2024-03-05 10:00,,true,',
  '103,Cy,Cole,cy@example.org,+447700900003,lead,2024-03-06 10:00,,false,',
  '104,Di,Dow,di@example.org,+447700900004,lead,2024-03-07 10:00,,false,do not call me',
  '105,Flo,Fern,flo@example.org,+447700900005,lead,2024-03-08 10:00,,false,asked us to delete all her data',
  '',
].join('\n');
const NEWSLETTER =
  'Name,E-mail,Newsletter\nCy Cole,cy@example.org,no\nEve Elm,eve@example.org,yes\n';
const SALESFORCE = [
  'Id,FirstName,LastName,Email,HasOptedOutOfEmail,DoNotCall,CreatedDate,LastModifiedDate,OwnerId',
  '0031x0000000001AAA,Gus,Glen,gus@example.org,true,false,2024-01-02T10:00:00.000Z,2024-01-02T10:00:00.000Z,005',
  '0031x0000000002AAA,Hal,Hill,hal@example.org,false,false,2024-01-02T10:00:00.000Z,2024-01-02T10:00:00.000Z,005',
  '"=HYPERLINK(""http://evil.example"")",Ida,Iris,ida@example.org,true,false,2024-01-02T10:00:00.000Z,2024-01-02T10:00:00.000Z,005',
  '',
].join('\n');

let lethe: TestDispatcher;
beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('GB');
});
afterEach(() => lethe.close());

async function bring(...lists: readonly (readonly [name: string, text: string])[]): Promise<void> {
  const files = lists.map(([name, text]) => asFound(writeList(lethe.folder, name, text)));
  await lethe.get('source/import', { files, country: 'GB' });
}

async function tell(program: string) {
  const folder = path.join(lethe.folder, `told ${program}`);
  const told = await lethe.get('suppression/tell', { output: { path: folder }, program });
  const texts = told.files.map(({ output }) =>
    output === null ? null : readFileSync(lethe.outputs.get(output.id) ?? '', 'utf8'),
  );
  return { ...told, texts, folder };
}

const purgeBob = () =>
  lethe.get('disposition/run', {
    selection: { kinds: [], people: ['p2'], except: [] },
    do: 'purge',
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
  });

describe('what a program is told', () => {
  it('is who said no in any list, in a remark, or asked to be erased; and nobody else', async () => {
    await bring(['contacts.csv', HUBSPOT], ['news.csv', NEWSLETTER]);
    const { texts, files } = await tell('hubspot');
    expect(texts).toEqual([
      'Email\r\nann.ash@example.org\r\nbob@example.org\r\ncy@example.org\r\nflo@example.org\r\n',
    ]);
    expect(files).toMatchObject([{ people: 4, lines: 4, confirmed: true, channels: ['email'] }]);
  });

  it('says of each way what was said of that way', async () => {
    await bring(['contacts.csv', HUBSPOT]);
    expect((await tell('bitrix24')).texts).toEqual([
      'ann.ash@example.org\r\nbob@example.org\r\nflo@example.org\r\n',
      '+447700900004\r\n+447700900005\r\n',
    ]);
  });

  it('names people by the numbers of the program’s own list, and never by a formula', async () => {
    await bring(['contacts.csv', HUBSPOT], ['contact.csv', SALESFORCE]);
    const { texts } = await tell('salesforce');
    expect(texts[0]).toBe('Id,HasOptedOutOfEmail\r\n0031x0000000001AAA,true\r\n');
  });

  it('without a list of the program, says that its numbers are not known and writes nothing', async () => {
    await bring(['contacts.csv', HUBSPOT]);
    const { files, folder } = await tell('salesforce');
    expect(files).toMatchObject([
      { output: null, people: 3, lines: 0, by: 'record_id' },
      { output: null, people: 2, lines: 0, by: 'record_id' },
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves out who was erased, of whom nothing is kept', async () => {
    await bring(['contacts.csv', HUBSPOT]);
    await purgeBob();
    expect((await tell('klaviyo')).texts[0]).not.toContain('bob@example.org');
  });

  it('is searched when somebody in it is erased later, and named as not reached', async () => {
    await bring(['contacts.csv', HUBSPOT]);
    await tell('hubspot');
    const { outputs } = await purgeBob();
    const receipt = outputs.find(({ kind }) => kind === 'receipt');
    const text = readFileSync(lethe.outputs.get(receipt?.id ?? '') ?? '', 'utf8');
    expect((JSON.parse(text) as { notReached: string[] }).notReached).toContain('earlier_outputs');
  });

  it('of a program that is not known is refused', async () => {
    expect(
      await lethe.ask('suppression/tell', { output: null, program: '__proto__' }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'suppression/unknown-program' },
    });
  });
});

describe('the programs on offer', () => {
  it('begin with those from which the lists come', async () => {
    await bring(['contacts.csv', HUBSPOT]);
    const { programs } = await lethe.get('suppression/programs', {});
    expect(programs[0]).toEqual({ id: 'hubspot', title: 'HubSpot', used: true });
    expect(programs.filter(({ used }) => used)).toHaveLength(1);
  });
});
