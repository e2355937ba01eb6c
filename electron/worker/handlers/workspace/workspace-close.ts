import type { Handler } from '#worker/handler.ts';

export const workspaceCloseHandler: Handler<'workspace/close'> = async (deps) => {
  await deps.endJobs();
  const closed = deps.session.opened() !== null;
  // The last connection to close puts the log into the file and removes it; only one that writes can (E09).
  const letGo = closed ? await deps.holdReaders() : null;
  deps.session.close();
  if (closed) deps.workspaceChanged();
  letGo?.();
  return { ok: true, value: { closed } };
};
