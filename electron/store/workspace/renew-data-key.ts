import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { assert } from '#base/assert.ts';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { createDataKey, unwrapDataKey, wrapDataKey } from './data-key.ts';
import type { KeyFile } from './data-key.ts';
import { changeKey, connectReader, connectWriter, disconnect } from '../database.ts';
import type { WritableStore } from '../database.ts';
import { replaceFile, syncFile, syncFolder } from '../durable-file.ts';
import { guarded, keyPath, readKeyFile } from './key-file.ts';
import { unwrapByRecoveryCode } from './recovery-code.ts';
import { isTrailIntact } from '../proof/trail.ts';
import { isRolledBack, writeAnchor } from './workspace-anchor.ts';
import { lockWorkspace } from './workspace-lock.ts';

/**
 * Encrypts a closed workspace anew under a new random key; the passphrase stays. The old file is never touched in place:
 * a copy gets the new key, is checked and takes the old one's name. In between, the key file holds both keys, so that
 * at every moment what stands at the path can be opened. Old blocks that a disk keeps are sealed with a key that is gone.
 * Problems: those of opening a workspace, `disk/*`.
 */
export async function renewDataKey(
  path: string,
  passphrase: string,
): Promise<Result<null, Problem>> {
  const found = readKeyFile(path);
  if (!found.ok) return found;
  const { workspace, protection, next: _, ...rest } = found.value;
  const old = await unwrapDataKey({ ...rest, workspace, protection }, passphrase);
  if (old === null) return failed(problem('workspace/wrong-key', { file: basename(path) }));
  const fresh = createDataKey();
  const wrapped = await wrapDataKey(fresh, passphrase, { workspace, protection });
  const locked = lockWorkspace(path);
  if (!locked.ok) return locked;
  try {
    copyUnderNewKey(path, old, fresh);
    exchange(path, { before: found.value, after: wrapped, dataKey: fresh });
    return ok(null);
  } finally {
    rmSync(renewedPath(path), { force: true });
    locked.value.release();
    old.fill(0);
    fresh.fill(0);
  }
}

/**
 * The key that opens the workspace. Where the program ended while it was being renewed, finds out whether the copy had
 * taken its place, and leaves a key file with that one key. Problems: `workspace/wrong-key`, `locked`, `disk/*`.
 */
export async function settleRenewal(
  path: string,
  file: KeyFile,
  passphrase: string,
): Promise<Result<{ readonly dataKey: Buffer; readonly keyFile: KeyFile }, Problem>> {
  const { next, ...before } = file;
  const old =
    (await unwrapDataKey(before, passphrase)) ?? (await unwrapByRecoveryCode(before, passphrase));
  if (old === null) return failed(problem('workspace/wrong-key', { file: basename(path) }));
  if (next === undefined) return ok({ dataKey: old, keyFile: file });
  const { recovery: _, ...kept } = before; // it wraps the old key
  const after: KeyFile = { ...kept, ...next };
  const fresh = await unwrapDataKey(after, passphrase);
  if (fresh === null) {
    // By a recovery code: it knows the old key only, and settles nothing.
    return opens(path, old)
      ? ok({ dataKey: old, keyFile: file })
      : failed(problem('workspace/wrong-key', { file: basename(path) }));
  }
  const locked = lockWorkspace(path); // whoever renews the key just now is not to be disturbed
  if (!locked.ok) return locked;
  const settled = guarded(path, () => ok(keepOpeningKey(path, { before, after, old, fresh })));
  locked.value.release();
  return settled;
}

function keepOpeningKey(
  path: string,
  keys: {
    readonly before: KeyFile;
    readonly after: KeyFile;
    readonly old: Buffer;
    readonly fresh: Buffer;
  },
): { readonly dataKey: Buffer; readonly keyFile: KeyFile } {
  const { before, after, old, fresh } = keys;
  rmSync(renewedPath(path), { force: true });
  if (!opens(path, fresh)) {
    replaceFile(keyPath(path), JSON.stringify(before));
    return { dataKey: old, keyFile: before };
  }
  withStore(path, fresh, (store) => {
    if (!isRolledBack(store, old)) writeAnchor(store, fresh);
  });
  replaceFile(keyPath(path), JSON.stringify(after));
  old.fill(0);
  return { dataKey: fresh, keyFile: after };
}

function opens(path: string, key: Uint8Array): boolean {
  try {
    disconnect(connectReader(path, key));
    return true;
  } catch {
    return false;
  }
}

/** A copy that a renewal left behind before the key file spoke of it. Call with the lock held. */
export function forgetRenewal(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${renewedPath(path)}${end}`, { force: true });
}

function renewedPath(path: string): string {
  return `${path}.renewed`;
}

function copyUnderNewKey(path: string, old: Uint8Array, fresh: Uint8Array): void {
  const target = renewedPath(path);
  rmSync(target, { force: true });
  closeSync(openSync(target, 'wx', 0o600)); // private from its first moment
  withStore(path, old, (store) => {
    store.database.pragma('wal_checkpoint(TRUNCATE)');
    store.database.prepare('VACUUM INTO ?').run(target);
  });
  withStore(target, old, (store) => {
    changeKey(store, fresh);
    store.database.pragma('wal_checkpoint(TRUNCATE)');
  });
  withStore(target, fresh, (store) => {
    assert(store.database.pragma('quick_check(1)', { simple: true }) === 'ok', 'the copy is whole');
    assert(isTrailIntact(store), 'the copy holds the trail');
  });
  assert(!existsSync(`${target}-wal`), 'nothing of the copy lies beside it');
  syncFile(target);
}

function exchange(
  path: string,
  keys: { readonly before: KeyFile; readonly after: KeyFile; readonly dataKey: Uint8Array },
): void {
  const { nonce, wrapped, kdf } = keys.after;
  replaceFile(keyPath(path), JSON.stringify({ ...keys.before, next: { nonce, wrapped, kdf } }));
  renameSync(renewedPath(path), path);
  syncFolder(dirname(path));
  withStore(path, keys.dataKey, (store) => writeAnchor(store, keys.dataKey));
  replaceFile(keyPath(path), JSON.stringify(keys.after));
}

function withStore(path: string, key: Uint8Array, work: (store: WritableStore) => void): void {
  const store = connectWriter(path, key, 'open');
  try {
    work(store);
  } finally {
    disconnect(store);
  }
}
