import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { ReadableStore } from '../database.ts';
import { guarded } from './key-file.ts';

/** Walks the whole file once; asked again, the same answer. Problem: `workspace/damaged`. */
export type WholeCheck = () => Result<null, Problem>;

/** Up to this size the walk takes less than half a second, and is done before anything is shown. */
const QUICK_BYTES = 64 * 1024 * 1024;

/**
 * A page that was altered is refused whenever it is read; the walk over the whole file also finds pages that do not belong
 * together. A large file that was closed in order is shown meanwhile, and walked before the first act.
 */
export function isCheckedAtOnce(path: string): boolean {
  const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return sizeOf(path) <= QUICK_BYTES || sizeOf(`${path}-wal`) > 0;
}

export function createWholeCheck(store: ReadableStore): WholeCheck {
  let outcome: Result<null, Problem> | null = null;
  return () => (outcome ??= guarded(store.path, () => check(store)));
}

function check(store: ReadableStore): Result<null, Problem> {
  if (store.database.pragma('quick_check(1)', { simple: true }) === 'ok') return ok(null);
  return failed(problem('workspace/damaged', { file: basename(store.path) }));
}
