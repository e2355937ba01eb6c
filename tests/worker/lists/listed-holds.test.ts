import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuildVerdict, statedVerdict, wrongFates } from '../people/check-card.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { plainOrder } from '#support/plain-order.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

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
  const rows = cells.map((cell, at) => `${ALL[at]},person${at}@example.com,2012-01-01,"${cell}"`);
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

const ENDING = [
  ['2027-03-01', '2027-03-01'],
  ['hold until 2027-03-01', '2027-03-01'],
  ['не удалять до 01.03.2027', '2027-03-01'],
  ['Prozess, aufbewahren bis 1. März 2027', '2027-03-01'],
  ['no borrar hasta el 1 de marzo de 2027 (juicio)', '2027-03-01'],
  ["2027-03-01'e kadar silmeyin", '2027-03-01'],
  ['litigation until 2026', '2026-12-31'],
] as const;
const ENDLESS = [
  'litigation',
  'until the end of the trial',
  'until 2027-03-01 or the end of the trial',
  'until 2027-03-01, extended',
  'since 2020-01-01',
];

it.each(ENDING)(
  'a hold that a list states ("%s") protects on its last day, and no longer on the next',
  async (cell, last) => {
    await importWith([cell]);
    const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    await lethe.get('policy/choose', { id: 'eu-gdpr', country: 'DE', today: last });
    expect(await everybody()).toMatchObject([{ retention: { status: 'held' }, proposed: 'keep' }]);
    const held = await lethe.get('person/reasons', { person: 'p1' });
    expect(held.keep).toContainEqual(expect.objectContaining({ what: 'hold', until: last }));
    expect(held.verdict).toMatchObject({ held: true, changesOn: next });
    const choice = { selection: { kinds: [], people: ['p1' as const], except: [] } };
    const blocked = await lethe.get('disposition/preview', { ...choice, do: 'purge' });
    expect(blocked).toMatchObject({ people: 0, held: 1 });

    await lethe.get('policy/choose', { id: 'eu-gdpr', country: 'DE', today: next });
    expect(await everybody()).toMatchObject([
      { retention: { status: 'expired' }, proposed: 'anonymise' },
    ]);
    const free = await lethe.get('person/reasons', { person: 'p1' });
    expect(free.verdict.held).toBe(false);
    expect(free.keep.map(({ what }) => what)).not.toContain('hold');
    expect(free.fields.map(({ why }) => why)).not.toContain('hold');
    expect(wrongFates(free)).toEqual([]);
    const open = await lethe.get('disposition/preview', { ...choice, do: 'purge' });
    expect(open).toMatchObject({ people: 1, held: 0 });
  },
);

it('a hold whose end is open stays, whatever day it names', async () => {
  await importWith(ENDLESS);
  await lethe.get('policy/choose', { id: 'eu-gdpr', country: 'DE', today: '2040-01-01' });
  const statuses = (await everybody()).map(({ retention: { status } }) => status);
  expect(statuses).toEqual(ENDLESS.map(() => 'held'));
});

it('of two rows of one person the hold that ends last counts', async () => {
  const rows = [HEADER];
  for (const cell of ['2027-03-01', '2028-03-01', 'no'])
    rows.push(`Ida Igel,ida@example.com,2012-01-01,${cell}`);
  for (const cell of ['2027-03-01', 'litigation'])
    rows.push(`Jan Jung,jan@example.com,2012-01-01,${cell}`);
  const file = writeList(lethe.folder, 'ends.csv', [...rows, ''].join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
  const statusesOn = async (today: string): Promise<string[]> => {
    await lethe.get('policy/choose', { id: 'eu-gdpr', country: 'DE', today });
    return (await everybody()).map(({ retention: { status } }) => status);
  };
  expect(await statusesOn('2028-03-01')).toEqual(['held', 'held']);
  expect(await statusesOn('2028-03-02')).toEqual(['expired', 'held']);
});

it('a note that the data must stay holds the person, until the day that it names', async () => {
  const rows = [
    'Name,Email,Last visit,Notes,Status',
    'Ida Igel,ida@example.com,2012-01-01,do not delete until 2028-03-01,',
    'Jan Jung,jan@example.com,2012-01-01,"Nicht löschen, Rechtsstreit läuft",',
    'Kai Kurz,kai@example.com,2012-01-01,likes tea,legal hold',
    'Lea Lang,lea@example.com,2012-01-01,please delete me,',
    '',
  ];
  const file = writeList(lethe.folder, 'notes.csv', rows.join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
  expect(
    (await everybody()).map(({ retention, proposed }) => [retention.status, proposed]),
  ).toEqual([
    ['held', 'keep'],
    ['held', 'keep'],
    ['held', 'keep'],
    ['expired', 'purge'],
  ]);
  const { keep } = await lethe.get('person/reasons', { person: 'p1' });
  expect(keep).toContainEqual(
    expect.objectContaining({
      what: 'hold',
      until: '2028-03-01',
      evidence: [expect.objectContaining({ column: 'Notes', why: 'hold.note' })],
    }),
  );
});

it('no deadline runs, and nobody is overdue, while a list, a hold placed here or a restriction keeps them', async () => {
  await importWith(['litigation', 'no', 'no', 'no']);
  await lethe.get('hold/place', { person: 'p2', roles: null, reason: 'tax audit', until: null });
  await lethe.get('disposition/run', {
    ...plainOrder,
    selection: { kinds: [], people: ['p3'], except: [] },
    do: 'restrict',
    reason: 'a dispute',
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, 'out') },
  });
  const { duePeople, dueDays } = await lethe.get('overview/read', {});
  expect(duePeople).toMatchObject([{ kind: 'over_retention', overdue: 1, later: 0 }]);
  expect(dueDays).toEqual([{ on: '2015-01-01', people: 1 }]);
  const dues = (await everybody()).map(async ({ id }) => {
    const { row } = await lethe.get('person/read', { person: id });
    return row.dueOn;
  });
  expect(await Promise.all(dues)).toEqual([null, null, null, '2015-01-01']);
});

describe('who asked to be erased and is kept', () => {
  const rows = [
    'Name,Email,Last visit,Notes',
    'Ida Igel,ida@example.com,2012-01-01,2026-09-01: please delete all my data',
    'Jan Jung,jan@example.com,2012-01-01,2026-09-02: please delete all my data',
    'Kai Kurz,kai@example.com,2012-01-01,likes tea',
    'Lea Lang,lea@example.com,2026-11-01,2026-11-20: please delete all my data',
    '',
  ];

  beforeEach(async () => {
    const file = writeList(lethe.folder, 'notes.csv', rows.join('\n'));
    await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
    for (const person of ['p1', 'p3', 'p4'] as const) {
      await lethe.get('hold/place', { person, roles: null, reason: 'tax audit', until: null });
    }
    await lethe.get('disposition/run', {
      ...plainOrder,
      selection: { kinds: [], people: ['p2'], except: [] },
      do: 'restrict',
      reason: 'a dispute',
      confirmedPeople: 1,
      output: { path: path.join(lethe.folder, 'out') },
    });
  });

  it('is owed an answer in time: in the list, on the overview and in the calendar, and nothing else', async () => {
    const dueOf = async (person: `p${number}`) =>
      (await lethe.get('person/read', { person })).row.dueOn;
    expect(await dueOf('p1')).toBe('2026-10-01');
    expect(await dueOf('p2')).toBe('2026-10-02');
    expect(await dueOf('p3')).toBeNull(); // asked for nothing
    expect(await dueOf('p4')).toBe('2026-12-20');
    const { duePeople, dueDays } = await lethe.get('overview/read', {});
    expect(duePeople).toMatchObject([
      { kind: 'erasure_requested', overdue: 2, within30Days: 1, firstDueOn: '2026-10-01' },
    ]);
    expect(dueDays).toEqual([
      { on: '2026-10-01', people: 1 },
      { on: '2026-10-02', people: 1 },
      { on: '2026-12-20', people: 1 },
    ]);
    const { outputs } = await lethe.get('overview/calendar', {
      output: { path: path.join(lethe.folder, 'days') },
      language: 'en',
      summaries: { one: '{n} person is due', other: '{n} people are due' },
    });
    const file = readFileSync(lethe.outputs.get(outputs[0]?.id ?? '') ?? '', 'utf8');
    expect(file).toContain('2 people are due'); // past days are one entry
    expect(file).toContain('20261220');
  });

  it('reads on the card that the data stay, and by when to say so', async () => {
    const { verdict } = await lethe.get('person/reasons', { person: 'p1' });
    expect(verdict).toMatchObject({ held: true, proposed: 'keep', answerBy: '2026-10-01' });
    const other = await lethe.get('person/reasons', { person: 'p3' });
    expect(other.verdict).toMatchObject({ held: true, answerBy: null });
  });

  it('has every deadline again when the hold is released', async () => {
    await lethe.get('hold/release', { person: 'p1' });
    const { row } = await lethe.get('person/read', { person: 'p1' });
    expect(row.dueOn).toBe('2015-01-01');
  });
});
