import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const CARDS = [
  'ID,Name,Email,Phone,Last visit,Newsletter',
  'K1,Ida Igel,ida@example.com,+49 151 20000001,2012-01-05,no',
  'K2,Jan Igel,jan@example.com,+49 151 20000001,2026-10-05,yes',
  'K3,Kai Kurz,kai@example.com,+49 151 20000003,2012-03-01,yes',
].join('\n');

let lethe: TestDispatcher;
beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  await bringIn('cards.csv', CARDS);
});
afterEach(() => lethe.close());

const bringIn = (name: string, text: string) =>
  lethe.get('source/import', {
    files: [asFound(writeList(lethe.folder, name, text))],
    country: 'DE',
  });

it('a no is not forgotten with the contact, although it stays on the card: a later list cannot say yes in its place', async () => {
  const order = {
    selection: { kinds: [], people: ['p1' as const, 'p3' as const], except: [] },
    do: 'slim' as const,
    parts: ['contact' as const],
  };
  await lethe.get('disposition/run', {
    ...order,
    confirmedPeople: 2,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
  });
  const card = await lethe.get('person/read', { person: 'p1' });
  expect(card.document.consent.email).toBe('denied');
  const { sources } = await bringIn(
    'newsletter.csv',
    [
      'Email,Name,Newsletter',
      'IDA+news@example.com,Ida Igel,yes',
      'kai@example.com,Kai Kurz,yes', // had said yes, and was only slimmed
      'nora@example.com,Nora Neu,yes',
    ].join('\n'),
  );
  expect(sources[0]).toMatchObject({ rowsRead: 3, suppressed: 1 });
  // The phone is the family's: whoever of it stays is not silenced.
  const family = await bringIn(
    'family.csv',
    ['Name,Phone,Newsletter', 'Jan Igel,+49 151 20000001,yes'].join('\n'),
  );
  expect(family.sources[0]).toMatchObject({ suppressed: 0 });
});
