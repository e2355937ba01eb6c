import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rebuildVerdict, statedVerdict, wrongFates } from './check-card.ts';
import { writeList } from './lists.ts';
import { plainOrder } from '#support/plain-order.ts';
import { asFound, openDispatcher } from './open-dispatcher.ts';
import type { TestDispatcher } from './open-dispatcher.ts';

const HEADER = 'Name,Email,Last visit,Legal hold';

const HOLDING = [
  'yes',
  'YES',
  'x',
  'true',
  'litigation until 2028',
  'litigation',
  'see the lawyer',
  '2028-01-01',
  '2026-11-23', // the day of the test
  '2026', // its last day is ahead
  'no idea',
  'not sure yet',
];
const FREE = ['', ' ', '-', 'no', 'No', 'none', 'false', 'n/a', '2026-11-22', '2012-01-01'];

const PEOPLE = ['Ida Igel', 'Jan Jung', 'Kai Kurz', 'Lea Lang', 'Mia Mohn', 'Nils Nass', 'Ole Ort'];
const ALL = [...PEOPLE, 'Pia Pohl', 'Rita Rabe', 'Sven Saal', 'Tom Thal', 'Uwe Ulm'];

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

async function importWith(cells: readonly string[]): Promise<void> {
  const rows = cells.map((cell, at) => `${ALL[at]},person${at}@example.com,2012-01-01,${cell}`);
  const file = writeList(lethe.folder, 'held.csv', [HEADER, ...rows, ''].join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
}

async function everybody(): Promise<
  Awaited<ReturnType<typeof lethe.get<'document/people'>>>['people']
> {
  return (await lethe.get('document/people', { after: 0, limit: 100, records: false })).people;
}

it('whoever a list says must be kept is held, with the cell on the card under what speaks for keeping', async () => {
  await importWith(HOLDING);
  const people = await everybody();
  expect(people).toHaveLength(HOLDING.length);
  for (const [at, { id, retention, proposed, findings }] of people.entries()) {
    const cell = HOLDING[at] ?? '';
    expect([cell, retention.status, proposed]).toEqual([cell, 'held', 'keep']);
    expect(findings.map(({ kind }) => kind)).toContain('over_retention');
    const card = await lethe.get('person/reasons', { person: id });
    expect(card.verdict).toMatchObject({ held: true, proposed: 'keep' });
    expect(card.keep.filter(({ what }) => what === 'hold')).toMatchObject([
      { evidence: [{ column: 'Legal hold', value: cell, why: 'hold.column' }] },
    ]);
    expect(new Set(card.fields.map(({ why }) => why))).toEqual(new Set(['hold']));
    expect(statedVerdict(card)).toEqual(rebuildVerdict(card));
    expect(wrongFates(card)).toEqual([]);
  }
});

it('no, nothing and a day that has passed hold nobody', async () => {
  await importWith(FREE);
  for (const [at, { id, retention, proposed }] of (await everybody()).entries()) {
    const cell = FREE[at] ?? '';
    expect([cell, retention.status, proposed]).toEqual([cell, 'expired', 'anonymise']);
    const { verdict, keep } = await lethe.get('person/reasons', { person: id });
    expect(verdict.held).toBe(false);
    expect(keep.map(({ what }) => what)).not.toContain('hold');
  }
});

it.each(['purge', 'anonymise', 'slim'] as const)(
  'an act to %s leaves out whom a list holds, and is refused where nobody else is chosen',
  async (act) => {
    await importWith(['litigation', 'no']);
    const choose = (people: readonly `p${number}`[]) => ({
      selection: { kinds: [], people: [...people], except: [] },
      do: act,
    });
    const both = await lethe.get('disposition/preview', choose(['p1', 'p2']));
    expect(both).toMatchObject({ people: 1, held: 1 });
    const one = await lethe.get('disposition/preview', choose(['p1']));
    expect(one).toMatchObject({ people: 0, held: 1 });
    const refused = await lethe.ask('disposition/run', {
      ...plainOrder,
      ...choose(['p1']),
      confirmedPeople: 1,
      output: { path: path.join(lethe.folder, 'out') },
    });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'selection/held' } });
    expect(await everybody()).toHaveLength(2);
  },
);

it('of two rows of one person, one that says so is enough', async () => {
  const rows = [
    HEADER,
    'Ida Igel,ida@example.com,2012-01-01,no',
    'Ida Igel,ida@example.com,2012-01-01,yes',
    '',
  ];
  const file = writeList(lethe.folder, 'twice.csv', rows.join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
  expect(await everybody()).toMatchObject([{ proposed: 'keep', retention: { status: 'held' } }]);
});
