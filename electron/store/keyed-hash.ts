import { assert } from '#base/assert.ts';

export type KeyedHash = (text: string) => number;

/**
 * A hash of a text under a key, as a whole number that both SQLite and JavaScript hold exactly (53 bits). It only
 * finds equal values fast, next to the values themselves, in an encrypted file: it is no fingerprint that may leave it.
 * Two 32-bit lanes, mixed as in MurmurHash3; HMAC would cost ten times as much and a whole import's time.
 */
export function createKeyedHash(key: Uint8Array): KeyedHash {
  assert(key.length >= 16, 'a key of 16 bytes or more');
  const words = new DataView(key.buffer, key.byteOffset, key.byteLength);
  const [seedA, seedB] = [words.getUint32(0), words.getUint32(4)];
  const [endA, endB] = [words.getUint32(8), words.getUint32(12)];
  return (text) => {
    let [a, b] = [seedA, seedB];
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      a = Math.imul(a ^ unit, 0x9e37_79b1);
      b = Math.imul(b ^ unit, 0x5f35_6495);
      a = (a << 13) | (a >>> 19);
      b = (b << 17) | (b >>> 15);
    }
    a = finish(a ^ endA ^ text.length);
    b = finish(b ^ endB ^ a);
    return (b & 0x1f_ffff) * 0x1_0000_0000 + (finish(a ^ b) >>> 0);
  };
}

function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85eb_ca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}
