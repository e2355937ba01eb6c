import { closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { withoutConnection } from '../database.ts';
import type { WritableStore } from '../database.ts';
import { syncFile, syncFolder } from '../durable-file.ts';
import { workBeside } from './work-beside.ts';
import { forgetPeople } from '../people-memory/index.ts';

/**
 * Writes the file of an open workspace anew, without its free room: a copy is made beside it, synced, and takes its place.
 * `VACUUM` alone would hold the whole file in memory and write it twice. At every moment what stands at the path is whole.
 * Nobody else may be connected then: SQLite gives up the write-ahead log to the last connection only, and answers
 * `SQLITE_BUSY` to any other. The old file is overwritten where it lies before its blocks are given back. A log that is
 * `full` is moved into the old file meanwhile, in a thread: what SQLite gives up is always one that was emptied in order.
 */
export function rewriteFile(store: WritableStore, log: 'emptied' | 'full'): void {
  const { path } = store;
  const fresh = rewrittenPath(path);
  rmSync(fresh, { force: true });
  closeSync(openSync(fresh, 'wx', 0o600)); // private from its first moment
  const moved = log === 'full' ? workBeside(store, 'checkpoint') : null;
  try {
    if (moved === null) giveUpLog(store);
    store.database.prepare('VACUUM INTO ?').run(fresh);
    if (moved !== null) {
      moved(); // whatever it says: what it left in the log is moved now
      giveUpLog(store);
    }
    syncFile(fresh);
    forgetPeople(store);
    withoutConnection(store, () => exchange(path, fresh));
  } catch (error) {
    moved?.();
    rmSync(fresh, { force: true });
    if (store.database.pragma('journal_mode', { simple: true }) !== 'wal') {
      store.database.pragma('journal_mode = WAL');
    }
    throw error;
  }
}

/** Moves what is still in it; only where nobody else is connected. */
function giveUpLog(store: WritableStore): void {
  store.database.pragma('journal_mode = DELETE');
}

/** What a kill left of such a copy. Call with the lock held. */
export function forgetRewrite(path: string): void {
  for (const end of ['', '-journal']) rmSync(`${rewrittenPath(path)}${end}`, { force: true });
}

function rewrittenPath(path: string): string {
  return `${path}.rewritten`;
}

function exchange(path: string, fresh: string): void {
  // Windows renames nothing over a file that is open.
  const old = process.platform === 'win32' ? null : openSync(path, 'r+');
  try {
    renameSync(fresh, path);
    syncFolder(dirname(path));
    if (old !== null) overwrite(old);
  } finally {
    if (old !== null) closeSync(old);
  }
}

const ZEROS = new Uint8Array(1024 * 1024);

function overwrite(handle: number): void {
  const { size } = fstatSync(handle);
  for (let at = 0; at < size;) {
    at += writeSync(handle, ZEROS, 0, Math.min(ZEROS.length, size - at), at);
  }
  fsyncSync(handle);
}
