import { renameSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SuppressionFingerprints } from '#store/erasure/suppression-subjects.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import {
  addList,
  groupPeople,
  makeFolder,
  makeRecord,
  makeWorkspace,
} from '#support/store-fixture.ts';
import { makeFingerprints } from '#worker/jobs/acting/fingerprints-beside.ts';

const COUNT = 120;
const people = {
  goes: Array.from({ length: COUNT }, (_, at) => at + 1),
  sharedContacts: { emails: new Set(['person7@example.com']), phones: new Set(['+4915120000011']) },
};
const IN_A_THREAD = 1;
const HERE = COUNT + 1;

let workspace: OpenWorkspace;
let remove = (): void => undefined;
beforeEach(() => {
  const made = makeFolder();
  ({ remove } = made);
  workspace = makeWorkspace(made.folder);
  const records = people.goes.map((row) =>
    makeRecord({
      row,
      name: `Olga Müller${'abcdefgh'[row % 8] ?? ''}`,
      emails: [`person${row}@example.com`],
      phones: [`+491512${String(row).padStart(7, '0')}`],
      content: `Olga;person${row}@example.com\r\n`,
    }),
  );
  addList(workspace.store, records);
  groupPeople(workspace.store);
});
afterEach(() => {
  workspace.close();
  remove();
});

function made(manyPeople: number): string[] {
  const { add, finish } = makeFingerprints(workspace.store, people, manyPeople);
  for (const record of walkRecordsOfPeople(workspace.store, people.goes)) add(record);
  return listed(finish());
}

function listed({ count, each }: SuppressionFingerprints): string[] {
  const all = Array.from(each(), (one) => `${one.kind} ${one.fingerprint.toString('hex')}`);
  expect(all).toHaveLength(count);
  return all;
}

it('a thread makes the same fingerprints as whoever walks through the records', () => {
  const here = made(HERE);
  expect(here.length).toBeGreaterThan(2 * COUNT);
  const { finish } = makeFingerprints(workspace.store, people, IN_A_THREAD);
  workspace.store.database.exec('BEGIN; DELETE FROM record'); // not yet, for another connection
  const beside = listed(finish());
  workspace.store.database.exec('ROLLBACK');
  expect(beside).toStrictEqual(here);
});

it.skipIf(process.platform === 'win32')(
  'they are made all the same where the thread cannot read the file',
  () => {
    const here = made(HERE);
    renameSync(workspace.path, `${workspace.path}.away`);
    const beside = made(IN_A_THREAD);
    renameSync(`${workspace.path}.away`, workspace.path);
    expect(beside).toStrictEqual(here);
  },
);
