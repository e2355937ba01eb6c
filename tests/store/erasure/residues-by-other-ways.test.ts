import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeBackup } from '#store/workspace/backups.ts';
import { connectWriter, disconnect, runChange, runScript } from '#store/database.ts';
import { keyPath } from '#store/workspace/key-file.ts';
import { beginErasure, completeErasure } from '#store/erasure/erasure.ts';
import { makeCanaries } from '#support/canary-corpus.ts';
import { decryptWorkspace } from '#support/decrypt-workspace.ts';
import { makeFolder, makeWorkspace, valueOf } from '#support/store-fixture.ts';
import { importCanaries, orderFor } from './canary-people.ts';

const PEOPLE = 200;
const { folder, remove } = makeFolder();
afterAll(remove);

describe('what other ways of deleting leave behind', () => {
  it('is nothing where a whole table goes (D08)', () => {
    const file = path.join(folder, 'staging.lethe');
    const key = Buffer.alloc(32, 7);
    const store = connectWriter(file, key, 'create');
    runScript(store, 'CREATE TABLE staging (line TEXT)');
    const people = makeCanaries(PEOPLE);
    for (const { email } of people) runChange(store, 'INSERT INTO staging VALUES (?)', email);
    store.database.pragma('wal_checkpoint(TRUNCATE)');
    const found = (): number => {
      const plain = decryptWorkspace(file, key);
      return people.filter(({ email }) => plain.includes(email)).length;
    };
    expect(found()).toBe(PEOPLE);
    runScript(store, 'DROP TABLE staging');
    store.database.pragma('wal_checkpoint(TRUNCATE)');
    expect(found()).toBe(0);
    disconnect(store);
  });

  it('is not left to a setting that frees pages: the file is rewritten, and no page is free (D10)', () => {
    const workspace = makeWorkspace(folder);
    importCanaries(workspace.store, PEOPLE);
    expect(workspace.store.database.pragma('auto_vacuum', { simple: true })).toBe(0);
    const order = orderFor(makeCanaries(PEOPLE));
    const begun = valueOf(beginErasure(workspace.store, order));
    valueOf(completeErasure(workspace.store, begun.erasure, { at: order.at }));
    expect(workspace.store.database.pragma('freelist_count', { simple: true })).toBe(0);
    workspace.close();
  });

  it('is not in a backup either, although older backups still hold everybody and are listed (D09)', () => {
    const workspace = makeWorkspace(folder);
    const { store, dataKey } = workspace;
    importCanaries(store, PEOPLE);
    writeFileSync(keyPath(store.path), '{}'); // a throw-away workspace has none
    const copy = (name: string): string => {
      const file = path.join(folder, name);
      valueOf(makeBackup(store, dataKey, { path: file, madeAt: '', dueOn: 1 }));
      return file;
    };
    const gone = makeCanaries(PEOPLE).filter(({ label }) => label === 'erase');
    const found = (file: string): number => {
      const plain = decryptWorkspace(file, dataKey);
      return gone.filter(({ email }) => plain.includes(email)).length;
    };
    const before = copy('before.lethe');
    const order = orderFor(makeCanaries(PEOPLE));
    const begun = valueOf(beginErasure(store, order));
    valueOf(completeErasure(store, begun.erasure, { at: order.at }));
    expect(found(before)).toBe(gone.length);
    expect(found(copy('after.lethe'))).toBe(0);
    workspace.close();
  });
});
