import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Input } from '#contract/call.ts';
import type { PersonId } from '#domain/person.ts';
import { openDispatcher, PASSPHRASE, TODAY } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

/** The deeds that a kill must never leave half done, as a user does them: through the services of the program. */
export const deedNames = ['purge', 'anonymise', 'undo', 'end', 'restore', 'clean'] as const;
export type DeedName = (typeof deedNames)[number];

export const WORKSPACE = 'salon.lethe';
export const BACKUP = 'backup.lethe';
export const AFTER_THE_DAYS = '2026-12-31';

/** Whom the acts concern: every tenth, who said no. */
export const going = (people: number): PersonId[] =>
  Array.from({ length: people / 10 }, (_, index) => `p${(index + 1) * 10}` as const);

export function openAt(folder: string, today: string): TestDispatcher {
  return openDispatcher({ today }, folder);
}

export function openWorkspaceOf(lethe: TestDispatcher) {
  return lethe.get('workspace/open', {
    file: { path: path.join(lethe.folder, WORKSPACE) },
    passphrase: PASSPHRASE,
  });
}

export function actOf(
  lethe: TestDispatcher,
  people: readonly PersonId[],
  change: Partial<Input<'disposition/run'>>,
): Input<'disposition/run'> {
  return {
    selection: { kinds: [], people: [...people], except: [] },
    do: 'purge',
    confirmedPeople: people.length,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
    cleanedCopies: true,
    by: 'Olga Owner',
    ...change,
  };
}

/** What is opened before the deed, and the deed. */
export async function prepareDeed(
  deed: DeedName,
  folder: string,
  people: number,
): Promise<() => Promise<unknown>> {
  const lethe = openAt(folder, deed === 'end' ? AFTER_THE_DAYS : TODAY);
  if (deed === 'end') return () => openWorkspaceOf(lethe);
  if (deed === 'restore') return () => restoreIn(lethe);
  await openWorkspaceOf(lethe);
  if (deed === 'clean') {
    const output = { path: path.join(folder, 'out') };
    return () => lethe.get('copies/write', { output });
  }
  if (deed === 'undo') {
    const [batch] = (await lethe.get('receipt/list', {})).receipts;
    return () =>
      lethe.get('batch/undo', { batch: batch?.batch ?? '', by: 'Olga Owner', language: 'en' });
  }
  return () => lethe.get('disposition/run', actOf(lethe, going(people), { do: deed }));
}

export function restoreIn(lethe: TestDispatcher) {
  return lethe.get('workspace/restore', {
    backup: { path: path.join(lethe.folder, BACKUP) },
    file: { path: path.join(lethe.folder, WORKSPACE) },
    passphrase: PASSPHRASE,
  });
}

/** Everything of a folder but its own folders. */
export function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isFile()) copyFileSync(path.join(from, entry.name), path.join(to, entry.name));
  }
}

/** What was written for the user, by name and size; ids of batches are all alike. */
export function listOut(folder: string): string[] {
  const out = path.join(folder, 'out');
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .map((name) => {
      const content = readFileSync(path.join(out, name));
      const ofCopy = /\.cleaned\./.test(name) ? ` ${content.length} bytes` : '';
      return name.replace(/[0-9a-f]{8}(?=\.(?:html|json))/, 'BATCH') + ofCopy;
    })
    .sort();
}
