import { readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import {
  dropStagedFiles,
  nameStagedFile,
  planFile,
  stageFile,
} from '#files/writing/stage-files.ts';
import type { WritableStore } from '#store/database.ts';
import { describeOutput, digestOf } from '#worker/outputs/outputs.ts';
import type { Output, OutputKind } from '#worker/outputs/outputs.ts';
import { notePending } from './pending-batch.ts';
import type { FollowingFile, PendingBatch } from './pending-batch.ts';

/** A file that tells of a batch: the receipt, its page, a form. */
export type FollowingText = {
  readonly name: string;
  readonly kind: OutputKind;
  readonly text: string;
};

/**
 * Writes what follows a batch. Where each file stands until it has its name, and what is in it, is noted first: a kill
 * leaves neither half of a file nor a second receipt. What the disk refuses is left out: the receipt is in the workspace,
 * and the batch stands without its file.
 */
export async function writeFollowing(
  store: WritableStore,
  pending: PendingBatch,
  texts: readonly FollowingText[],
): Promise<readonly Output[]> {
  const planned = texts.map(({ name, text }) => ({
    ...planFile(path.join(pending.folder, name)),
    sha256: digestOf(text).sha256,
  }));
  notePending(store, { ...pending, following: planned });
  const written: Output[] = [];
  for (const [at, { kind, text }] of texts.entries()) {
    const file = planned[at];
    if (file === undefined) continue;
    const staged = await stageFile(file, [Buffer.from(text, 'utf8')]);
    if (!staged.ok) continue;
    const named = await nameStagedFile(staged.value);
    written.push(describeOutput({ path: named, kind }, digestOf(text)));
  }
  return written;
}

/** What an attempt that was cut short has written goes, as far as it is still what was written. */
export async function takeBackFollowing({ following = [] }: PendingBatch): Promise<void> {
  await dropStagedFiles(following);
  for (const file of following) if (await isOurs(file)) await unlink(file.path);
}

async function isOurs({ path: file, sha256 }: FollowingFile): Promise<boolean> {
  try {
    return digestOf(await readFile(file, 'utf8')).sha256 === sha256;
  } catch {
    return false; // not there
  }
}
