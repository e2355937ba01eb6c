import { createCipheriv, createSecretKey, getCiphers } from 'node:crypto';

/**
 * Exclusive or of the bytes with the ChaCha20 stream of RFC 8439: the same call encrypts and decrypts. Behind its last
 * number the counter goes on with zero.
 */
export type ChaCha20 = (
  bytes: Uint8Array,
  key: Uint8Array, // 32 bytes
  start: Uint8Array, // 16 bytes: counter, low byte first, and nonce
) => Uint8Array;

/** Not where the counter ends on the way. With a key that is only bytes, the library takes twice as long for a page. */
export const chaCha20ByLibrary: ChaCha20 = (bytes, key, start) =>
  createCipheriv('chacha20', createSecretKey(key), start).update(bytes);

/** For programs whose library has the cipher only together with its tag, as that of Electron. */
export const chaCha20ByHand: ChaCha20 = (bytes, key, start) => {
  const state = new Int32Array(16);
  state.set([0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574]);
  state.set(wordsOf(key), 4);
  state.set(wordsOf(start), 12);
  const stream = new Int32Array(16);
  const mask = new Uint8Array(stream.buffer);
  const done = new Uint8Array(bytes.length);
  for (let from = 0; from < bytes.length; from += 64) {
    fillBlock(stream, state);
    state[12] = ((state[12] ?? 0) + 1) | 0;
    const size = Math.min(64, bytes.length - from);
    for (let at = 0; at < size; at += 1) {
      done[from + at] = (bytes[from + at] as number) ^ (mask[at] as number);
    }
  }
  return done;
};

const hasLibrary = getCiphers().includes('chacha20');
const BLOCK_BYTES = 64;

/** The library carries from the counter into the nonce, which the cipher of the file does not. */
export const chaCha20: ChaCha20 = (bytes, key, start) => {
  const counter = new DataView(start.buffer, start.byteOffset, 4).getUint32(0, true);
  const isCarried = counter + Math.ceil(bytes.length / BLOCK_BYTES) >= 2 ** 32;
  return hasLibrary && !isCarried
    ? chaCha20ByLibrary(bytes, key, start)
    : chaCha20ByHand(bytes, key, start);
};

function wordsOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.length / 4 }, (_, at) => view.getInt32(at * 4, true));
}

/** Places of a column or a diagonal of the state. */
type Quarter = readonly [number, number, number, number];

const DOUBLE_ROUND: readonly Quarter[] = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];

function fillBlock(stream: Int32Array, state: Int32Array): void {
  stream.set(state);
  for (let round = 0; round < 10; round += 1) {
    for (let quarter = 0; quarter < 8; quarter += 1) {
      mix(stream, DOUBLE_ROUND[quarter] as Quarter);
    }
  }
  for (let at = 0; at < 16; at += 1) {
    stream[at] = ((stream[at] as number) + (state[at] as number)) | 0;
  }
}

function mix(x: Int32Array, places: Quarter): void {
  let a = x[places[0]] as number;
  let b = x[places[1]] as number;
  let c = x[places[2]] as number;
  let d = x[places[3]] as number;
  a = (a + b) | 0;
  d = turned(d ^ a, 16);
  c = (c + d) | 0;
  b = turned(b ^ c, 12);
  a = (a + b) | 0;
  d = turned(d ^ a, 8);
  c = (c + d) | 0;
  b = turned(b ^ c, 7);
  x[places[0]] = a;
  x[places[1]] = b;
  x[places[2]] = c;
  x[places[3]] = d;
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
