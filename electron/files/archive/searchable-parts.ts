import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { unzipSync } from 'fflate';

/**
 * What a byte search has to look at in a file that we wrote: the unpacked parts of a workbook, in which nothing could be
 * found as it stands; null for a file that is searched as it is.
 */
export function searchableParts(path: string): readonly Uint8Array[] | null {
  if (!isArchive(path)) return null;
  return Object.values(unzipSync(readFileSync(path)));
}

function isArchive(path: string): boolean {
  const head = Buffer.alloc(4);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  return head.equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}
