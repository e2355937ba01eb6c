import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { assert } from '#base/assert.ts';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { createDataKey, unwrapDataKey, wrapDataKey } from './data-key.ts';
import { connectReader, connectWriter, disconnect, isConnected } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { listBackups } from './backups.ts';
import { replaceFile } from '../durable-file.ts';
import { ledgerPath, writeErasedLedger } from '../erasure/erased-ledger.ts';
import { toDiskProblem } from '../disk-problem.ts';
import { erasedMark, erasedPath, writeErasedList } from '../erasure/erased-list.ts';
import { listSuppressionGroups } from '../erasure/packed-fingerprints.ts';
import { guarded, isPlain, keyPath, readKeyFile } from './key-file.ts';
import { createSchema, migrate } from '../migrate.ts';
import { forgetRenewal, settleRenewal } from './renew-data-key.ts';
import { forgetRewrite } from './rewrite-file.ts';
import { forgetPeople } from '../people-memory/index.ts';
import { createSecrets } from '../secrets.ts';
import { readSettings, writeSetting } from '../settings.ts';
import { inTransaction } from '../transaction.ts';
import { createWholeCheck, isCheckedAtOnce } from './whole-check.ts';
import type { WholeCheck } from './whole-check.ts';
import { anchorPath, isElsewhere, isRolledBack, writeAnchor } from './workspace-anchor.ts';
import { lockWorkspace } from './workspace-lock.ts';
import type { WorkspaceLock } from './workspace-lock.ts';

/** The open workspace. `dataKey` is for the reading connection of the other worker; zeroed by `close`. */
export type OpenWorkspace = {
  readonly path: string;
  readonly store: WritableStore;
  readonly dataKey: Uint8Array;
  /** The file is older than the note beside it: a copy was put back, and people erased since may be in it again (C08, C09). */
  readonly rolledBack: boolean;
  /** This very file was never opened in this place: it was copied here, and people may have been erased since where it came from (C09). */
  readonly elsewhere: boolean;
  /** Of a large file that was closed in order, not done yet: to be asked for before the first act. */
  readonly check: WholeCheck['check'];
  readonly beginCheck: WholeCheck['beginCheck'];
  /** Notes beside the file how far the trail has come; call after each batch. `close` does it too. */
  readonly anchor: () => void;
  readonly close: () => void;
};

export type NewWorkspace = {
  readonly path: string; // ends in `.lethe`; its folder is made where it is missing
  readonly passphrase: string;
  readonly name: string;
  readonly protection: 'passphrase' | 'keychain';
  readonly country: string;
  readonly policyId: string;
  readonly policyVersion: string;
  readonly now: string; // ISO instant, UTC
};

type Described = Omit<NewWorkspace, 'path' | 'passphrase'>;

/** Makes the file, its key file and its lock. Problems: `workspace/exists`, `workspace/empty-key`, `workspace/locked`, `disk/*`. */
export async function createWorkspace(
  options: NewWorkspace,
): Promise<Result<OpenWorkspace, Problem>> {
  const { path, passphrase } = options;
  if (passphrase === '') return failed(problem('workspace/empty-key'));
  const dataKey = createDataKey();
  const workspace = randomBytes(16).toString('hex');
  const keyFile = await wrapDataKey(dataKey, passphrase, {
    workspace,
    protection: options.protection,
  });
  return guarded(path, () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const locked = lockWorkspace(path);
    if (!locked.ok) return locked;
    if (existsSync(path) || existsSync(keyPath(path))) {
      locked.value.release();
      return failed(problem('workspace/exists', { file: basename(path) }));
    }
    try {
      replaceFile(keyPath(path), JSON.stringify(keyFile));
      const store = fillNew(path, dataKey, { ...options, workspace });
      const whole = createWholeCheck(store);
      const about = { lock: locked.value, rolledBack: false, elsewhere: false, whole };
      const handle = openHandle(store, dataKey, about);
      handle.anchor(); // a workspace without its note is taken for a copy
      return ok(handle);
    } catch (error) {
      removeFiles(path);
      locked.value.release();
      throw error;
    }
  });
}

/**
 * Opens an existing one; nothing is written before the key is proven. An erasure that was cut short is to be finished
 * with `resumeErasures`. Problems: `workspace/missing`, `wrong-key` (also for a damaged key file), `locked` (pid, host,
 * since), `newer`, `damaged`, `not-a-workspace`, `disk/*`.
 */
export async function openWorkspace(
  path: string,
  passphrase: string,
): Promise<Result<OpenWorkspace, Problem>> {
  const found = readKeyFile(path);
  if (!found.ok) return found;
  const settled = await settleRenewal(path, found.value, passphrase);
  if (!settled.ok) return settled;
  const { dataKey, keyFile } = settled.value;
  return guarded(path, () => {
    const locked = lockWorkspace(path);
    if (!locked.ok) return locked;
    forgetRenewal(path);
    forgetRewrite(path);
    const opened = openProven(path, dataKey, {
      lock: locked.value,
      workspace: keyFile.workspace,
    });
    if (!opened.ok) locked.value.release();
    return opened;
  });
}

/** A second connection that cannot write. `dataKey` comes from the open workspace. */
export function openReader(path: string, dataKey: Uint8Array): Result<ReadableStore, Problem> {
  return guarded(path, () => ok(connectReader(path, dataKey)));
}

export function closeReader(store: ReadableStore): void {
  forgetPeople(store);
  disconnect(store);
}

/** A workspace for one command: its key lives in memory only, and `close` removes the file. `folder`: an existing private folder. */
export function createThrowawayWorkspace(
  folder: string,
  options: Pick<NewWorkspace, 'country' | 'policyId' | 'policyVersion' | 'now'>,
): Result<OpenWorkspace, Problem> {
  const workspace = randomBytes(16).toString('hex');
  const path = join(folder, `${workspace}.lethe`);
  const described: Described = { ...options, name: '', protection: 'passphrase' };
  return guarded(path, () => {
    const dataKey = createDataKey();
    const store = fillNew(path, dataKey, { ...described, workspace });
    const close = (): void => {
      disconnect(store);
      dataKey.fill(0);
      removeFiles(path);
    };
    const whole = createWholeCheck(store);
    const anchor = (): void => undefined;
    return ok({
      path,
      store,
      dataKey,
      rolledBack: false,
      elsewhere: false,
      ...whole,
      anchor,
      close,
    });
  });
}

/** Whether the passphrase is that of the key file; for an act that asks for it once more. */
export async function provesPassphrase(path: string, passphrase: string): Promise<boolean> {
  const found = readKeyFile(path);
  const dataKey = found.ok ? await unwrapDataKey(found.value, passphrase) : null;
  dataKey?.fill(0);
  return dataKey !== null;
}

/** Wraps the same data key anew; old or new passphrase works at every moment. */
export async function changePassphrase(
  path: string,
  passphrases: { readonly old: string; readonly next: string },
): Promise<Result<null, Problem>> {
  if (passphrases.next === '') return failed(problem('workspace/empty-key'));
  const found = readKeyFile(path);
  if (!found.ok) return found;
  const settled = await settleRenewal(path, found.value, passphrases.old);
  if (!settled.ok) return settled;
  const { dataKey, keyFile } = settled.value;
  const { workspace, protection, recovery } = keyFile;
  const wrapped = await wrapDataKey(dataKey, passphrases.next, { workspace, protection });
  dataKey.fill(0);
  return guarded(path, () => {
    const kept = recovery === undefined ? wrapped : { ...wrapped, recovery };
    replaceFile(keyPath(path), JSON.stringify(kept));
    return ok(null);
  });
}

/** What the key file tells without any key; null where there is none. */
export function readProtection(path: string): 'passphrase' | 'keychain' | null {
  const found = readKeyFile(path);
  return found.ok ? found.value.protection : null;
}

/** The key is proven by now: what fails from here on is the file, not the passphrase. */
function openProven(
  path: string,
  dataKey: Buffer,
  about: { readonly lock: WorkspaceLock; readonly workspace: string },
): Result<OpenWorkspace, Problem> {
  return guarded(path, () => {
    const isAtOnce = isCheckedAtOnce(path);
    const store = connectWriter(path, dataKey, 'open');
    const whole = createWholeCheck(store);
    let checked: Result<null, Problem> | null = null;
    try {
      checked = checkContent(store, about.workspace);
      const rolledBack = checked.ok && isRolledBack(store, dataKey);
      if (checked.ok && (isAtOnce || rolledBack)) checked = whole.check();
      if (!checked.ok) return checked;
      const elsewhere = isElsewhere(store, dataKey);
      return ok(openHandle(store, dataKey, { lock: about.lock, rolledBack, elsewhere, whole }));
    } finally {
      if (checked?.ok !== true) disconnect(store);
    }
  });
}

function checkContent(store: WritableStore, workspace: string): Result<null, Problem> {
  const migrated = migrate(store);
  if (!migrated.ok) return migrated;
  return readSettings(store).workspace === workspace
    ? ok(null)
    : failed(problem('workspace/not-a-workspace', { file: basename(store.path) }));
}

/** Schema, secrets and settings of a new workspace, in one transaction; then looks whether the file is really encrypted. */
function fillNew(
  path: string,
  dataKey: Uint8Array,
  options: Described & { readonly workspace: string },
): WritableStore {
  closeSync(openSync(path, 'wx', 0o600)); // private from its first moment; SQLite gives -wal and -shm the same rights
  const store = connectWriter(path, dataKey, 'create');
  try {
    fillTables(store, options);
    store.database.pragma('wal_checkpoint(TRUNCATE)');
    assert(
      statSync(path).size > 0 && !isPlain(path),
      'a workspace is encrypted from its first byte',
    );
    return store;
  } catch (error) {
    disconnect(store);
    throw error;
  }
}

function fillTables(
  store: WritableStore,
  options: Described & { readonly workspace: string },
): void {
  inTransaction(store, () => {
    createSchema(store);
    createSecrets(store);
    const { name, protection, country, policyId, policyVersion, now, workspace } = options;
    const settings = {
      workspace,
      name,
      protection,
      country,
      policyId,
      policyVersion,
      createdAt: now,
    };
    for (const [key, value] of Object.entries(settings)) writeSetting(store, key, value);
  });
}

function openHandle(
  store: WritableStore,
  dataKey: Buffer,
  about: {
    readonly lock: WorkspaceLock;
    readonly rolledBack: boolean;
    readonly elsewhere: boolean;
    readonly whole: WholeCheck;
  },
): OpenWorkspace {
  let kept: string | null = null;
  const anchor = (): void => {
    const mark = erasedMark(store);
    const isKept = mark !== '' || existsSync(erasedPath(store.path));
    try {
      if (mark !== kept) writeErased(store, isKept);
      kept = mark;
      writeAnchor(store, dataKey);
    } catch (error) {
      // What was done is in the workspace; what lies beside it stays as old as it was, and is written the next time.
      if (toDiskProblem(error, store.path) === null) throw error;
    }
  };
  const close = (): void => {
    forgetPeople(store);
    if (!isConnected(store)) return;
    try {
      if (!about.rolledBack) anchor();
    } finally {
      disconnect(store);
      dataKey.fill(0);
      about.lock.release();
    }
  };
  const { rolledBack, elsewhere, whole } = about;
  return { path: store.path, store, dataKey, rolledBack, elsewhere, ...whole, anchor, close };
}

/** Beside the workspace; the list beside each of its backups that can be reached, too. */
function writeErased(store: WritableStore, isListed: boolean): void {
  const listed = listSuppressionGroups(store); // once: of many people, sorting them takes a second
  writeErasedLedger(store, listed);
  if (!isListed) return;
  writeErasedList(store, [erasedPath(store.path)], listed);
  for (const { path } of listBackups(store)) {
    if (!existsSync(path)) continue;
    try {
      writeErasedList(store, [erasedPath(path)], listed);
    } catch {
      // a stick that cannot be written to: the list beside the workspace is the one that counts
    }
  }
}

function removeFiles(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
  for (const beside of [keyPath(path), anchorPath(path), ledgerPath(path), erasedPath(path)])
    rmSync(beside, { force: true });
}
