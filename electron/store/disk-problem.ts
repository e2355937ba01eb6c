import { basename } from 'node:path';
import { problem } from '#domain/problem.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';

const codeBySystem: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'disk/full',
  EDQUOT: 'disk/full',
  SQLITE_FULL: 'disk/full',
  EACCES: 'disk/no-rights',
  EPERM: 'disk/no-rights',
  EROFS: 'disk/no-rights',
  SQLITE_READONLY: 'disk/no-rights',
  SQLITE_PERM: 'disk/no-rights',
  SQLITE_CANTOPEN: 'disk/no-rights',
  EIO: 'disk/failed',
  EBUSY: 'disk/failed',
  SQLITE_IOERR: 'disk/failed',
  SQLITE_NOTADB: 'workspace/damaged',
  SQLITE_CORRUPT: 'workspace/damaged',
  SQLITE_BUSY: 'erasure/incomplete', // the only other connection that there can be is the reader
};

/** The problem behind an error of the file system or of SQLite; null for a defect, which the caller throws on. */
export function toDiskProblem(error: unknown, path: string): Problem | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  const primary = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code; // extended codes add a word: SQLITE_IOERR_WRITE
  const known = codeBySystem[primary];
  return known === undefined ? null : problem(known, { file: basename(path) });
}
