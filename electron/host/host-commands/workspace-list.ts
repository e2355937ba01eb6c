import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { sortedBy } from '#base/sorted-by.ts';
import { ok } from '#base/result.ts';
import { isKeychainProtected } from '../keychain-secret.ts';
import type { HostHandler } from './host-handler.ts';

const EXTENSION = '.lethe';

/** Those of the folder, behind the one that was opened from outside. Regular files only: a link could point anywhere. */
export const workspaceListHandler: HostHandler<'workspace/list'> = (context) => {
  const { places, grants } = context;
  const offered = context.offeredWorkspace();
  const own = namesIn(places.workspaceFolder).map((name) =>
    path.join(places.workspaceFolder, name),
  );
  const files = new Set(offered !== null && isRegular(offered) ? [offered, ...own] : own);
  const workspaces = [...files].flatMap((file) => {
    const changed = changedOn(file);
    if (changed === null) return [];
    return {
      file: { grant: grants.grant(file) },
      name: nameOf(file),
      protection: isKeychainProtected(file) ? ('keychain' as const) : ('passphrase' as const),
      changedOn: changed,
    };
  });
  return ok({ workspaces });
};

function nameOf(file: string): string {
  return path.basename(file).replace(/\.lethe$/i, '');
}

function isRegular(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function namesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(EXTENSION));
    return sortedBy(files, (entry) => entry.name).map((entry) => entry.name);
  } catch {
    return [];
  }
}

/** The day, by the computer's own calendar; null where the file went away meanwhile. */
function changedOn(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const { mtime } = stat;
  const parts = [mtime.getFullYear(), mtime.getMonth() + 1, mtime.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
