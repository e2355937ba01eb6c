import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { parseKeyFile } from './data-key.ts';
import type { KeyFile } from './data-key.ts';
import { toDiskProblem } from '../disk-problem.ts';

const PLAIN_HEADER = 'SQLite format 3';

export function keyPath(path: string): string {
  return `${path}.key`;
}

/** The key file beside a workspace. Problems: `workspace/missing`, `not-a-workspace`, `wrong-key` (damaged), `disk/*`. */
export function readKeyFile(path: string): Result<KeyFile, Problem> {
  const file = basename(path);
  if (!existsSync(path)) return failed(problem('workspace/missing', { file }));
  if (isPlain(path)) return failed(problem('workspace/not-a-workspace', { file }));
  if (!existsSync(keyPath(path))) {
    return failed(problem('workspace/missing', { file: basename(keyPath(path)) }));
  }
  return guarded(path, () => {
    const parsed = parseKeyFile(readFileSync(keyPath(path), 'utf8'));
    return parsed === null ? failed(problem('workspace/wrong-key', { file })) : ok(parsed);
  });
}

/** A database that anybody could read: it was not made by this program. */
export function isPlain(path: string): boolean {
  const header = Buffer.alloc(PLAIN_HEADER.length);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header.toString('latin1') === PLAIN_HEADER;
}

/** Turns what the disk and the file may cause into a problem; a defect goes on. */
export function guarded<Value>(
  path: string,
  work: () => Result<Value, Problem>,
): Result<Value, Problem> {
  try {
    return work();
  } catch (error) {
    const known = toDiskProblem(error, path);
    if (known === null) throw error;
    return failed(known);
  }
}
