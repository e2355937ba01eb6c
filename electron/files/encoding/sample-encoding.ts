import { isAscii, isUtf8 } from 'node:buffer';
import { countUtf8, detectEncoding, guessStrays } from './detect-encoding.ts';
import type { DetectedEncoding } from './detect-encoding.ts';
import { unitBytesOf } from './encodings.ts';
import { limits } from '../limits.ts';
import { readBytes } from '../open-file.ts';
import type { OpenFile } from '../open-file.ts';
import { isStrayUtf8 } from './row-encoding.ts';

/** What the whole file says about its encoding. `strays`: that of the lines which are not in the list's own. */
export type FoundEncoding = DetectedEncoding & { readonly strays: string | null };

/**
 * The encoding of a file, decided on all of it up to 16 MB, and beyond that on pieces spread over all of it:
 * a first look takes no longer for a file of 10 GB. Rows are judged again, each by itself, when they are read.
 */
export async function findEncoding(file: OpenFile, head: Buffer): Promise<FoundEncoding> {
  const byHead = detectEncoding(head, head);
  if (byHead.byteOrderMark || unitBytesOf(byHead.encoding) > 1) {
    return byHead.encoding === 'utf-8' ? withStrays(byHead, await gatherLines(file)) : sure(byHead);
  }
  return decide(head, await gatherLines(file));
}

/** Lines with bytes above 0x7F: valid UTF-8, UTF-8 with damage, neither. Not more of each than statistics need. */
type Lines = {
  readonly utf8: Pile;
  readonly damaged: Pile;
  readonly other: Pile;
};
type Pile = { count: number; bytes: number; readonly lines: Buffer[] };

const PILE_BYTES = 128 * 1024;

function decide(head: Buffer, lines: Lines): FoundEncoding {
  const { utf8, damaged, other } = lines;
  if (other.count === 0 || utf8.count + damaged.count >= other.count) {
    return withStrays({ encoding: 'utf-8', byteOrderMark: false, guessed: false }, lines);
  }
  const found = detectEncoding(head, Buffer.concat([...other.lines, ...damaged.lines]));
  if (found.encoding === 'utf-8') return sure(found); // a single line with one damaged letter
  const hasStrays = utf8.lines.some((line) => isStrayUtf8(line, found.encoding));
  return { ...found, strays: hasStrays ? 'utf-8' : null };
}

function withStrays(found: DetectedEncoding, { utf8, other }: Lines): FoundEncoding {
  if (other.count === 0 || utf8.count === 0) return sure(found);
  return { ...found, strays: guessStrays(Buffer.concat(other.lines)) };
}

function sure(found: DetectedEncoding): FoundEncoding {
  return { ...found, strays: null };
}

async function gatherLines(file: OpenFile): Promise<Lines> {
  const lines: Lines = { utf8: toPile(), damaged: toPile(), other: toPile() };
  const { bytes } = file.state;
  const whole = bytes <= limits.sampledBytes;
  const pieces = Math.ceil(Math.min(bytes, limits.sampledBytes) / limits.headBytes);
  const step = whole ? limits.headBytes : bytes / pieces;
  let rest: Buffer = Buffer.alloc(0);
  for (let piece = 0; piece < pieces; piece += 1) {
    const at = Math.floor(piece * step);
    const read = await readBytes(file.handle, at, limits.headBytes);
    if (read.length === 0) break;
    const joined = rest.length === 0 ? read : Buffer.concat([rest, read]);
    const end = whole && piece + 1 < pieces ? lastLineEnd(joined) : joined.length;
    const start = whole || piece === 0 ? 0 : lineStart(joined);
    addLines(lines, joined.subarray(start, whole ? end : lastLineEnd(joined)));
    rest = whole ? Buffer.from(joined.subarray(end)) : Buffer.alloc(0);
  }
  return lines;
}

/** After the last line end; everything where there is none, or where a line is longer than it should be. */
function lastLineEnd(bytes: Buffer): number {
  const end = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d)) + 1;
  return end === 0 ? bytes.length : end;
}

function lineStart(bytes: Buffer): number {
  return (
    Math.max(
      0,
      bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d),
    ) + 1
  );
}

function addLines(lines: Lines, bytes: Buffer): void {
  if (isAscii(bytes)) return;
  if (isUtf8(bytes)) {
    lines.utf8.count += countLineEnds(bytes);
    keep(lines.utf8, bytes);
    return;
  }
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    if (!isAscii(line)) {
      const pile = lines[kindOf(line, lines.other.count)];
      pile.count += 1;
      keep(pile, line);
    }
    start = end;
  }
}

/** Of a piece that is all UTF-8: how many lines it has stands for how many of them have letters beyond ASCII. */
function countLineEnds(bytes: Buffer): number {
  let count = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

/** Enough lines that are no UTF-8 settle what the list is; after them only whole lines of UTF-8 are still news. */
const SETTLED = 500;

function kindOf(line: Buffer, others: number): keyof Lines {
  if (isUtf8(line)) return 'utf8';
  if (others > SETTLED) return 'other';
  const { valid, invalid } = countUtf8(line);
  return valid > invalid ? 'damaged' : 'other';
}

function toPile(): Pile {
  return { count: 0, bytes: 0, lines: [] };
}

function keep(pile: Pile, bytes: Buffer): void {
  if (pile.bytes >= PILE_BYTES) return;
  pile.lines.push(Buffer.from(bytes.subarray(0, PILE_BYTES)));
  pile.bytes += bytes.length;
}
