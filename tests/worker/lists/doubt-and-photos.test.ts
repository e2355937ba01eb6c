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

async function read(name: string, lines: readonly string[]): Promise<void> {
  const files = [asFound(writeList(lethe.folder, name, `${lines.join('\n')}\n`))];
  await lethe.get('source/import', { files, country: 'DE' });
}

it('a birth later than the making of the card is doubted: no certainty, and the cell is named', async () => {
  await read('clients.csv', [
    'Name;Email;Date of birth;Created at',
    'Anna Adler;anna@example.com;25.12.2016;20.03.2015', // one of the two is wrong
    'Bert Brandt;bert@example.com;25.12.2014;20.03.2015', // a child whose card was made early
    'Cara Claus;cara@example.com;25.12.1980;01.01.1970', // a program wrote "none"
    'Dora Dietz;dora@example.com;13.05.1980;20.03.2015',
  ]);
  const { people } = await lethe.get('document/people', { after: 0, limit: 10, records: false });
  expect(people.map(({ age }) => age.status)).toEqual(['may_be_minor', 'minor', 'adult', 'adult']);
  const found = people[0]?.findings.find(({ kind }) => kind === 'may_be_minor');
  expect(found?.evidence).toMatchObject([{ value: '25.12.2016', why: 'birth.after_created' }]);
  expect(people[0]?.retention.since).toBe('2015-03-20');
});

it('a dated yes to pictures starts their clock, a no or a day without a yes does not', async () => {
  await lethe.get('policy/choose', { id: 'eu-gdpr+beauty-clinic', country: 'DE', today: null });
  await read('clients.csv', [
    'Name;Email;Last visit;Photo consent',
    'Anna Adler;anna@example.com;13.01.2025;yes 24.06.2025',
    'Bert Brandt;bert@example.com;13.01.2025;no 24.06.2025',
    'Cara Claus;cara@example.com;13.01.2025;yes',
  ]);
  const clocks = await Promise.all(
    (['p1', 'p2', 'p3'] as const).map(async (person) => {
      const card = await lethe.get('person/reasons', { person });
      return card.clocks.find(({ part }) => part === 'photos');
    }),
  );
  expect(clocks.map((clock) => [clock?.trigger, clock?.since])).toEqual([
    ['photo_consent', '2025-06-24'],
    ['last_visit', '2025-01-13'],
    ['last_visit', '2025-01-13'],
  ]);
});
