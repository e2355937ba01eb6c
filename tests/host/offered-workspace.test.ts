import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileGrants } from '#host/file-grants.ts';
import { workspaceListHandler } from '#host/host-commands/workspace-list.ts';
import type { HostContext } from '#host/host-commands/host-handler.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lethe-offered-'));
  mkdirSync(path.join(folder, 'own'));
  writeFileSync(path.join(folder, 'own', 'Atelier.lethe'), 'x');
  writeFileSync(path.join(folder, 'own', 'Salon.lethe'), 'x');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Names and files in the order in which the window shows them. */
function listed(offered: string | null): readonly (readonly [string, string | null])[] {
  const grants = createFileGrants();
  const context = {
    places: { workspaceFolder: path.join(folder, 'own') },
    grants,
    offeredWorkspace: () => offered,
  } as unknown as HostContext;
  const answer = workspaceListHandler(context, {});
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.workspaces.map(({ name, file }) => [
    name,
    'grant' in file ? grants.pathOf(file.grant) : null,
  ]);
}

test('a workspace that was opened from outside stands first, wherever it lies', () => {
  const stick = path.join(folder, 'On a stick.LETHE');
  writeFileSync(stick, 'x');
  expect(listed(stick)[0]).toEqual(['On a stick', stick]);
  expect(listed(stick)).toHaveLength(3);
  expect(listed(null).map(([name]) => name)).toEqual(['Atelier', 'Salon']);
});

test('one of the folder that was opened from outside stands first, and once', () => {
  const salon = path.join(folder, 'own', 'Salon.lethe');
  expect(listed(salon).map(([name]) => name)).toEqual(['Salon', 'Atelier']);
});

test('what is gone, a folder and a link are not offered', () => {
  const link = path.join(folder, 'link.lethe');
  symlinkSync(path.join(folder, 'own', 'Salon.lethe'), link);
  mkdirSync(path.join(folder, 'folder.lethe'));
  for (const other of [path.join(folder, 'gone.lethe'), path.join(folder, 'folder.lethe'), link])
    expect(listed(other).map(([name]) => name)).toEqual(['Atelier', 'Salon']);
});
