import { readReapplied } from '#store/erasure/erased-list.ts';
import { toWorkspaceSummary } from '#worker/documents/workspace-summary.ts';
import type { Handler } from '#worker/handler.ts';

export const workspaceStatusHandler: Handler<'workspace/status'> = (deps) => {
  const store = deps.reader();
  if (store === null) return { ok: true, value: null };
  const summary = toWorkspaceSummary(store, deps.clock);
  const reapplied = readReapplied(store);
  if (reapplied === null) return { ok: true, value: summary };
  return { ok: true, value: { ...summary, reapplied: { ...reapplied, unreadable: false } } };
};
