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

async function importLists(lists: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const files = Object.entries(lists).map(([name, rows]) =>
    asFound(writeList(lethe.folder, name, [...rows, ''].join('\n'))),
  );
  await lethe.get('source/import', { files, country: 'DE' });
}

const HEAD = 'Name,Email,Newsletter consent';

it('the card of somebody who shares an address with a no says whose row it is, and the document too', async () => {
  await importLists({
    'clients.csv': [
      HEAD,
      'Maria Kern,kern@example.com,yes',
      'Otto Kern,kern@example.com,no',
      'Jan Jung,jan@example.com,yes',
    ],
  });
  const maria = await lethe.get('person/reasons', { person: 'p1' });
  expect(maria.facts.consent.email).toBe('unclear');
  const no = { row: 2, column: 'Newsletter consent', value: 'no' };
  expect(maria.reached).toMatchObject([
    { id: 'p2', name: 'Otto Kern', file: 'clients.csv', sheet: null, evidence: [no] },
  ]);
  const { people } = await lethe.get('document/people', { after: 0, limit: 9, records: false });
  const missing = people[0]?.findings.find(({ kind }) => kind === 'consent_missing');
  expect(missing?.evidence).toMatchObject([{ row: 1, value: 'yes' }, no]);
  const others = await Promise.all(
    (['p2', 'p3'] as const).map((person) => lethe.get('person/reasons', { person })),
  );
  expect(others.map(({ reached }) => reached)).toEqual([[], []]);
});

it('a list of refused addresses that two people share is named on the cards of both', async () => {
  await importLists({
    'clients.csv': [HEAD, 'Maria Kern,kern@example.com,yes', 'Otto Kern,kern@example.com,yes'],
    'unsubscribed.csv': ['email', 'kern@example.com'],
  });
  for (const person of ['p1', 'p2'] as const) {
    const { reached, facts } = await lethe.get('person/reasons', { person });
    expect(facts.consent.email).toMatch(/withdrawn|denied/u);
    expect(reached).toMatchObject([{ name: '', file: 'unsubscribed.csv' }]);
    expect(reached[0]?.evidence).toHaveLength(1);
  }
});
