import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { assert } from '#base/assert.ts';
import { chaCha20, chaCha20ByHand } from './chacha20.ts';

export type PlainPages = {
  readonly bytes: Uint8Array; // valid until the next are asked for
  readonly of: number; // bytes of the file
  /** Whether each of them reads as a page of a database: what was decrypted wrongly is noise, and proves nothing. */
  readonly areSound: boolean;
};

export const PAGE_BYTES = 16_384;
/** At the end of each page: 12 bytes of nonce, 4 of counter, 16 of tag. */
const RESERVED_BYTES = 32;
const BODY_BYTES = PAGE_BYTES - RESERVED_BYTES;
/** Of the first page: the salt, and what SQLite must know before it has a key. */
const PLAIN_START = 24;
const HEADER_BYTES = 100; // of the file
const PAGES_AT_ONCE = 64;
/** SQLite locks this byte and never writes its page. */
const LOCK_BYTE = 0x4000_0000;

/**
 * The decrypted pages of a workspace as they lie on the disk, a megabyte at a time: SQLite gives them in one piece only,
 * which needs memory for the whole file. Format of SQLite3 Multiple Ciphers, "chacha20": the counter is mixed with the
 * number of the page, and the first 64 bytes of the key stream give the key of the page in their second half.
 */
export function* walkPlainPages(path: string, key: Uint8Array): Generator<PlainPages> {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    assert(size % PAGE_BYTES === 0, 'a workspace is made of whole pages');
    const buffer = Buffer.alloc(Math.min(size, PAGES_AT_ONCE * PAGE_BYTES));
    for (let from = 0; from < size; from += buffer.length) {
      const bytes = buffer.subarray(0, Math.min(buffer.length, size - from));
      fill(handle, bytes, from);
      const areSound = decryptPages(bytes, { key, from, pages: size / PAGE_BYTES });
      yield { bytes, of: size, areSound };
    }
  } finally {
    closeSync(handle);
  }
}

function fill(handle: number, bytes: Buffer, from: number): void {
  for (let done = 0; done < bytes.length;) {
    const read = readSync(handle, bytes, done, bytes.length - done, from + done);
    assert(read > 0, 'a file that nobody else writes keeps its size');
    done += read;
  }
}

type Place = {
  readonly key: Uint8Array;
  readonly from: number; // byte of the file
  readonly pages: number; // of the file
};

/** In place. */
function decryptPages(bytes: Buffer, { key, from, pages }: Place): boolean {
  let areSound = true;
  for (let at = 0; at < bytes.length; at += PAGE_BYTES) {
    if (from + at === LOCK_BYTE) continue;
    const page = bytes.subarray(at, at + PAGE_BYTES);
    const number = (from + at) / PAGE_BYTES + 1;
    decryptPage(page, number, key);
    areSound &&= isSound(page, { number, pages });
  }
  return areSound;
}

function decryptPage(page: Buffer, number: number, key: Uint8Array): void {
  const start = Buffer.alloc(16);
  page.copy(start, 4, BODY_BYTES, BODY_BYTES + 12);
  const counter = (page.readUInt32LE(BODY_BYTES + 12) ^ number) >>> 0;
  start.writeUInt32LE(counter, 0);
  const pageKey = chaCha20ByHand(new Uint8Array(64), key, start).subarray(32); // faster than the library begins
  start.writeUInt32LE((counter + 1) >>> 0, 0);
  const first = number === 1 ? PLAIN_START : 0;
  page.set(chaCha20(page.subarray(first, BODY_BYTES), pageKey, start), first);
}

const LEAF_OR_INTERIOR: ReadonlySet<number> = new Set([2, 5, 10, 13]);
const MOST_FRAGMENTED = 60; // bytes of a page

/** A page of a tree by its header; else one of a long cell or of the free room, which begins with the number of the next. */
function isSound(page: Buffer, { number, pages }: { number: number; pages: number }): boolean {
  const header = number === 1 ? HEADER_BYTES : 0;
  if (page.readUInt32BE(header) <= pages && number !== 1) return true;
  return (
    LEAF_OR_INTERIOR.has(page[header] ?? 0) &&
    page.readUInt16BE(header + 1) < BODY_BYTES &&
    page.readUInt16BE(header + 3) * 2 < BODY_BYTES &&
    page.readUInt16BE(header + 5) <= BODY_BYTES &&
    (page[header + 7] ?? 0) <= MOST_FRAGMENTED
  );
}
