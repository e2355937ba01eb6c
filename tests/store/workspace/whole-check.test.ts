import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectWriter, disconnect, runScript } from '#store/database.ts';
import type { WritableStore } from '#store/database.ts';
import { createWholeCheck } from '#store/workspace/whole-check.ts';

const KEY = Buffer.alloc(32, 7);
const PAGE = 16_384; // bytes

let folder: string;
let store: WritableStore;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lethe-test-'));
  store = connectWriter(path.join(folder, 'w.lethe'), KEY, 'create');
  runScript(
    store,
    `CREATE TABLE filled (id INTEGER PRIMARY KEY, content BLOB);
     INSERT INTO filled WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 200)
       SELECT n, randomblob(4000) FROM up;
     PRAGMA wal_checkpoint(TRUNCATE);`,
  );
});
afterEach(() => {
  disconnect(store);
  rmSync(folder, { recursive: true });
});

/** A page in the middle, written over; read anew, for what is in the cache is sound. */
function damage(): void {
  const handle = openSync(store.path, 'r+');
  writeSync(handle, Buffer.alloc(PAGE, 1), 0, PAGE, 30 * PAGE);
  closeSync(handle);
  disconnect(store);
  store = connectWriter(store.path, KEY, 'open');
}

it.each([
  ['walked where it is asked for', false],
  ['walked in a thread', true],
])('a file that is whole is said to be whole, %s', (_, isBeside) => {
  const { check, beginCheck } = createWholeCheck(store);
  if (isBeside) beginCheck();
  expect(check().ok).toBe(true);
});

it.each([
  ['walked where it is asked for', false],
  ['walked in a thread', true],
])('a page that was written over is found, %s', (_, isBeside) => {
  damage();
  const { check, beginCheck } = createWholeCheck(store);
  if (isBeside) beginCheck();
  expect(check()).toMatchObject({ ok: false, problem: { code: 'workspace/damaged' } });
  expect(check()).toBe(check()); // walked once
});

it('what is written while the thread walks waits for nobody, and the answer is of a file that is whole', () => {
  const { check, beginCheck } = createWholeCheck(store);
  beginCheck();
  runScript(store, 'DELETE FROM filled WHERE id % 2 = 0');
  expect(check().ok).toBe(true);
});
