import type { Handler } from '#worker/handler.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import { openSettled } from '#worker/jobs/settling/open-settled.ts';

export const workspaceOpenHandler: Handler<'workspace/open'> = (deps, { file, passphrase }) => {
  const filePath = pathOf(file);
  return filePath.ok ? openSettled(deps, filePath.value, passphrase) : filePath;
};
