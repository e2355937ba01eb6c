import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a file as a whole, its pieces one after the other: written beside it, synced, renamed, and the folder synced. Readable by its owner only. */
export function replaceFile(path: string, content: string | Iterable<string | Uint8Array>): void {
  const fresh = `${path}.new`;
  try {
    const handle = openSync(fresh, 'w', 0o600);
    try {
      // goes on where a disk takes only a part
      for (const piece of typeof content === 'string' ? [content] : content) {
        writeFileSync(handle, piece);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Makes a rename or a new file survive a power cut. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until what was written to a file is on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
