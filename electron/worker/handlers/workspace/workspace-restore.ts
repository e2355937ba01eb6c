import { readdirSync } from 'node:fs';
import path from 'node:path';
import { placeBackup } from '#store/workspace/backups.ts';
import { listErasedPaths } from '#store/erasure/erased-list.ts';
import type { Handler } from '#worker/handler.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import { freePath } from '#worker/outputs/free-path.ts';
import { BACKUP_FOLDER } from '#worker/retention-of-proof.ts';
import { openSettled } from '#worker/jobs/settling/open-settled.ts';

export const workspaceRestoreHandler: Handler<'workspace/restore'> = async (deps, input) => {
  const backup = pathOf(input.backup);
  if (!backup.ok) return backup;
  const name = path.basename(backup.value).replace(/\.lethe$/i, '');
  const target =
    input.file === null
      ? { ok: true as const, value: freePath(deps.workspaceFolder, name, '.lethe') }
      : pathOf(input.file);
  if (!target.ok) return target;
  const given = input.erasedList ?? null;
  const list = given === null ? null : pathOf(given);
  if (list?.ok === false) return list;
  const placed = await placeBackup(backup.value, target.value, {
    passphrase: input.passphrase,
    at: deps.clock.now(),
    lists: [
      ...(list === null ? [] : [list.value]),
      ...listsAround(deps, backup.value, target.value),
    ],
  });
  if (!placed.ok) return placed;
  const opened = await openSettled(deps, target.value, input.passphrase);
  deps.session.opened()?.anchor();
  return opened;
};

/** Where lists of what was erased may lie: with the workspace that was, with its backups, with other copies. */
function listsAround(
  { workspaceFolder }: { readonly workspaceFolder: string },
  ...files: readonly string[]
): string[] {
  const folders = [...files.map((file) => path.dirname(file)), workspaceFolder];
  const backups = listFolders(workspaceFolder).filter((name) => name.endsWith(BACKUP_FOLDER));
  return listErasedPaths([...folders, ...backups.map((name) => path.join(workspaceFolder, name))]);
}

function listFolders(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
