import { afterEach, beforeEach, expect, it } from 'vitest';
import { runLethe } from '#support/run-lethe.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE, TODAY } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const HEADER = 'Client number;Name;E-mail;Mobile;Newsletter';
const CLIENTS = [
  HEADER,
  '1;Jora Quellwein;jora@salon.example;+49 151 20000001;yes',
  '2;Hans Olm;hans+club@salon.example;+49 151 20000002;yes',
  '3;Nina Neu;n.i.n.a@gmail.com;+49 151 20000003;yes',
  '4;Uwe Ulm;uwe@salon.example;0151 200 00 004;yes',
  '5;Wim Wick;wim@salon.example;+49 151 20000005;yes',
].join('\n');

/** The same mailboxes and phones as an opt-out list of another program has them. */
const OPT_OUTS = [
  'Email;Phone',
  'JORA+offers@Salon.example;',
  'hans@salon.example;',
  'nina+x@googlemail.com;',
  ';0049 (151) 200-00-004',
].join('\n');

let lethe: TestDispatcher;
let workspace: string;
beforeEach(async () => {
  lethe = openDispatcher();
  workspace = await lethe.createWorkspace('DE');
});
afterEach(() => lethe.close());

const bringIn = (name: string, text: string) =>
  lethe.get('source/import', {
    files: [asFound(writeList(lethe.folder, name, text))],
    country: 'DE',
  });
const pour = () =>
  lethe.get('suppression/add', {
    values: [],
    file: { path: writeList(lethe.folder, 'opt-outs.csv', OPT_OUTS) },
  });
const cameBack = async () =>
  (await lethe.get('overview/read', {})).totals.findings['suppressed_returned'] ?? 0;

it('a list of opt-outs marks whoever is in the workspace already, however the address is written there (D28)', async () => {
  await bringIn('clients.csv', CLIENTS);
  expect(await pour()).toMatchObject({ people: 4 });
  expect(await cameBack()).toBe(4);
});

it('whoever was put on the list comes in with a later list and is told at once, by the command too', async () => {
  await bringIn('one.csv', [HEADER, '9;Ada Ahn;ada@salon.example;;yes'].join('\n'));
  expect(await pour()).toMatchObject({ people: 0 });
  const { sources } = await bringIn('clients.csv', CLIENTS);
  expect(sources[0]).toMatchObject({ records: 5, suppressed: 0, listed: 4 });
  expect(await cameBack()).toBe(4);
  const listed = await lethe.get('source/list', {});
  expect(listed.sources.at(-1)?.warnings).toContainEqual({ code: 'rows.listed', detail: '4' });
  await lethe.get('workspace/close', {});
  const again = await runLethe(
    ['import', writeList(lethe.folder, 'again.csv', CLIENTS), '--workspace', workspace],
    { LETHE_PASSPHRASE: PASSPHRASE, LETHE_TODAY: TODAY },
  );
  expect(again.stdout).toContain('4 rows are of people whom you put on the do-not-contact list');
});
