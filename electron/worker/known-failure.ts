import { Defect } from '#base/assert.ts';
import { problem } from '#domain/problem.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';

/** Codes of the system and of SQLite that the surroundings cause; everything else thrown is our defect. */
const surroundings: readonly (readonly [RegExp, ProblemCode])[] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)/, 'disk/full'],
  [/^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)/, 'disk/no-rights'],
  [/^(EIO|SQLITE_IOERR)/, 'disk/failed'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'workspace/locked'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'workspace/damaged'],
];

/** What was thrown, as a problem. Its text is dropped: it may hold a cell's value. */
export function toProblem(error: unknown): Problem {
  const code = codeOf(error);
  const known = surroundings.find(([pattern]) => pattern.test(code));
  return problem(known?.[1] ?? 'program/defect');
}

/**
 * Where a defect happened, for whoever mends it: the kind of error and the places in our code. The message is
 * kept only where it is our own promise (`Defect`), which holds no data.
 */
export function toDefectReport(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const promise = error instanceof Defect ? `: ${error.message}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = codeOf(error);
  return [`${error.name}${promise}${code === '' ? '' : ` (${code})`}`, ...frames.slice(0, 12)].join(
    '\n',
  );
}

function codeOf(error: unknown): string {
  if (error === null || typeof error !== 'object' || !('code' in error)) return '';
  return typeof error.code === 'string' && /^[A-Z_0-9]{1,60}$/.test(error.code) ? error.code : '';
}
