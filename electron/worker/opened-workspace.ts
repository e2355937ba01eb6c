import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { ReadableStore, WritableStore } from '#store/database.ts';
import type { ReadDeps, WriteDeps } from './handler.ts';
import { readChosenPolicy } from './policies.ts';
import type { ChosenPolicy } from './policies.ts';

/** The open workspace, or the problem that there is none. */
export function openedReader(deps: ReadDeps): Result<ReadableStore, Problem> {
  const store = deps.reader();
  return store === null ? failed(problem('workspace/none-open')) : { ok: true, value: store };
}

export function openedWriter(deps: WriteDeps): Result<WritableStore, Problem> {
  const store = deps.writer();
  return store === null ? failed(problem('workspace/none-open')) : { ok: true, value: store };
}

/** The open workspace together with the policy by which its people are judged. */
export function openedWithPolicy(
  deps: ReadDeps,
): Result<ChosenPolicy & { readonly store: ReadableStore }, Problem> {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const chosen = readChosenPolicy(deps.resources, store.value, deps.clock.today);
  return chosen.ok ? { ok: true, value: { ...chosen.value, store: store.value } } : chosen;
}
