import { basename } from 'node:path';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';

/** The problem behind an error of the file system or of SQLite; null for a defect, which the caller throws on. */
export function toDiskProblem(error: unknown, path: string): Problem | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  const params = { file: basename(path) };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') {
    return problem('disk/full', params);
  }
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_PERM'].includes(code)) {
    return problem('disk/no-rights', params);
  }
  if (code === 'SQLITE_CANTOPEN') return problem('disk/no-rights', params);
  if (code === 'EIO' || code.startsWith('SQLITE_IOERR')) return problem('disk/failed', params);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return problem('workspace/damaged', params);
  }
  return code.startsWith('SQLITE_BUSY') ? problem('erasure/incomplete', params) : null;
}
