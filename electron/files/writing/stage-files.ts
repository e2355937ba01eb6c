import { createHash, randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { constants, copyFile, link, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import { toWriteProblem } from './write-files-atomically.ts';
import type { FileChunks } from './write-files-atomically.ts';

/** A file under its temporary name, beside the place where it will stand. */
export type PlannedFile = { readonly path: string; readonly temporary: string };
export type StagedFile = PlannedFile & { readonly bytes: number; readonly sha256: string };

export function planFile(file: string): PlannedFile {
  const name = `.lethe-${randomBytes(8).toString('hex')}.tmp`;
  return { path: file, temporary: path.join(path.dirname(file), name) };
}

/** Writes and syncs one file under its temporary name. What the chunks throw is thrown on. */
export async function stageFile(
  file: PlannedFile,
  chunks: FileChunks,
): Promise<Result<StagedFile, Problem>> {
  try {
    const handle = await open(file.temporary, 'wx', 0o600);
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of chunks) {
        await handle.writeFile(chunk);
        hash.update(chunk);
        bytes += chunk.byteLength;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return ok({ ...file, bytes, sha256: hash.digest('hex') });
  } catch (error) {
    await unlink(file.temporary).catch(() => undefined); // was never made, or goes at the next start
    const known = toWriteProblem(error, path.basename(file.path));
    if (known === null) throw error;
    return failed(known);
  }
}

/**
 * Gives a staged file its name, or a numbered one where somebody took the name meanwhile; nothing is written over. May be
 * done again after a restart: a file that has its name already keeps it. Gives the path.
 */
export async function nameStagedFile(file: PlannedFile): Promise<string> {
  if (!existsSync(file.temporary)) return file.path;
  for (let number = 1; ; number += 1) {
    const target = number === 1 ? file.path : numbered(file.path, number);
    const isNamed = isOneFile(file.temporary, target); // an earlier attempt came so far
    if (isNamed || (await takeName(file.temporary, target))) {
      await unlink(file.temporary);
      return target;
    }
  }
}

export async function dropStagedFiles(files: readonly PlannedFile[]): Promise<void> {
  for (const { temporary } of files) await unlink(temporary).catch(() => undefined); // gone already
}

/** False where the name is taken. A file system without hard links gets a copy. */
async function takeName(temporary: string, target: string): Promise<boolean> {
  try {
    await link(temporary, target);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') return false;
  }
  try {
    await copyFile(temporary, target, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') return false;
    throw error;
  }
}

function isOneFile(one: string, other: string): boolean {
  try {
    const [a, b] = [one, other].map((name) => statSync(name, { bigint: true }));
    return a !== undefined && b !== undefined && a.ino > 0n && a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false;
  }
}

function numbered(file: string, number: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name} (${number})${ext}`);
}
