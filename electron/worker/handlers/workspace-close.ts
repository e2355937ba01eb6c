import type { Handler } from '../handler.ts';

export const workspaceCloseHandler: Handler<'workspace/close'> = async (deps) => {
  await deps.endJobs();
  const closed = deps.session.opened() !== null;
  deps.session.close();
  if (closed) deps.workspaceChanged();
  return { ok: true, value: { closed } };
};
