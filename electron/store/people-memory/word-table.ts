import { randomInt } from 'node:crypto';

export const LINE_END = 10;
const FIRST_BYTES = 1 << 20;

/**
 * Words as bytes behind one another, each once, with a number from 0. A table of its own rather than a `Map` of texts:
 * five million words take a fraction of the memory, and can be overwritten.
 */
export class WordTable {
  /** Two entries a slot: the hash of a word, and its number + 1; 0: free. */
  #slots: Uint32Array;
  #ends: Uint32Array; // where each word ends, after a line end
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #count = 0;
  /** Chosen anew each time, so that no list can be written whose words all meet in one place. */
  readonly seed = randomInt(2 ** 32);

  /** For about so many words; it grows. */
  constructor(about: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(about, 1 << 10) * 1.33));
    this.#slots = new Uint32Array(slots * 2);
    this.#ends = new Uint32Array(slots);
  }

  get count(): number {
    return this.#count;
  }

  /** The number of the word that stands in the first bytes; `hash` is of these bytes, from `seed` on. */
  numberOf(word: Uint8Array, length: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = slotOf(hash, mask);
    for (;;) {
      const known = slots[slot + 1] ?? 0;
      if (known === 0) return this.#add(word, length, { hash, slot });
      if (slots[slot] === hash && this.#isSame(known - 1, word, length)) return known - 1;
      slot = (slot + 2) & mask;
    }
  }

  startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
  }

  /** All words, each with a line end behind it. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.startOf(this.#count));
  }

  /** Where each word ends, after its line end. */
  get ends(): Uint32Array {
    return this.#ends.subarray(0, this.#count);
  }

  /** No word follows: what finds the number of one goes. */
  finish(): void {
    this.#slots = new Uint32Array(0);
    this.#ends = this.#ends.slice(0, this.#count);
  }

  forget(): void {
    this.#bytes.fill(0);
    this.#slots = new Uint32Array(0);
    this.#ends = new Uint32Array(0);
    this.#count = 0;
  }

  #isSame(known: number, word: Uint8Array, length: number): boolean {
    const start = this.startOf(known);
    const bytes = this.#bytes;
    if (bytes[start + length] !== LINE_END) return false; // which stands in no word
    for (let at = 0; at < length; at += 1) {
      if (bytes[start + at] !== word[at]) return false;
    }
    return true;
  }

  #add(word: Uint8Array, length: number, { hash, slot }: { hash: number; slot: number }): number {
    const number = this.#count;
    const start = this.startOf(number);
    this.#makeRoom(start + length + 1);
    for (let at = 0; at < length; at += 1) this.#bytes[start + at] = word[at] ?? 0;
    this.#bytes[start + length] = LINE_END;
    this.#ends[number] = start + length + 1;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = number + 1;
    this.#count += 1;
    if (this.#count * 8 > this.#slots.length * 3) this.#widen(); // three quarters are taken
    return number;
  }

  #makeRoom(least: number): void {
    if (least <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, least));
    this.#bytes.copy(larger);
    this.#bytes.fill(0);
    this.#bytes = larger;
  }

  #widen(): void {
    const before = this.#slots;
    const slots = new Uint32Array(before.length * 2);
    const mask = slots.length - 1;
    for (let old = 0; old < before.length; old += 2) {
      if (before[old + 1] === 0) continue;
      let slot = slotOf(before[old] ?? 0, mask);
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = before[old] ?? 0;
      slots[slot + 1] = before[old + 1] ?? 0;
    }
    this.#slots = slots;
    const ends = new Uint32Array(slots.length / 2);
    ends.set(this.#ends);
    this.#ends = ends;
  }
}

/** One step of the hash of a word (FNV-1a). */
export function hashByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193) >>> 0;
}

/** An even place; the low bits of the hash follow the last letters alone. */
function slotOf(hash: number, mask: number): number {
  return (((hash ^ (hash >>> 15)) >>> 0) * 2) & mask;
}
