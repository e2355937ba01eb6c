import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#contract/call.ts';
import type { PersonId } from '#domain/person.ts';
import { sayPreview } from '#cli/printing/say-preview.ts';
import { rebuildVerdict, statedVerdict, wrongFates } from '../people/check-card.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const LIST = [
  'ID,Name,Email,Last visit,Legal hold,Notes',
  '1,Ida Igel,ida@example.com,2012-01-01,,',
  '2,Jan Jung,jan@example.com,2012-01-01,,',
  '3,Kai Kurz,kai@example.com,2012-01-01,,2026-06-10: please delete all my data',
  '4,Lea Lang,lea@example.com,2012-01-01,,2026-04-10: please delete all my data',
  '5,Mia Mohn,mia@example.com,2012-01-01,,please delete all my data',
  '6,Nils Nass,nils@example.com,2012-01-01,,2026-05-01: please delete all my data',
  '7,Ole Ort,ole@example.com,2012-01-01,litigation,',
  '',
].join('\n');
const PLACED_ON = '2026-05-01';

let lethe: TestDispatcher;
let folders = 0;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});
afterEach(async () => {
  await lethe.close();
});

async function importList(text: string, name = 'clients.csv'): Promise<void> {
  const file = asFound(writeList(lethe.folder, name, text));
  await lethe.get('source/import', { files: [file], country: 'DE' });
}

const these = (...numbers: readonly number[]) => ({
  kinds: [],
  people: numbers.map((number): PersonId => `p${number}`),
  except: [],
});

type Order = Input<'disposition/run'>;

function order(selection: Order['selection'], change: Partial<Order> = {}): Order {
  folders += 1;
  const output = { path: path.join(lethe.folder, `out ${folders}`) };
  return { selection, do: 'purge', confirmedPeople: 1, output, ...plainOrder, ...change };
}

/** On a day of the past, and then it is today again. */
async function restrict(...numbers: readonly number[]): Promise<void> {
  await lethe.get('policy/choose', { id: 'eu-gdpr', country: 'DE', today: PLACED_ON });
  const people = { confirmedPeople: numbers.length, reason: 'a dispute' };
  await lethe.get('disposition/run', order(these(...numbers), { do: 'restrict', ...people }));
  await lethe.get('policy/choose', { id: 'eu-gdpr', country: 'DE', today: null });
}

type Preview = Output<'disposition/preview'>;
const preview = (selection: Order['selection'], act: Order['do'] = 'purge'): Promise<Preview> =>
  lethe.get('disposition/preview', { selection, do: act });
const names = (people: Preview['sample']): readonly string[] => people.map(({ name }) => name);

async function everybody(): Promise<readonly string[]> {
  const { people } = await lethe.get('document/people', { after: 0, limit: 100, records: false });
  return people.map(({ id }) => id);
}

describe.each(['purge', 'anonymise', 'slim'] as const)('an act to %s', (act) => {
  it('leaves out whom a restriction keeps, names them, and takes the others', async () => {
    await importList(LIST);
    await restrict(1);
    const seen = await preview(these(1, 2, 7), act);
    expect(seen).toMatchObject({ people: 1, restricted: 1, held: 1 });
    expect(names(seen.sample)).toEqual(['Jan Jung']);
    expect(names(seen.stay.restricted)).toEqual(['Ida Igel']);
    expect(names(seen.stay.held)).toEqual(['Ole Ort']);
    expect(seen.mustKeep.length > 0).toBe(act !== 'slim');
    await lethe.get('disposition/run', order(these(1, 2, 7), { do: act }));
    const ida = await lethe.get('person/read', { person: 'p1' });
    expect(ida.row).toMatchObject({ name: 'Ida Igel', contact: 'ida@example.com' });
    expect(ida.restrictions).toMatchObject([{ placedOn: PLACED_ON }]);
  });

  it('is blocked where nobody else is chosen', async () => {
    await importList(LIST);
    await restrict(1);
    expect(await preview(these(1), act)).toMatchObject({ people: 0, restricted: 1, mustKeep: [] });
    expect(await lethe.ask('disposition/run', order(these(1), { do: act }))).toMatchObject({
      problem: { kind: 'blocked', code: 'selection/restricted', params: { people: 1, held: 0 } },
    });
    expect(await lethe.ask('disposition/run', order(these(1, 7), { do: act }))).toMatchObject({
      problem: { code: 'selection/restricted', params: { people: 1, held: 1 } },
    });
    expect(await everybody()).toHaveLength(7);
  });
});

it('only a wish to be erased on a later day outweighs a restriction; doubt erases nobody', async () => {
  await importList(LIST);
  await restrict(3, 4, 5, 6);
  const all = { kinds: ['erasure_requested' as const], people: [], except: [] };
  const seen = await preview(all);
  expect(seen).toMatchObject({ people: 1, restricted: 3, restrictedAsked: 3, restrictedGo: 1 });
  expect(names(seen.sample)).toEqual(['Kai Kurz']);
  expect(names(seen.stay.restricted)).toEqual(['Lea Lang', 'Mia Mohn', 'Nils Nass']);
  await lethe.get('disposition/run', order(all));
  expect(await everybody()).toEqual(['p1', 'p2', 'p4', 'p5', 'p6', 'p7']);
});

it('a wish on a day still to come is a slip of the pen, and erases nobody', async () => {
  await importList(LIST.replace('2026-06-10', '2027-06-10'));
  await restrict(3);
  expect(await preview(these(3))).toMatchObject({ people: 0, restricted: 1, restrictedAsked: 1 });
});

it('whoever asked later stays out of exports all the same', async () => {
  await importList(LIST);
  await restrict(3);
  const seen = await preview(these(2, 3), 'export');
  expect(seen).toMatchObject({ people: 1, restricted: 1, restrictedAsked: 0, restrictedGo: 0 });
});

it('a restriction that is lifted protects no more', async () => {
  await importList(LIST);
  await restrict(1);
  await lethe.get('disposition/run', order(these(1), { do: 'lift' }));
  expect(await preview(these(1))).toMatchObject({ people: 1, restricted: 0 });
  await lethe.get('disposition/run', order(these(1)));
  expect(await everybody()).not.toContain('p1');
});

it('who is held and restricted is told once, as held', async () => {
  await importList(LIST);
  await restrict(7);
  expect(await preview(these(2, 7))).toMatchObject({ people: 1, held: 1, restricted: 0 });
});

it('a restriction on a child keeps the row that names it, and one on the row keeps the child', async () => {
  await importList(
    [
      'ФИО;Телефон;Дата визита;Ребёнок;Дата рождения ребёнка',
      'Иванова Анна;+79001234567;01.10.2012;Иванова Мария;25.12.2018',
      'Петрова Ольга;+79001234568;02.10.2012;Петров Пётр;20.11.2017',
      'Зимина Инна;+79001234569;02.10.2012;;',
      '',
    ].join('\r\n'),
  );
  const { records } = await lethe.get('document/people', { after: 0, limit: 100, records: true });
  const numberOf = (row: number, dependent?: number): number =>
    Number(records.find((one) => one.row === row && one.dependent === dependent)?.person?.slice(1));
  const [anna, maria, olga, petr, inna] = [
    numberOf(1),
    numberOf(1, 1),
    numberOf(2),
    numberOf(2, 1),
    numberOf(3),
  ];
  await restrict(maria, olga);
  const seen = await preview(these(anna, petr, inna));
  expect(seen).toMatchObject({ people: 1, restricted: 2, held: 0, dependents: 0 });
  expect(new Set(names(seen.stay.restricted))).toEqual(new Set(['Иванова Анна', 'Петров Пётр']));
  await lethe.get('disposition/run', order(these(anna, petr, inna)));
  expect(await everybody()).toHaveLength(4);
});

it('the command names who stays, why, and who asked to be erased', async () => {
  await importList(LIST);
  await restrict(1, 3, 5);
  const lines = sayPreview(await preview(these(1, 2, 3, 5, 7)), 'purge').join('\n');
  expect(lines).toMatch(/1 person is left out because of a legal hold\.\n {2}p7 {2}Ole Ort: /u);
  expect(lines).toMatch(
    /2 people are left out, because they are restricted\.\n {2}p1 {2}Ida Igel: .+\n {2}p5 {2}Mia Mohn: /u,
  );
  expect(lines).toContain('1 of them asked to be erased, but not on a known day');
  expect(lines).toContain('1 person is restricted and goes all the same');
});

describe('the card of somebody restricted', () => {
  const cardOf = (person: PersonId): Promise<Output<'person/reasons'>> =>
    lethe.get('person/reasons', { person });

  it('proposes to keep, says why, and lets no field go', async () => {
    await importList(LIST);
    expect((await cardOf('p1')).verdict).toMatchObject({ proposed: 'anonymise' });
    await restrict(1);
    const card = await cardOf('p1');
    expect(card.verdict).toMatchObject({ proposed: 'keep', held: false, restricted: true });
    expect(card.keep).toContainEqual(
      expect.objectContaining({ what: 'restriction', from: PLACED_ON, note: 'a dispute' }),
    );
    expect(card.fields.filter(({ stays }) => !stays)).toEqual([]);
    expect(statedVerdict(card)).toEqual(rebuildVerdict(card));
    expect(wrongFates(card)).toEqual([]);
    expect((await lethe.get('person/read', { person: 'p1' })).row.proposed).toBe('keep');
    const { people } = await lethe.get('document/people', { after: 0, limit: 9, records: false });
    expect(people.map(({ proposed }) => proposed)).toEqual([
      'keep', // restricted
      'anonymise',
      'purge', // asked to be erased, as the next three
      'purge',
      'purge',
      'purge',
      'keep', // held
    ]);
    await lethe.get('disposition/run', order(these(1), { do: 'lift' }));
    expect((await cardOf('p1')).verdict).toMatchObject({
      proposed: 'anonymise',
      restricted: false,
    });
  });

  it('proposes to erase where a later wish outweighs the restriction, and to keep in doubt', async () => {
    await importList(LIST);
    await restrict(3, 4, 5, 6);
    const cards = await Promise.all((['p3', 'p4', 'p5', 'p6'] as const).map(cardOf));
    expect(cards.map(({ verdict }) => verdict.proposed)).toEqual(['purge', 'keep', 'keep', 'keep']);
    for (const card of cards) expect(statedVerdict(card)).toEqual(rebuildVerdict(card));
  });
});
