import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { assert } from '#base/assert.ts';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { unwrapDataKey } from './data-key.ts';
import { allRows, connectWriter, disconnect, oneRow, runChange, runScript } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { replaceFile, syncFile, syncFolder } from '../durable-file.ts';
import { erasedPath, findNewestList } from '../erasure/erased-list.ts';
import { guarded, keyPath, readKeyFile } from './key-file.ts';
import { appendTrail, isTrailIntact } from '../proof/trail.ts';

export type StoredBackup = {
  readonly id: number;
  readonly path: string;
  readonly madeAt: string; // ISO instant
  readonly dueOn: Day; // from this day on it is proposed for deletion
  readonly bytes: number;
};

/** Whole backups that were not deleted, newest first. */
export function listBackups(store: ReadableStore): readonly StoredBackup[] {
  return allRows<StoredBackup>(
    store,
    `SELECT id, path, made_at AS madeAt, due_on AS dueOn, bytes FROM backup
     WHERE bytes IS NOT NULL AND removed_at IS NULL ORDER BY id DESC`,
  );
}

/**
 * An encrypted copy under the key of the workspace, with the key file beside it: the passphrase opens it anywhere. It is
 * in the register before it exists, so that no copy is forgotten by a kill (D09); it has its name only when it is whole.
 * What can still be brought back is not in it: its keys stay here. Problems: `output/exists`, `disk/*`.
 */
export function makeBackup(
  store: WritableStore,
  dataKey: Uint8Array,
  order: { readonly path: string; readonly madeAt: string; readonly dueOn: Day },
): Result<StoredBackup, Problem> {
  const { path } = order;
  return guarded(path, () => {
    if ([path, keyPath(path)].some((taken) => existsSync(taken))) {
      return failed(problem('output/exists', { file: basename(path) }));
    }
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const { lastId: id } = runChange(
      store,
      'INSERT INTO backup (path, made_at, due_on) VALUES (?, ?, ?)',
      path,
      order.madeAt,
      order.dueOn,
    );
    try {
      writeCopy(store, path, dataKey);
      copyDurably(keyPath(store.path), keyPath(path));
      renameSync(draftPath(path), path);
      syncFolder(dirname(path));
    } catch (error) {
      dropFiles(path);
      runChange(store, 'DELETE FROM backup WHERE id = ?', id);
      throw error;
    }
    return ok({ ...order, id, bytes: noteWhole(store, id, path) });
  });
}

/** What a kill left of a backup: a whole one is entered, anything less goes. */
export function settleBackups(store: WritableStore): void {
  const open = allRows<{ id: number; path: string }>(
    store,
    'SELECT id, path FROM backup WHERE bytes IS NULL',
  );
  for (const { id, path } of open) {
    if (existsSync(path) && existsSync(keyPath(path))) {
      noteWhole(store, id, path);
      continue;
    }
    dropFiles(path);
    runChange(store, 'DELETE FROM backup WHERE id = ?', id);
  }
}

/** Deletes the files of a backup and notes it. False where the register does not know it. */
export function removeBackup(store: WritableStore, id: number, at: string): boolean {
  const row = oneRow<{ path: string }>(
    store,
    'SELECT path FROM backup WHERE id = ? AND removed_at IS NULL',
    id,
  );
  if (row === null) return false;
  rmSync(keyPath(row.path), { force: true }); // first: without it the copy is noise
  dropFiles(row.path);
  rmSync(row.path, { force: true });
  runChange(store, 'UPDATE backup SET removed_at = ? WHERE id = ?', at, id);
  return true;
}

/**
 * Puts a backup in the place of a workspace that is not there, once its passphrase is proven. Of the lists of what was
 * erased that lie at `lists`, beside the backup and where the workspace was, the newest is put beside it. The trail has its entry, and the
 * file its name, last. Problems: `workspace/missing`,
 * `workspace/wrong-key`, `workspace/exists`, `workspace/not-a-workspace`, `disk/*`.
 */
export async function placeBackup(
  backup: string,
  path: string,
  order: {
    readonly passphrase: string;
    readonly at: string; // ISO instant
    readonly lists: readonly string[];
  },
): Promise<Result<null, Problem>> {
  const found = readKeyFile(backup);
  if (!found.ok) return found;
  const dataKey = await unwrapDataKey(found.value, order.passphrase);
  if (dataKey === null) return failed(problem('workspace/wrong-key', { file: basename(backup) }));
  try {
    return guarded(path, () => {
      if (existsSync(path) || isKeyOfAnother(path, found.value.workspace)) {
        return failed(problem('workspace/exists', { file: basename(path) }));
      }
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const draft = draftPath(path);
      for (const file of [path, draft])
        for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      copyDurably(backup, draft);
      copyDurably(keyPath(backup), keyPath(path));
      const lists = [erasedPath(path), erasedPath(backup), ...order.lists];
      prepareDraft(draft, dataKey, { at: order.at, lists, path });
      renameSync(draft, path);
      syncFolder(dirname(path));
      return ok(null);
    });
  } finally {
    dataKey.fill(0);
  }
}

/** A copy that is damaged, or newer than the program, is placed as it is: the opening says what is wrong. */
function prepareDraft(
  draft: string,
  dataKey: Uint8Array,
  order: { readonly at: string; readonly lists: readonly string[]; readonly path: string },
): void {
  let store: WritableStore;
  try {
    store = connectWriter(draft, dataKey, 'open');
  } catch {
    return;
  }
  try {
    const newest = findNewestList(store, order.lists);
    if (newest !== null) replaceFile(erasedPath(order.path), newest.text);
    const detail = { knowsErased: newest !== null };
    appendTrail(store, { at: order.at, kind: 'workspace.restored', detail });
    store.database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    disconnect(store);
  }
}

function isKeyOfAnother(path: string, workspace: string): boolean {
  try {
    const key = JSON.parse(readFileSync(keyPath(path), 'utf8')) as { workspace?: unknown };
    return key.workspace !== workspace;
  } catch (error) {
    return (error as { code?: unknown }).code !== 'ENOENT';
  }
}

function writeCopy(store: WritableStore, path: string, dataKey: Uint8Array): void {
  const target = draftPath(path);
  rmSync(target, { force: true });
  closeSync(openSync(target, 'wx', 0o600)); // private from its first moment
  store.database.prepare('VACUUM INTO ?').run(target);
  const copy = connectWriter(target, dataKey, 'open');
  try {
    runScript(
      copy,
      `BEGIN;
       DELETE FROM sealed_key; DELETE FROM sealed_part; DELETE FROM sealed_suppression; DELETE FROM sealed_batch;
       UPDATE batch SET state = 'searched' WHERE state = 'sealed';
       DELETE FROM backup WHERE bytes IS NULL;
       COMMIT;
       VACUUM;`,
    );
    copy.database.pragma('wal_checkpoint(TRUNCATE)');
    assert(copy.database.pragma('quick_check(1)', { simple: true }) === 'ok', 'a copy is whole');
    assert(isTrailIntact(copy), 'a copy holds the trail');
  } finally {
    disconnect(copy);
  }
  syncFile(target);
}

function noteWhole(store: WritableStore, id: number, path: string): number {
  const bytes = statSync(path).size;
  runChange(store, 'UPDATE backup SET bytes = ? WHERE id = ?', bytes, id);
  return bytes;
}

/** Everything beside the place of a backup but the backup itself. */
function dropFiles(path: string): void {
  const draft = draftPath(path);
  const besideDraft = ['', '-wal', '-shm', '-journal'].map((end) => `${draft}${end}`);
  const whole = [keyPath(path), erasedPath(path)].flatMap((file) => [file, `${file}.new`]);
  for (const file of [...besideDraft, ...whole]) rmSync(file, { force: true });
}

function draftPath(path: string): string {
  return `${path}.part`;
}

function copyDurably(from: string, to: string): void {
  if (from.endsWith('.key')) {
    replaceFile(to, readFileSync(from, 'utf8'));
    return;
  }
  copyFileSync(from, to);
  syncFile(to);
}
