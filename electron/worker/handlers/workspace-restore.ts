import path from 'node:path';
import { placeBackup } from '#store/backups.ts';
import { appendTrail } from '#store/trail.ts';
import type { Handler } from '../handler.ts';
import { pathOf } from '../file-path.ts';
import { freePath } from '../free-path.ts';
import { openSettled } from '../jobs/open-settled.ts';

export const workspaceRestoreHandler: Handler<'workspace/restore'> = async (deps, input) => {
  const backup = pathOf(input.backup);
  if (!backup.ok) return backup;
  const name = path.basename(backup.value).replace(/\.lethe$/i, '');
  const target =
    input.file === null
      ? { ok: true as const, value: freePath(deps.workspaceFolder, name, '.lethe') }
      : pathOf(input.file);
  if (!target.ok) return target;
  const placed = await placeBackup(backup.value, target.value, input.passphrase);
  if (!placed.ok) return placed;
  const opened = await openSettled(deps, target.value, input.passphrase);
  const workspace = deps.session.opened();
  if (!opened.ok || workspace === null) return opened;
  appendTrail(workspace.store, { at: deps.clock.now(), kind: 'workspace.restored', detail: {} });
  workspace.anchor();
  return opened;
};
