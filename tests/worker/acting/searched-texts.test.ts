import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#contract/call.ts';
import type { Receipt } from '#domain/receipt.ts';
import { noFilter } from '#support/no-filter.ts';
import { dumpWorkspace } from '#support/dump-workspace.ts';
import { plainOrder } from '#support/plain-order.ts';
import { letters, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

/** What of somebody who goes stands beside the rows in words of others: an address, a note, the number of a card. */
const NOTE = 'fell on the stairs in May and wants the shop to pay for her new glasses';
const SAID_BY_MANY = 'comes every second Friday after work and parks behind the house';
const others = Array.from(
  { length: 40 },
  (_, at) =>
    `FX-${20_000 + at},Given${letters(at)},Family${letters(at)},f${at}@example.org,Lime Walk ${100 + at},4020,Linz,${SAID_BY_MANY},no`,
);
const aside = [
  'Quinceweg 17 / 4020 Linz is still to be written to',
  'PARKS BEHIND THE HOUSE, comes every second Friday after work',
  'she FELL on the stairs, in May and wants the shop to pay',
  'card FX 10777 is lost',
  'Pearweg 9; 4020 Linz is the neighbour',
];
const LIST = [
  'Clients, except 4020 Linz, Quinceweg 17 (fell on the stairs in May and wants the shop to pay)',
  '',
  'Id,First name,Last name,E-mail,Street,Postcode,Town,Notes,Unsubscribed',
  `FX-10777,Zelphine,Quorrax,zelphine@example.com,Quinceweg 17,4020,Linz,${NOTE},yes`,
  `FX-10778,Marta,Brandvold,marta@example.org,Pearweg 9,4020,Linz,${SAID_BY_MANY},no`,
  `2024,Ivo,Sandqvist,ivo@example.org,Pearweg 9,4020,Linz,tea,no`,
  ...others,
  ...aside.map((text) => `x,y,,,,,,,,,"${text}",x,y`),
  '',
].join('\n');
const OF_ZELPHINE = /quinceweg|stairs|glasses|wants the shop|FX.?10777/i;

let lethe: TestDispatcher;
let workspace: string;
let key = Buffer.alloc(0);
beforeEach(async () => {
  lethe = openDispatcher({ onWorkspace: (opened) => opened && (key = Buffer.from(opened.key)) });
  workspace = await lethe.createWorkspace('AT');
  const file = writeList(lethe.folder, 'clients of Linz.csv', LIST);
  await lethe.get('source/import', { files: [asFound(file)], country: 'AT' });
  await lethe.get('view/save', {
    name: 'Shop, to pay for her new GLASSES',
    view: { filter: withoutSearch, sort: 'order', descending: false },
  });
});
afterEach(() => lethe.close());

const { search: _, ...withoutSearch } = noFilter;

const run = (change: Partial<Input<'disposition/run'>>): Promise<Output<'disposition/run'>> =>
  lethe.get('disposition/run', {
    selection: { kinds: [], people: ['p1'], except: [] },
    do: 'purge',
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
    cleanedCopies: true,
    ...change,
  });

function receipt(): Receipt {
  const folder = path.join(lethe.folder, 'out');
  const name = readdirSync(folder).find((file) => /^receipt-2.*\.json$/.test(file)) ?? '';
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Receipt;
}

function copy(): string {
  const folder = path.join(lethe.folder, 'out');
  const name = readdirSync(folder).find((file) => file.endsWith('.csv')) ?? '';
  return readFileSync(path.join(folder, name), 'utf8');
}

describe('an address, a note and a number of somebody erased', () => {
  it('are crossed out beside the rows, however they are written there', async () => {
    const done = await run({});
    expect(done.state).toBe('searched');
    expect(dumpWorkspace(workspace, key).filter((cell) => OF_ZELPHINE.test(cell))).toEqual([]);
    expect(copy()).not.toMatch(OF_ZELPHINE);
  });

  it('leave what others have too, and the row of whoever lives next door', async () => {
    await run({});
    const left = copy();
    expect(left).toContain('PARKS BEHIND THE HOUSE, comes every second Friday after work');
    expect(left).toContain('Pearweg 9; 4020 Linz is the neighbour');
    expect(left).toContain('is still to be written to'); // the rest of a row that nobody can read
    expect(left.split('\n').filter((line) => line.includes(SAID_BY_MANY))).toHaveLength(41);
  });

  it('are counted in the receipt by kind, with those that were not searched for', async () => {
    await run({});
    const { kinds = [], searchedValues } = receipt();
    const of = (kind: string) => kinds.find((one) => one.kind === kind);
    expect(of('address')?.searched).toBeGreaterThan(0);
    expect(of('note')?.searched).toBeGreaterThan(0);
    expect(of('record_id')).toMatchObject({ searched: 1, short: 1 }); // beside the rows only
    expect(of('rest')).toMatchObject({ searched: 0 });
    expect(kinds.reduce((sum, { searched }) => sum + searched, 0)).toBe(searchedValues);
  });

  it('come back with the day for undoing', async () => {
    const before = dumpWorkspace(workspace, key).filter((cell) =>
      /^(?:source|set_aside|record)\./.test(cell),
    );
    const { batch } = await run({ undoDays: 7 });
    await lethe.get('batch/undo', { batch, by: 'Olga Owner', language: 'en' });
    const after = dumpWorkspace(workspace, key).filter((cell) =>
      /^(?:source|set_aside|record)\./.test(cell),
    );
    expect(after.toSorted()).toEqual(before.toSorted());
  });

  it('that somebody who stays has as well are told as staying', async () => {
    const done = await run({ selection: { kinds: [], people: ['p2'], except: [] } });
    expect(done.state).toBe('searched');
    expect(copy()).toContain('Pearweg 9; 4020 Linz is the neighbour'); // Ivo lives there too
    expect(receipt().kinds?.find(({ kind }) => kind === 'note')).toMatchObject({
      searched: 0,
      shared: 1,
    });
  });

  it('of people who are anonymised may stay where the rows keep them', async () => {
    const { rows } = await lethe.get('people/list', {
      filter: noFilter,
      language: 'en',
      sort: 'order',
      descending: false,
      offset: 0,
      limit: 50,
    });
    const done = await run({
      do: 'anonymise',
      selection: { kinds: [], people: rows.map(({ id }) => id), except: [] },
      confirmedPeople: rows.length,
    });
    expect(done.state).toBe('searched');
    expect(copy()).not.toMatch(/Quinceweg|FX.?10777/i);
  });
});
