import { afterEach, beforeEach, expect, it } from 'vitest';
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

type Said = Readonly<Record<string, string>>;

/** What each row says by itself, in the order of the cells. */
async function saidBy(header: string, cells: readonly string[]): Promise<readonly Said[]> {
  const rows = cells.map(
    (cell, at) => `Person ${at};p${at}@example.com;"${cell.replaceAll('"', '""')}"`,
  );
  const text = [`Name;Email;${header}`, ...rows, ''].join('\n');
  const file = writeList(lethe.folder, 'list.csv', text);
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
  const { records } = await lethe.get('document/people', {
    after: 0,
    limit: 100,
    records: true,
  });
  const inOrder = records.toSorted((one, other) => one.row - other.row);
  return inOrder.map(({ consent }) => consent as Said);
}

const PHONE = { phone: 'withdrawn' };
const RPO = { phone: 'withdrawn', post: 'unclear' };
const ROBINSON = { email: 'unclear', sms: 'unclear', phone: 'unclear', post: 'withdrawn' };

const NOTES: readonly (readonly [note: string, said: Said])[] = [
  ['iscritto al RPO', RPO],
  ['Iscritta al registro pubblico delle opposizioni', RPO],
  ['RPO', RPO],
  ['presente in RPO (telefono e posta)', PHONE],
  ['non risulta iscritta al RPO', {}],
  ['RPO: negativo', {}],
  ['verificare RPO', { phone: 'unclear', post: 'unclear' }],
  ['bonifico da MPS ricevuto', {}], // a bank
  ['On the TPS', PHONE],
  ['CTPS', PHONE],
  ['registered with the MPS', { post: 'withdrawn' }],
  ['Mailing Preference Service', { post: 'withdrawn' }],
  ['TPS and MPS', { phone: 'withdrawn', post: 'withdrawn' }],
  ['not on the TPS', {}],
  ['checked against TPS - clear', {}],
  ['on the National Do Not Call Registry', { phone: 'withdrawn', sms: 'unclear' }],
  ['Robinsonliste', ROBINSON],
  ['Robinsonliste (Brief)', { post: 'withdrawn' }],
  ['eingetragen in Telefon-Robinsonliste', PHONE],
  ['nicht auf der Robinsonliste', {}],
  ['ECG-Liste', { email: 'withdrawn' }],
  ['inscrite sur Bloctel', PHONE],
  ['pas inscrit sur Bloctel', {}],
  ['Lista Robinson para SMS', { sms: 'withdrawn' }],
  [
    'Lista Robinson',
    { email: 'withdrawn', sms: 'withdrawn', phone: 'withdrawn', post: 'withdrawn' },
  ],
  ['no está en la Lista Robinson', {}],
  ['staat in het Bel-me-niet Register', PHONE],
  ['Postfilter', { post: 'withdrawn' }],
  ['İYS ret', { email: 'withdrawn', sms: 'withdrawn', phone: 'withdrawn' }],
  ['İYS SMS ret', { sms: 'withdrawn' }],
];

it('a note that names an opt-out register speaks of the ways of that register, and of no other', async () => {
  const said = await saidBy(
    'Notes',
    NOTES.map(([note]) => note),
  );
  expect(NOTES.map(([note], at) => [note, said[at]])).toEqual(NOTES);
});

it('what else is refused beside a register stays refused', async () => {
  const [all, written, mailed] = await saidBy('Notes', [
    'NON CONTATTARE: iscritto al RPO. Non vuole essere contattata in nessun modo',
    'On TPS. Do not text her either',
    'Robinsonliste. Keine E-Mails mehr schicken',
  ]);
  expect(all).toMatchObject({ email: 'withdrawn', phone: 'withdrawn', post: 'withdrawn' });
  expect(written).toMatchObject({ phone: 'withdrawn', sms: 'withdrawn' });
  expect(mailed).toMatchObject({ post: 'withdrawn', email: 'withdrawn' });
});

it.each([
  ['RPO', 'si', RPO],
  ['Registro pubblico delle opposizioni', 'iscritto', RPO],
  ['RPO telefono', 'si', PHONE],
  ['MPS', 'Y', { post: 'withdrawn' }],
  ['TPS / MPS', 'Y', { phone: 'withdrawn', post: 'withdrawn' }],
  ['Robinsonliste', 'ja', ROBINSON],
  ['ECG-Liste', 'ja', { email: 'withdrawn' }],
  ['Lista Robinson SMS', 'si', { sms: 'withdrawn' }],
  ['Postfilter', 'ja', { post: 'withdrawn' }],
] as const)('a column %s refuses its own ways where it says %s', async (header, yes, said) => {
  const [listed, , none, free] = await saidBy(header, [yes, yes, '', 'no', yes, 'no']);
  expect([listed, none, free]).toEqual([said, {}, {}]);
});

it('a yes beside a word that no list knows is no permission before the user has said what it means', async () => {
  const [yes, no] = await saidBy('Xnr phone', ['yes', 'no', 'yes', 'no']);
  expect([yes, no]).toEqual([{ phone: 'unclear' }, { phone: 'denied' }]);
});
