import { noFilter } from '#support/no-filter.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#contract/call.ts';
import { writeTable } from '#files/writing/write-table.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

/** Names of erased people where nobody expects them: each of these once made an erasure that could never be finished. */
const ROWS = [
  ['Name', 'Email', 'Phone', 'Newsletter'],
  ['Ulla Zander', 'ulla.zander@example.com', '+49 151 20000011', 'no'],
  ['Otto Winter', 'otto.winter@example.com', '+49 151 20000012', 'yes'],
  ['Karla Sommer', 'karla.sommer@example.com', '+49 151 20000013', 'yes'],
];
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.join(';')}\r\n`).join('');

let lethe: TestDispatcher;
beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});
afterEach(() => lethe.close());

const bringIn = async (name: string, content: string | Buffer): Promise<void> => {
  const files = [asFound(writeList(lethe.folder, name, content))];
  await lethe.get('source/import', { files, country: 'DE' });
};

const purge = (
  change: Partial<Input<'disposition/run'>> = {},
): Promise<Output<'disposition/run'>> =>
  lethe.get('disposition/run', {
    selection: { kinds: ['consent_withdrawn'], people: [], except: [] },
    do: 'purge',
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
    cleanedCopies: true,
    by: 'Olga Owner',
    ...change,
  });

type NotReached = { readonly notReached: readonly string[] };
const written = (done: Output<'disposition/run'>, end: string): string => {
  const found = done.outputs.find(({ name }) => name.endsWith(end));
  return readFileSync(lethe.outputs.get(found?.id ?? '') ?? '', 'utf8');
};
const receiptOf = (done: Output<'disposition/run'>): NotReached =>
  JSON.parse(written(done, '.json')) as NotReached;

describe('a value of an erased person', () => {
  it('in the title of a list is crossed out, in the copy too', async () => {
    await bringIn('clients.csv', `Clients of Ulla Zander, 49 151 20000012\r\n\r\n${csv(ROWS)}`);
    const done = await purge();
    expect(done.state).toBe('searched');
    expect(written(done, '.csv')).toBe(
      `Clients of xxxx xxxxxx, 49 151 20000012\r\n\r\n${csv(ROWS.filter((_, row) => row !== 1))}`,
    );
  });

  it('in the title of a workbook leaves one that can be written again', async () => {
    const header = ['Clients of ulla.zander@example.com', '', '', ''];
    const chunks: Uint8Array[] = [];
    for (const chunk of writeTable({ name: 'Ulla Zander', header, rows: ROWS }, 'xlsx'))
      chunks.push(chunk);
    await bringIn('book.xlsx', Buffer.concat(chunks));
    expect((await purge()).state).toBe('searched');
    const again = await lethe.get('copies/write', {
      output: { path: path.join(lethe.folder, 'again') },
    });
    expect(again.outputs).toHaveLength(1);
  });

  it('as the name of a file is in no receipt and in no name of a copy', async () => {
    await bringIn('Ulla Zander.csv', csv(ROWS));
    const done = await purge();
    expect(done.state).toBe('searched');
    const all = JSON.stringify([
      done,
      await lethe.get('receipt/list', {}),
      await lethe.get('source/list', {}),
    ]);
    expect(all).not.toMatch(/Zander/i);
  });

  it('in the header of a list without one is crossed out', async () => {
    const [, ...rows] = ROWS;
    await bringIn('clients.csv', csv(ROWS));
    await bringIn('second.csv', csv([['Ulla Zander', 'consent', 'notes', 'x'], ...rows.slice(1)]));
    expect((await purge()).state).toBe('searched');
    expect(JSON.stringify(await lethe.get('source/list', {}))).not.toMatch(/Zander/i);
  });

  it('inside a longer word of a row set aside takes nothing away', async () => {
    const aside = 'julla.zander@example.com;a;b;c;d;e;f;g;h;i';
    await bringIn('clients.csv', `${csv(ROWS)}${aside}\r\n`);
    const done = await purge();
    expect(done.state).toBe('searched');
    expect(written(done, '.csv')).toContain(aside);
    expect(receiptOf(done).notReached).not.toContain('rows_of_others');
  });

  it('that the user typed as the own name stays there, is cleaned elsewhere, and the receipt says so', async () => {
    await bringIn('clients.csv', `Clients of Ulla Zander\r\n\r\n${csv(ROWS)}`);
    const done = await purge({ by: 'Ulla Zander' });
    expect(done.state).toBe('searched');
    expect(written(done, '.csv')).not.toMatch(/Zander/i);
    expect(receiptOf(done).notReached).toContain('own_words');
  });

  it('in a note about somebody who stays is told by the receipt (D43)', async () => {
    const withNotes = (note: string): string =>
      csv(ROWS.map((cells, row) => [...cells, ['Notes', '', note, ''][row] ?? '']));
    await bringIn('clients.csv', withNotes('friend of Ulla Zander'));
    const done = await purge();
    expect(written(done, '.csv')).toContain('friend of Ulla Zander');
    expect(receiptOf(done).notReached).toContain('rows_of_others');
  });

  it('in a copy that was written earlier is told by the receipt', async () => {
    await bringIn('clients.csv', csv(ROWS));
    const { rows } = await lethe.get('people/list', {
      filter: noFilter,
      language: 'en',
      sort: 'order',
      descending: false,
      offset: 0,
      limit: 10,
    });
    const karla = rows.find(({ name }) => name.includes('Karla'))?.id;
    await purge({
      selection: { kinds: [], people: [karla ?? 'p3'], except: [] },
      output: { path: path.join(lethe.folder, 'first') },
    });
    const done = await purge();
    expect(receiptOf(done).notReached).toContain('earlier_outputs');
    expect(receiptOf(done).notReached).not.toContain('own_words');
  });

  it.each(['person/pack', 'copies/write'] as const)(
    'in files that %s wrote earlier is told by the receipt',
    async (command) => {
      await bringIn('clients.csv', csv(ROWS));
      const output = { path: path.join(lethe.folder, 'handed out') };
      if (command === 'copies/write') await lethe.get(command, { output });
      else await lethe.get(command, { person: 'p1', language: 'en', output });
      const done = await purge();
      expect(receiptOf(done).notReached).toContain('earlier_outputs');
    },
  );
});
