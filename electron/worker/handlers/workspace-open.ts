import type { Handler } from '../handler.ts';
import { pathOf } from '../file-path.ts';
import { openSettled } from '../jobs/settling/open-settled.ts';

export const workspaceOpenHandler: Handler<'workspace/open'> = (deps, { file, passphrase }) => {
  const filePath = pathOf(file);
  return filePath.ok ? openSettled(deps, filePath.value, passphrase) : filePath;
};
