import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#contract/call.ts';
import { dumpWorkspace } from '#support/dump-workspace.ts';
import { plainOrder } from '#support/plain-order.ts';
import { letters, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

/** One who goes, and what else of them stands in the list: in other words than in their row. */
const others = Array.from(
  { length: 60 },
  (_, at) =>
    `F-${at},Given${letters(at)},Family${letters(at)},f${at}@example.org,+44 7911 ${100_000 + at},,,note,no`,
);
const aside = [
  'QUORRAX, Zelphine',
  'ring 0044 7700 900 123 first',
  'passport 4509 123 456 78',
  'zelphinequorrax+spa@googlemail.com',
];
const LIST = [
  'Clients, for Quorrax / Zelphine, (0)7700-900.123',
  '',
  'Id,First name,Last name,E-mail,Phone,Birthday,Passport,Notes,Unsubscribed',
  'K-88231,Zelphine,Quorrax,Zelphine.Quorrax@gmail.com,+44 7700 900123,1985-04-12,45091234567 8,tea,yes',
  'K-88232,Marta,Brandvold,marta@example.org,+44 7700 900456,1985-04-13,,tea,no',
  ...others,
  ...[...aside, 'ring 07700 900456'].map((text) => `x,y,,,,,,,,,"${text}",x,y`),
  '',
].join('\n');
const OF_ZELPHINE = /quorrax|zelphine|7700\W*900\W*123|4509\W*123/i;

let lethe: TestDispatcher;
let workspace: string;
let key = Buffer.alloc(0);
beforeEach(async () => {
  lethe = openDispatcher({ onWorkspace: (opened) => opened && (key = Buffer.from(opened.key)) });
  workspace = await lethe.createWorkspace('GB');
  const file = writeList(lethe.folder, 'about Zelphine_Quorrax.csv', LIST);
  await lethe.get('source/import', { files: [asFound(file)], country: 'GB' });
  await lethe.get('view/save', {
    name: 'Quorrax, Zelphine and family',
    view: { filter: noFilterButSearch, sort: 'order', descending: false },
  });
});
afterEach(() => lethe.close());

const noFilterButSearch = {
  kinds: [],
  sources: [],
  ages: [],
  retentions: [],
  consents: [],
  dues: [],
  countries: [],
  doubts: [],
  proposals: [],
  days: [],
};

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

const leftInWorkspace = (): string[] =>
  dumpWorkspace(workspace, key).filter((cell) => OF_ZELPHINE.test(cell));

function leftInOutputs(): string[] {
  const out = path.join(lethe.folder, 'out');
  const files = readdirSync(out).map(
    (name) => `${name} ${readFileSync(path.join(out, name), 'utf8')}`,
  );
  return files.filter((text) => OF_ZELPHINE.test(text)).map((text) => text.slice(0, 60));
}

describe('what stands of somebody who goes in titles, names of files, views and rows set aside', () => {
  it('goes in whatever way it is written: from the workspace, the copies and the receipt (D26, D35, D39)', async () => {
    const { state } = await run({});
    expect(state).toBe('searched');
    expect(leftInWorkspace()).toStrictEqual([]);
    expect(leftInOutputs()).toStrictEqual([]);
    const kept = dumpWorkspace(workspace, key).filter((cell) =>
      cell.startsWith('set_aside.content'),
    );
    expect(kept.filter((cell) => cell.includes('07700 900456'))).toHaveLength(1); // Marta's
    expect(kept.filter((cell) => cell.endsWith(' null'))).toHaveLength(aside.length);
  });

  it('goes when the rows are anonymised too, also where the receipt says what was measured', async () => {
    const { state, outputs } = await run({ do: 'anonymise' });
    expect(state).toBe('searched');
    expect(leftInWorkspace()).toStrictEqual([]);
    expect(leftInOutputs()).toStrictEqual([]);
    const receipt = outputs.find(({ kind }) => kind === 'receipt');
    expect(readFileSync(lethe.outputs.get(receipt?.id ?? '') ?? '', 'utf8')).toContain('"lists"');
  });

  it('comes back with a batch that is brought back, byte for byte', async () => {
    const before = dumpWorkspace(workspace, key).filter((cell) =>
      /^(?:source|set_aside|people_view)\./.test(cell),
    );
    const { batch } = await run({ undoDays: 7 });
    expect(leftInWorkspace()).toStrictEqual([]);
    await lethe.get('batch/undo', { batch, by: null, language: 'en' });
    expect(
      dumpWorkspace(workspace, key).filter((cell) =>
        /^(?:source|set_aside|people_view)\./.test(cell),
      ),
    ).toStrictEqual(before);
  });

  it('stays where somebody who stays has it too, written as it may be', async () => {
    const shared = LIST.replace('+44 7700 900456', '0044 7700 900123');
    const file = writeList(lethe.folder, 'family.csv', shared);
    const { sources } = await lethe.get('source/list', {});
    await lethe.get('source/remove', { source: sources[0]!.id });
    await lethe.get('source/import', { files: [asFound(file)], country: 'GB' });
    const { rows } = await lethe.get('people/list', {
      filter: { ...noFilterButSearch, search: 'Zelphine' },
      sort: 'order',
      language: 'en',
      descending: false,
      offset: 0,
      limit: 9,
    });
    await run({ selection: { kinds: [], people: [rows[0]!.id], except: [] } });
    const kept = dumpWorkspace(workspace, key).filter((cell) =>
      cell.startsWith('set_aside.content'),
    );
    expect(kept.filter((cell) => cell.includes('0044 7700 900 123'))).toHaveLength(1);
  });
});
