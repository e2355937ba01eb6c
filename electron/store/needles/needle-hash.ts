import { SHA256_BYTES, writeSha256 } from '../short-sha256.ts';

/** Four words of a digest. */
export type DigestWords = readonly [number, number, number, number];
export type WindowHash = (low: number, high: number) => number;

export const SHORTEST_NEEDLE = 6;
/** From this length on, a value is found by a look at every second byte: it has a window there whether it starts at an even byte or not. */
export const LONG_NEEDLE = 9;

/** Of eight bytes as two words, or of six with a half word. Factors are odd, so that nothing drops out modulo 2^32. */
export function createWindowHash(key: Uint8Array): WindowHash {
  const words = Buffer.from(key);
  const [one, two] = [words.readUInt32LE(0) | 1, words.readUInt32LE(4) | 1];
  return (low, high) => {
    const mixed = Math.imul(low, one) ^ high;
    return Math.imul(mixed ^ (mixed >>> 15), two) | 0;
  };
}

/** Of the last bytes before `end`: what an older program looked at instead of the whole. */
export function suffixOf(bytes: Uint8Array, end: number, hash: WindowHash): number {
  let [low, high] = [0, 0];
  for (let index = Math.max(0, end - SHORTEST_NEEDLE); index < end; index += 1) {
    low = (low >>> 8) | ((high & 0xff) << 24);
    high = (high >>> 8) | ((bytes[index] ?? 0) << 8);
  }
  return hash(low, high);
}

/** Of all bytes from `at` to `end`: a cheap look before the digest. */
export function bodyOf(bytes: Uint8Array, at: number, end: number, hash: WindowHash): number {
  let body = 0;
  let index = at;
  for (; index + 4 <= end; index += 4) body = hash(body ^ wordAt(bytes, index), body >>> 13);
  let rest = 0;
  for (; index < end; index += 1) rest = (rest << 8) | (bytes[index] as number);
  return hash(body ^ rest, end - at);
}

/** Four bytes, the low one first. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

/** Keyed SHA-256, shortened, of folded bytes from `at` to `end`. */
export function createDigest(
  key: Uint8Array,
): (folded: Uint8Array, at: number, end: number) => DigestWords {
  let room = Buffer.alloc(key.length + 256);
  room.set(key);
  const digest = Buffer.alloc(SHA256_BYTES);
  return (folded, at, end) => {
    const size = key.length + end - at;
    if (size > room.length) {
      room = Buffer.alloc(size * 2);
      room.set(key);
    }
    room.set(folded.subarray(at, end), key.length);
    writeSha256(digest, 0, room.subarray(0, size));
    return [
      digest.readInt32LE(0),
      digest.readInt32LE(4),
      digest.readInt32LE(8),
      digest.readInt32LE(12),
    ];
  };
}

const UPPER_FROM = 0x3f3f_3f3f; // 0x80 less `A`, in each byte
const UPPER_TO = 0x2525_2525; // 0x7f less `Z`
const ALL_SEVEN = 0x7f7f_7f7f;
const ALL_HIGH = 0x8080_8080;

/** A copy of the bytes, A to Z as a to z, four at a time. It has room for whole words, zeros at its end. */
export function foldBytes(bytes: Uint8Array): Uint8Array {
  return foldInto(new Int32Array(wordsFor(bytes)), bytes);
}

/** The same in a room that is used again: each copy is valid until the next. */
export function createFolder(): (bytes: Uint8Array) => Uint8Array {
  let room = new Int32Array();
  return (bytes) => {
    if (wordsFor(bytes) > room.length) room = new Int32Array(wordsFor(bytes) * 2);
    return foldInto(room, bytes);
  };
}

function wordsFor({ length }: Uint8Array): number {
  return (length + 3) >>> 2;
}

function foldInto(words: Int32Array, bytes: Uint8Array): Uint8Array {
  const folded = new Uint8Array(words.buffer);
  const size = wordsFor(bytes);
  if (size > 0) words[size - 1] = 0;
  folded.set(bytes);
  for (let at = 0; at < size; at += 1) {
    const word = words[at] as number;
    const seven = word & ALL_SEVEN;
    const upper = ((seven + UPPER_FROM) ^ (seven + UPPER_TO)) & ~word & ALL_HIGH;
    words[at] = word | (upper >>> 2);
  }
  return folded.subarray(0, bytes.length);
}
