import { createHash, randomBytes } from 'node:crypto';
import { copyFile, constants, link, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';

export type FileChunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
export type NewFile = { readonly path: string; readonly chunks: FileChunks };
export type WrittenFile = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string; // lower-case hex
};

type StagedFile = WrittenFile & { readonly temporary: string };

/** One file; see `writeFilesAtomically`. */
export async function writeFileAtomically(
  file: string,
  chunks: FileChunks,
): Promise<Result<WrittenFile, Problem>> {
  const written = await writeFilesAtomically([{ path: file, chunks }]);
  if (!written.ok) return written;
  const [only] = written.value;
  return only === undefined ? failed(problem('disk/failed')) : ok(only);
}

/**
 * Several files as one set: each is written under a temporary name in its own folder and synced, then all get
 * their names, then the folders are synced. Where anything fails, none of them is left behind. An existing
 * file is never written over. Readable by the owner alone.
 * Problems: `output/exists`, `output/not-writable`, `disk/full`, `disk/no-rights`, `disk/failed`. What the
 * chunks throw is thrown on, after the temporary files are gone.
 */
export async function writeFilesAtomically(
  files: readonly NewFile[],
): Promise<Result<readonly WrittenFile[], Problem>> {
  const staged: StagedFile[] = [];
  const named: string[] = [];
  try {
    for (const file of files) await stageFile(file, staged);
    for (const file of staged) {
      await nameFile(file);
      named.push(file.path);
    }
    for (const folder of new Set(files.map((file) => path.dirname(file.path)))) {
      await syncFolder(folder);
    }
    return ok(staged.map(({ path: name, bytes, sha256 }) => ({ path: name, bytes, sha256 })));
  } catch (error) {
    await removeAll(named);
    const code = codeOf(error);
    if (code === null) throw error;
    return failed(problem(code, { file: path.basename(files[named.length]?.path ?? '') }));
  } finally {
    await removeAll(staged.map(({ temporary }) => temporary));
  }
}

async function stageFile(file: NewFile, staged: StagedFile[]): Promise<void> {
  const folder = path.dirname(file.path);
  const temporary = path.join(folder, `.lethe-${randomBytes(8).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  const entry = { path: file.path, temporary, bytes: 0, sha256: '' };
  const place = staged.push(entry) - 1;
  try {
    for await (const chunk of file.chunks) {
      await handle.writeFile(chunk);
      hash.update(chunk);
      bytes += chunk.byteLength;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  staged[place] = { ...entry, bytes, sha256: hash.digest('hex') };
}

/** A second name for the same bytes, which fails where the name is taken; a rename would write over it. */
async function nameFile(file: StagedFile): Promise<void> {
  try {
    await link(file.temporary, file.path);
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error))) throw error;
    await copyFile(file.temporary, file.path, constants.COPYFILE_EXCL);
    const handle = await open(file.path, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** What file systems without hard links (FAT, exFAT, some shares) answer. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** Windows cannot open a folder for syncing; its file system journals names by itself. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL'].includes(errorCode(error))) throw error;
  }
}

async function removeAll(files: readonly string[]): Promise<void> {
  for (const file of files) await unlink(file).catch(() => undefined); // gone already
}

const codeByError: Readonly<Record<string, ProblemCode>> = {
  EEXIST: 'output/exists',
  ENOSPC: 'disk/full',
  EDQUOT: 'disk/full',
  EFBIG: 'disk/full',
  EACCES: 'output/not-writable',
  EPERM: 'output/not-writable',
  EROFS: 'output/not-writable',
  ENOENT: 'output/not-writable',
  ENOTDIR: 'output/not-writable',
  EISDIR: 'output/not-writable',
  ENAMETOOLONG: 'output/not-writable',
  EIO: 'disk/failed',
  EBUSY: 'disk/failed',
};

/** What a disk answers to writing, as a problem; null for anything else. */
export function toWriteProblem(error: unknown, file: string): Problem | null {
  const code = codeOf(error);
  return code === null ? null : problem(code, { file });
}

function codeOf(error: unknown): ProblemCode | null {
  return codeByError[errorCode(error)] ?? null;
}

function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
