import path from 'node:path';
import { longList, writeList } from '#support/lists/client-lists.ts';
import { asFound, TODAY } from '#support/open-dispatcher.ts';
import { actOf, BACKUP, copyFolder, going, openAt, openWorkspaceOf, WORKSPACE } from './deeds.ts';
import type { DeedName } from './deeds.ts';
import { mkdirSync, renameSync, rmSync } from 'node:fs';

/** Where each deed begins, made once: a plain workspace, one with a batch that can be brought back, and a backup alone. */
export type Masters = Readonly<Record<DeedName, string>>;

export async function makeMasters(root: string, people: number): Promise<Masters> {
  const plain = path.join(root, 'plain');
  mkdirSync(plain);
  const lethe = openAt(plain, TODAY);
  await lethe.createWorkspace('DE');
  const lists = path.join(root, 'lists');
  mkdirSync(lists);
  const files = ['clients.csv', 'the same again.csv'].map((name) =>
    asFound(writeList(lists, name, longList(people))),
  );
  await lethe.get('source/import', { files, country: 'DE' });
  await lethe.get('workspace/close', {});
  await lethe.close();
  const sealed = await change(plain, path.join(root, 'sealed'), async (opened) => {
    await opened.get('disposition/run', actOf(opened, going(people), { undoDays: 7 }));
  });
  rmSync(path.join(sealed, 'out'), { recursive: true });
  const restorable = await change(plain, path.join(root, 'restorable'), async (opened) => {
    const file = { path: path.join(opened.folder, BACKUP) };
    await opened.get('workspace/back-up', { file });
    await opened.get('disposition/run', actOf(opened, going(people), {}));
  });
  const lost = path.join(root, 'lost');
  mkdirSync(lost);
  for (const end of ['', '.key', '.anchor', '.erased', '.erased-rows'])
    renameSync(path.join(restorable, WORKSPACE + end), path.join(lost, WORKSPACE + end));
  return {
    purge: plain,
    anonymise: plain,
    clean: plain,
    undo: sealed,
    end: sealed,
    restore: restorable,
  };
}

async function change(
  from: string,
  to: string,
  act: (lethe: ReturnType<typeof openAt>) => Promise<void>,
): Promise<string> {
  copyFolder(from, to);
  const lethe = openAt(to, TODAY);
  await openWorkspaceOf(lethe);
  await act(lethe);
  await lethe.get('workspace/close', {});
  await lethe.close();
  return to;
}
