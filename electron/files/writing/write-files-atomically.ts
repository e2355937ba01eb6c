import { open } from 'node:fs/promises';
import { problem } from '#domain/problem.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';

export type FileChunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
export type WrittenFile = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string; // lower-case hex
};

/** Windows cannot open a folder for syncing; its file system journals names by itself. */
export async function syncFolder(folder: string): Promise<void> {
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
