import path from 'node:path';
import { unlink } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type { Json } from '#base/canonical-json.ts';
import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { TrailKind } from '#domain/trail.ts';
import {
  dropStagedFiles,
  nameStagedFile,
  planFile,
  stageFile,
} from '#files/writing/stage-files.ts';
import type { PlannedFile, StagedFile } from '#files/writing/stage-files.ts';
import { syncFolder, toWriteProblem } from '#files/writing/write-files-atomically.ts';
import type { FileChunks, WrittenFile } from '#files/writing/write-files-atomically.ts';
import type { ReadableStore, WritableStore } from '#store/database.ts';
import { listSettings, writeSetting } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';

export type NewSet = {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly chunks: FileChunks }[];
  /** They name people: searched at each erasure, because an erased person may still stand in them. */
  readonly namesPeople: boolean;
  /** What the trail says of it; null: nothing. */
  readonly entry: ((files: readonly WrittenFile[]) => Entry) | null;
};

type Entry = {
  readonly at: string;
  readonly kind: TrailKind;
  readonly detail: Readonly<Record<string, Json>>;
};

/** `isWhole`: every file is written and synced, and gets its name whatever happens; else none does. */
type PendingSet = {
  readonly id: string;
  readonly files: readonly PlannedFile[];
  readonly isWhole: boolean;
  readonly namesPeople: boolean;
  readonly entry: Entry | null;
};

const PREFIX = 'pending_set:';
const WRITTEN = 'written_set:';

/**
 * Files that are written for the user without an act: all of them or none, also where the program is killed. What stands
 * under temporary names is noted in the workspace first, so that nothing with people in it is left lying about: the next
 * start removes it, or, where all was written, gives it its names. Problems: `output/exists`, `disk/*`.
 */
export async function writeSet(
  store: WritableStore,
  set: NewSet,
): Promise<Result<readonly WrittenFile[], Problem>> {
  const id = randomUUID();
  const planned = set.files.map(({ name }) => planFile(path.join(set.folder, name)));
  const { namesPeople } = set;
  note(store, { id, files: planned, isWhole: false, namesPeople, entry: null });
  const staged: StagedFile[] = [];
  try {
    for (const [at, file] of planned.entries()) {
      const written = await stageFile(file, set.files[at]?.chunks ?? []);
      if (!written.ok) return await giveUp(store, { id, files: planned }, written.problem);
      staged.push(written.value);
    }
  } catch (error) {
    await drop(store, { id, files: planned });
    throw error;
  }
  const entry = set.entry?.(staged) ?? null;
  const whole = { id, files: planned, isWhole: true, namesPeople, entry };
  note(store, whole);
  const named: string[] = [];
  try {
    await nameAll(store, whole, named);
  } catch (error) {
    await Promise.all(named.map((file) => unlink(file).catch(() => undefined)));
    await drop(store, whole);
    const known = toWriteProblem(error, path.basename(set.folder));
    if (known === null) throw error;
    return failed(known);
  }
  return {
    ok: true,
    value: staged.map(({ bytes, sha256 }, at) => ({ path: named[at] ?? '', bytes, sha256 })),
  };
}

/** What a kill left of such files, at the next opening. What the disk still refuses is tried again at the one after. */
export async function settleSets(store: WritableStore): Promise<void> {
  for (const set of listSets(store)) {
    if (!set.isWhole) {
      await drop(store, set);
      continue;
    }
    try {
      await nameAll(store, set, []);
    } catch (error) {
      if (toWriteProblem(error, '') === null) throw error;
    }
  }
}

async function nameAll(store: WritableStore, set: PendingSet, named: string[]): Promise<void> {
  for (const file of set.files) named.push(await nameStagedFile(file));
  for (const folder of new Set(named.map((file) => path.dirname(file)))) await syncFolder(folder);
  const { entry } = set;
  inTransaction(store, () => {
    if (entry !== null) appendTrail(store, entry);
    if (set.namesPeople) writeSetting(store, WRITTEN + set.id, JSON.stringify(named));
    forget(store, set);
  });
}

/** Files with people in them that were written without an act, wherever they are now. */
export function listWrittenFiles(store: ReadableStore): readonly string[] {
  return listSettings(store, WRITTEN).flatMap(({ value }) => JSON.parse(value) as string[]);
}

async function giveUp(
  store: WritableStore,
  set: Pick<PendingSet, 'id' | 'files'>,
  problem: Problem,
): Promise<Result<never, Problem>> {
  await drop(store, set);
  return failed(problem);
}

async function drop(store: WritableStore, set: Pick<PendingSet, 'id' | 'files'>): Promise<void> {
  await dropStagedFiles(set.files);
  forget(store, set);
}

function note(store: WritableStore, set: PendingSet): void {
  writeSetting(store, PREFIX + set.id, JSON.stringify(set));
}

function forget(store: WritableStore, { id }: Pick<PendingSet, 'id'>): void {
  writeSetting(store, PREFIX + id, null);
}

function listSets(store: ReadableStore): PendingSet[] {
  return listSettings(store, PREFIX).map(({ value }) => JSON.parse(value) as PendingSet);
}
