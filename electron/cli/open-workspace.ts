import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Output } from '#contract/call.ts';
import type { Arguments, OptionName } from './options/arguments.ts';
import { neededOption } from './options/checked-options.ts';
import { readPassphrase } from './options/passphrase.ts';
import type { Service } from './service.ts';
import { say, sayCount, texts } from './printing/words.ts';

export const workspaceOptions: readonly OptionName[] = ['workspace', 'passphrase-file', 'today'];

/** `tell`: where people who were erased are in it again, because an older copy of the file was put back, it is said first. */
export async function openWorkspace(
  service: Service,
  args: Arguments,
  tell: (text: string) => void,
): Promise<Output<'workspace/open'>> {
  const file = path.resolve(neededOption(args, 'workspace'));
  const passphrase = await readPassphrase(args, 'open');
  const workspace = await service.ask('workspace/open', { file: { path: file }, passphrase });
  for (const line of sayReapplied(workspace)) tell(line);
  const { syncedBy } = workspace;
  if (syncedBy !== undefined) tell(say(texts.overview.synced, { service: syncedBy }));
  const older = workspace.olderCopy?.people ?? 0;
  if (older > 0) tell(sayCount(texts.overview.olderCopy, older));
  return workspace;
}

/** What was erased again in an older copy, before anything else is said of it. */
export function sayReapplied({
  file,
  reapplied,
  erasedUnknown,
  openedElsewhere,
}: Output<'workspace/open'>): readonly string[] {
  if (openedElsewhere === true) {
    return [say(texts.backups.openedElsewhere, { file: `${file}.erased-rows` })];
  }
  if (reapplied === undefined) return erasedUnknown === true ? [texts.backups.unknownErased] : [];
  if (reapplied.unreadable) return [texts.backups.listBroken];
  const { people, records, suppression } = reapplied;
  if (people + records + suppression === 0) return []; // nothing was erased since
  return [say(texts.backups.reapplied, { people, records, suppression })];
}

export type WorkspaceInUse = {
  readonly workspace: Output<'workspace/open'>;
  /** Takes a workspace away again that this call has made, with all that lies beside it. */
  readonly discardNew: () => Promise<void>;
};

/** Opens the workspace, or makes it where it is not there; its name is that of its file. */
export async function openOrCreateWorkspace(
  service: Service,
  args: Arguments,
  about: { readonly country: string; readonly tell: (text: string) => void },
): Promise<WorkspaceInUse> {
  const file = path.resolve(neededOption(args, 'workspace'));
  if (existsSync(file)) {
    const workspace = await openWorkspace(service, args, about.tell);
    return { workspace, discardNew: () => Promise.resolve() };
  }
  const passphrase = await readPassphrase(args, 'create');
  const workspace = await service.ask('workspace/create', {
    file: { path: file },
    name:
      path
        .basename(file)
        .replace(/\.lethe$/i, '')
        .slice(0, 120) || 'Lethe',
    protection: 'passphrase',
    passphrase,
    country: about.country,
  });
  const discardNew = async (): Promise<void> => {
    await service.close();
    for (const ending of [
      '',
      '.key',
      '-wal',
      '-shm',
      '.anchor',
      '.erased',
      '.erased-rows',
      '.lock',
    ])
      rmSync(`${file}${ending}`, { force: true });
  };
  return { workspace, discardNew };
}
