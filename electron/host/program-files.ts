import { existsSync } from 'node:fs';
import path from 'node:path';
import { present } from '#base/assert.ts';
import { readJsonFile } from './json-file.ts';

/** The parts of the program that are found by path: a checkout, or the built application. */
export type ProgramFiles = {
  readonly root: string;
  readonly version: string;
  readonly resourcesFolder: string;
  readonly rendererFolder: string;
  readonly workerEntry: string;
};

/** Looks upwards from a file of ours for the folder that holds the program. */
export function findProgramFiles(from: string): ProgramFiles {
  const root = present(
    findRoot(from),
    'the program lies in a folder with package.json and resources',
  );
  const builtWorker = path.join(root, 'out', 'worker', 'entry.js');
  const source = path.join(root, 'electron', 'worker', 'entry.ts');
  return {
    root,
    version: versionOf(readJsonFile(path.join(root, 'package.json'))),
    resourcesFolder: path.join(root, 'resources'),
    rendererFolder: path.join(root, 'out', 'renderer'),
    workerEntry: existsSync(source) ? source : builtWorker,
  };
}

function findRoot(from: string): string | null {
  for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
    const here = ['package.json', 'resources'].every((name) => existsSync(path.join(folder, name)));
    if (here) return folder;
    if (folder === path.dirname(folder)) return null;
  }
}

function versionOf(manifest: unknown): string {
  if (manifest === null || typeof manifest !== 'object' || !('version' in manifest)) return '0.0.0';
  return typeof manifest.version === 'string' ? manifest.version : '0.0.0';
}
