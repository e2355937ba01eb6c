import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeList } from '#support/lists/client-lists.ts';
import { openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

const TWO_LISTS = [
  'Name;Phone;Newsletter',
  'Anna Adler;+49 151 20000001;yes',
  'Bert Brandt;+49 151 20000002;yes',
  '',
  'Unsubscribed',
  'E-mail;Date;Reason',
  'clara@example.com;01.10.2026;too many',
  'dora@example.com;02.10.2026;moved',
  '',
].join('\n');

describe('a file of contacts', () => {
  it('is read with the list that stands below the first, whose rows are counted on', async () => {
    const file = { path: writeList(lethe.folder, 'both.csv', TWO_LISTS) };
    await lethe.get('suppression/add', {
      file: null,
      values: ['+49 151 20000002', 'dora@example.com'],
    });
    const checked = await lethe.get('suppression/check', { file });
    expect(checked.matched).toEqual([
      { row: 2, kind: 'phone' },
      { row: 7, kind: 'email' },
    ]);
  });

  it('is poured into the list of those who must not be contacted from all of its lists', async () => {
    const file = { path: writeList(lethe.folder, 'both.csv', TWO_LISTS) };
    await lethe.get('suppression/add', { file, values: [] });
    const later = writeList(
      lethe.folder,
      'later.csv',
      'email\nclara@example.com\nemil@example.com\n',
    );
    const checked = await lethe.get('suppression/check', { file: { path: later } });
    expect(checked.matched).toEqual([{ row: 1, kind: 'email' }]);
  });

  it('is read cell by cell where it names no column', async () => {
    const plain = writeList(lethe.folder, 'plain.txt', 'emil@example.com\n+4915120000078\n');
    await lethe.get('suppression/add', { file: { path: plain }, values: [] });
    const again = await lethe.get('suppression/check', { file: { path: plain } });
    expect(again.matched).toEqual([
      { row: 1, kind: 'email' },
      { row: 2, kind: 'phone' },
    ]);
  });
});
