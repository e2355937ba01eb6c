import { toWorkspaceSummary } from '../documents/workspace-summary.ts';
import type { Handler } from '../handler.ts';

export const workspaceStatusHandler: Handler<'workspace/status'> = (deps) => {
  const store = deps.reader();
  return { ok: true, value: store === null ? null : toWorkspaceSummary(store, deps.clock) };
};
