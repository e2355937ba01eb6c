import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { profilePreferences } from './launch-arguments.ts';

const PREFIX = 'window-';

/** A folder for the browser's own files that lives as long as the window. */
export type TemporaryProfile = { readonly folder: string; readonly remove: () => Promise<void> };

/** Also removes the folders of windows whose process is gone: a computer that lost power leaves one behind. */
export function createProfile(parent: string): TemporaryProfile {
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent);
  const folder = mkdtempSync(path.join(parent, `${PREFIX}${process.pid}-`));
  mkdirSync(path.join(folder, 'Default'));
  writeFileSync(path.join(folder, 'Default', 'Preferences'), JSON.stringify(profilePreferences));
  return {
    folder,
    remove: () => removeForGood(folder),
  };
}

const ATTEMPTS = 30;
const PAUSE = 100; // milliseconds

/** The browser may still be writing while it ends, and a process of it may make the folder anew. */
async function removeForGood(folder: string): Promise<void> {
  for (let attempt = 0, gone = 0; attempt < ATTEMPTS && gone < 2; attempt += 1) {
    gone = existsSync(folder) ? 0 : gone + 1;
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: PAUSE });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = /^window-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
