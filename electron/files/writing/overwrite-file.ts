import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, lstat, open, rename, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import { planFile, stageFile } from './stage-files.ts';
import type { FileChunks } from './write-files-atomically.ts';

const PIECE_BYTES = 1024 * 1024;

/** Lower-case hex; null for what is no plain file: a link is never followed to what it points at. */
export async function hashPlainFile(
  file: string,
): Promise<{ readonly bytes: number; readonly sha256: string } | null> {
  const found = await lstat(file);
  if (!found.isFile()) return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return { bytes: found.size, sha256: hash.digest('hex') };
}

/**
 * Writes random bytes over a file, syncs, cuts it to nothing, gives it a name that says nothing and removes it. A disk with
 * flash memory may keep old blocks all the same: no program can tell.
 */
export async function shredFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await overwrite(handle);
  } finally {
    await handle.close();
  }
  const nameless = planFile(file).temporary;
  await rename(file, nameless);
  await unlink(nameless);
}

/** Puts another content in the place of a file at one stroke, and writes over what was there before. */
export async function replaceAndShred(
  file: string,
  chunks: FileChunks,
): Promise<Result<null, Problem>> {
  const staged = await stageFile(planFile(file), chunks);
  if (!staged.ok) return staged;
  const { temporary } = staged.value;
  try {
    await chmod(temporary, (await lstat(file)).mode);
    const old = await open(file, 'r+');
    try {
      await rename(temporary, file);
      await overwrite(old); // it has no name any more, but this handle still reaches it
    } finally {
      await old.close();
    }
  } catch (error) {
    await unlink(temporary).catch(() => undefined); // named already
    throw error;
  }
  await syncFolder(path.dirname(file));
  return { ok: true, value: null };
}

async function overwrite(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  for (let at = 0; at < size; at += PIECE_BYTES) {
    const piece = randomBytes(Math.min(PIECE_BYTES, size - at));
    await handle.write(piece, 0, piece.length, at);
  }
  await handle.sync();
  await handle.truncate(0);
  await handle.sync();
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
