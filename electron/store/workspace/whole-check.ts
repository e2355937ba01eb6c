import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { ReadableStore } from '../database.ts';
import { isWhole } from './is-whole.ts';
import { guarded } from './key-file.ts';
import { workBeside } from './work-beside.ts';

export type WholeCheck = {
  /** Walks the whole file once; asked again, the same answer. Problem: `workspace/damaged`. */
  readonly check: () => Result<null, Problem>;
  /** Begins the walk in a thread, for whoever has something to read before the answer is needed. */
  readonly beginCheck: () => void;
};

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
  let beside: ReturnType<typeof workBeside> = null;
  return {
    check: () =>
      (outcome ??= guarded(store.path, () => toOutcome(store, beside?.() ?? isWhole(store)))),
    beginCheck: () => {
      if (outcome === null) beside ??= workBeside(store, 'check');
    },
  };
}

function toOutcome({ path }: ReadableStore, isSound: boolean): Result<null, Problem> {
  return isSound ? ok(null) : failed(problem('workspace/damaged', { file: basename(path) }));
}
