import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads a workspace file and its write-ahead log page by page, without SQLite: what a query no longer shows is still
 * there. Format of SQLite3 Multiple Ciphers, "chacha20": each page of 16,384 bytes ends with 12 bytes of nonce, 4 of
 * counter and 16 of tag; the counter is mixed with the number of the page; the first 64 bytes of the key stream give
 * the key of the page in their second half. The first 24 bytes of page 1 are plain.
 */
const PAGE = 16384;
const RESERVED = 32;
const BODY = PAGE - RESERVED;
const PLAIN_START = 24;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

export function decryptDatabase(bytes: Buffer, key: Uint8Array): Buffer {
  const pages: Buffer[] = [];
  for (let at = 0; at + PAGE <= bytes.length; at += PAGE) {
    pages.push(decryptPage(bytes.subarray(at, at + PAGE), at / PAGE + 1, key));
  }
  return Buffer.concat(pages);
}

/** Every frame of the log, those of earlier rounds included that lie behind the valid end. */
export function decryptLog(bytes: Buffer, key: Uint8Array): Buffer {
  const pages: Buffer[] = [];
  for (let at = WAL_HEADER; at + FRAME_HEADER + PAGE <= bytes.length; at += FRAME_HEADER + PAGE) {
    const page = bytes.subarray(at + FRAME_HEADER, at + FRAME_HEADER + PAGE);
    pages.push(decryptPage(page, bytes.readUInt32BE(at), key));
  }
  return Buffer.concat(pages);
}

/** The plain pages of a workspace: the file, then its log. */
export function decryptWorkspace(path: string, key: Uint8Array): Buffer {
  const log = `${path}-wal`;
  return Buffer.concat([
    decryptDatabase(readFileSync(path), key),
    existsSync(log) ? decryptLog(readFileSync(log), key) : Buffer.alloc(0),
  ]);
}

function decryptPage(page: Buffer, number: number, key: Uint8Array): Buffer {
  const nonce = page.subarray(BODY, BODY + 12);
  const counter = (page.readUInt32LE(BODY + 12) ^ number) >>> 0;
  const stream = chacha20(Buffer.alloc(64), key, { nonce, counter });
  const start = number === 1 ? PLAIN_START : 0;
  const body = page.subarray(start, BODY);
  const plain = chacha20(body, stream.subarray(32), { nonce, counter: (counter + 1) >>> 0 });
  return Buffer.concat([page.subarray(0, start), plain]);
}

function chacha20(
  bytes: Buffer,
  key: Uint8Array,
  { nonce, counter }: { readonly nonce: Buffer; readonly counter: number },
): Buffer {
  const start = Buffer.alloc(16);
  start.writeUInt32LE(counter, 0);
  nonce.copy(start, 4);
  return createDecipheriv('chacha20', key, start).update(bytes);
}
