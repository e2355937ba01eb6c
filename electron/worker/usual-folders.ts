import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Their names on Windows, macOS, and a Linux in English, whatever the file manager calls them. */
const NAMES = ['Downloads', 'Desktop', 'Documents'];
/** On Linux they may have names in the language of the user (xdg-user-dirs). */
const XDG_LINE = /^XDG_(?:DOWNLOAD|DESKTOP|DOCUMENTS)_DIR="\$HOME\/(.+)"$/gm;

/** Where files that were downloaded, exported or mailed usually lie. */
export function usualFolders(home: string = homedir()): string[] {
  const named = [...readXdgFile(home).matchAll(XDG_LINE)].map(([, name = '']) => name);
  return [...new Set([...NAMES, ...named])]
    .map((name) => path.join(home, name))
    .filter((folder) => existsSync(folder));
}

function readXdgFile(home: string): string {
  try {
    return readFileSync(path.join(home, '.config', 'user-dirs.dirs'), 'utf8');
  } catch {
    return '';
  }
}
