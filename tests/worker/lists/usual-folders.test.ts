import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { usualFolders } from '#worker/usual-folders.ts';

const home = mkdtempSync(path.join(tmpdir(), 'lethe-home-'));
afterAll(() => rmSync(home, { recursive: true }));

it('knows where downloads lie, also where the folders have names in the language of the user', () => {
  expect(usualFolders(home)).toStrictEqual([]);
  for (const name of ['Downloads', 'Загрузки', '.config']) mkdirSync(path.join(home, name));
  const lines = [
    '# made by hand',
    'XDG_DOWNLOAD_DIR="$HOME/Загрузки"',
    'XDG_DESKTOP_DIR="/elsewhere"',
  ];
  writeFileSync(path.join(home, '.config', 'user-dirs.dirs'), `${lines.join('\n')}\n`);
  expect(usualFolders(home)).toStrictEqual([
    path.join(home, 'Downloads'),
    path.join(home, 'Загрузки'),
  ]);
});
