import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from 'playwright/test';
import { packagedBrowserFolder } from '#support/test-browser.ts';

/**
 * A session on a borrowed computer, in a process of its own whose home, caches and temporary files are all in one
 * watched folder, while the program's data lies on a "stick" beside it.
 */
base('a session from a stick leaves nothing on the computer (D22)', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'lethe-borrowed-'));
  const computer = path.join(root, 'computer');
  const stick = path.join(root, 'stick');
  for (const folder of ['tmp', '.config', '.cache', '.local/share']) {
    mkdirSync(path.join(computer, folder), { recursive: true });
  }
  const before = listOf(computer);
  const code = await runSession({ computer, stick });
  expect(code).toBe(0);
  expect(listOf(computer)).toEqual(before);
  const left = listOf(stick);
  expect(left.some((name) => name.endsWith('.lethe'))).toBe(true);
  expect(left.filter((name) => name.includes('window-'))).toEqual([]);
  rmSync(root, { recursive: true });
});

function listOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

function runSession(places: {
  readonly computer: string;
  readonly stick: string;
}): Promise<number | null> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'session-on-a-stick.ts')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      HOME: places.computer,
      TMPDIR: path.join(places.computer, 'tmp'),
      XDG_CONFIG_HOME: path.join(places.computer, '.config'),
      XDG_CACHE_HOME: path.join(places.computer, '.cache'),
      XDG_DATA_HOME: path.join(places.computer, '.local', 'share'),
      LETHE_PORTABLE: places.stick,
      LETHE_TEST_BROWSER_FOLDER: packagedBrowserFolder(), // the browser of the tests is none of the program's
    },
  });
  return new Promise((resolve) => {
    child.once('exit', resolve);
  });
}
