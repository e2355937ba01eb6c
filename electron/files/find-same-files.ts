import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { hashPlainFile } from './writing/overwrite-file.ts';

export type KnownFile = { readonly bytes: number; readonly sha256: string };
export type SameFile = { readonly path: string; readonly sha256: string };

/** Deeper folders are not the user's own tree any more. */
const MOST_DEPTH = 32;

/**
 * Files with the same content below these folders, by size and then SHA-256. Links are not followed, and what may not be
 * read is passed over and counted. `visit` lets a cancel in.
 */
export async function findSameFiles(
  folders: readonly string[],
  known: readonly KnownFile[],
  visit: (files: number) => Promise<void>,
): Promise<{
  readonly files: number;
  readonly unreadable: number;
  readonly same: readonly SameFile[];
}> {
  const hashes = new Set(known.map(({ sha256 }) => sha256));
  const sizes = new Set(known.map(({ bytes }) => bytes));
  const seen = new Set<string>();
  const same: SameFile[] = [];
  let [files, unreadable] = [0, 0];

  async function walk(folder: string, depth: number): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null) unreadable += 1;
    for (const entry of entries ?? []) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory() && depth < MOST_DEPTH) await walk(file, depth + 1);
      else if (entry.isFile()) await look(file);
    }
  }

  async function look(file: string): Promise<void> {
    if (seen.has(file)) return;
    seen.add(file);
    files += 1;
    await visit(files);
    try {
      if (!sizes.has((await lstat(file)).size)) return;
      const found = await hashPlainFile(file);
      if (found !== null && hashes.has(found.sha256))
        same.push({ path: file, sha256: found.sha256 });
    } catch {
      unreadable += 1;
    }
  }

  for (const folder of folders) await walk(path.resolve(folder), 0);
  return { files, unreadable, same };
}
