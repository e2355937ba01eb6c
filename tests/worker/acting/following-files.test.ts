import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { WritableStore } from '#store/database.ts';
import { makeFolder, makeWorkspace } from '#support/store-fixture.ts';
import { takeBackFollowing, writeFollowing } from '#worker/jobs/acting/following-files.ts';
import { listPending, notePending } from '#worker/jobs/acting/pending-batch.ts';
import type { PendingBatch } from '#worker/jobs/acting/pending-batch.ts';

const { folder: root, remove } = makeFolder();
afterAll(remove);

const RECEIPT = { name: 'receipt.json', kind: 'receipt', text: '{ "batch": "b" }' } as const;
const PAGE = { name: 'receipt.html', kind: 'receipt_page', text: '<p>بطاقة</p>' } as const;

let store: WritableStore;
let pending: PendingBatch;
beforeEach(() => {
  const folder = mkdtempSync(path.join(root, 'out-'));
  ({ store } = makeWorkspace(root));
  pending = { batch: 'b', folder, files: [], draft: null, language: 'en' };
});

const noted = (): PendingBatch => listPending(store).find(({ batch }) => batch === 'b')!;
const found = (): readonly string[] => readdirSync(pending.folder).toSorted();

it('what follows a batch is noted before it is written, with what is in it', async () => {
  const written = await writeFollowing(store, pending, [RECEIPT, PAGE]);
  expect(written.map(({ name }) => name)).toEqual([RECEIPT.name, PAGE.name]);
  expect(noted().following?.map((file) => path.basename(file.path))).toEqual(found().toReversed());
  expect(readFileSync(path.join(pending.folder, PAGE.name), 'utf8')).toBe(PAGE.text);
});

it('a kill after the files have their names leaves no second receipt (C04)', async () => {
  await writeFollowing(store, pending, [RECEIPT, PAGE]);
  await takeBackFollowing(noted()); // as the next opening does, before it writes them again
  expect(found()).toEqual([]);
  await writeFollowing(store, noted(), [{ ...RECEIPT, text: '{ "batch": "b", "at": 2 }' }]);
  expect(found()).toEqual([RECEIPT.name]);
});

it('a kill before they have them leaves no half file lying about (C04)', async () => {
  const temporary = path.join(pending.folder, '.lethe-0123456789abcdef.tmp');
  writeFileSync(temporary, RECEIPT.text.slice(0, 5));
  const file = { path: path.join(pending.folder, RECEIPT.name), temporary, sha256: '0' };
  notePending(store, { ...pending, following: [file] });
  await takeBackFollowing(noted());
  expect(found()).toEqual([]);
});

it('a file that somebody else put there meanwhile stays', async () => {
  await writeFollowing(store, pending, [RECEIPT]);
  writeFileSync(path.join(pending.folder, RECEIPT.name), 'mine');
  await takeBackFollowing(noted());
  expect(readFileSync(path.join(pending.folder, RECEIPT.name), 'utf8')).toBe('mine');
});
