import { decodeBytes } from '../encoding/encodings.ts';
import { limits } from '../limits.ts';
import { readBytes } from '../open-file.ts';
import type { OpenFile } from '../open-file.ts';

/** The lines of a file up to a byte. Counted only where another list was found: most files hold one. */
export async function countLinesTo(file: OpenFile, encoding: string, end: number): Promise<number> {
  let lines = 0;
  let afterReturn = false;
  for (let at = 0; at < end;) {
    const bytes = await readBytes(file.handle, at, Math.min(limits.chunkBytes, end - at));
    if (bytes.length === 0) break;
    at += bytes.length;
    const text = decodeBytes(bytes, encoding);
    lines += text.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (afterReturn && text.startsWith('\n')) lines -= 1; // one line end in two chunks
    afterReturn = text.endsWith('\r');
  }
  return lines;
}
