import type { DigestWords } from './needle-hash.ts';
import { sharedWords } from './shared-numbers.ts';

/**
 * Needles as whole numbers one after the other, eight each: a million of them take forty megabytes, as objects they took
 * a gigabyte. In this order: keyed hash of a window of eight of its bytes, the same one byte further on, keyed hash of
 * all its bytes, length and place of the window, and four words of a keyed SHA-256 of all bytes. None of it says anything
 * about the value without the key of the workspace, so that a search that a restart cut short can be done again when the
 * value itself is long gone. Bytes are compared with A to Z as a to z.
 */
export const NEEDLE_WORDS = 8;
export const NEEDLE_BYTES = NEEDLE_WORDS * 4;
const SHAPE = 3;
const DIGEST = 4;

export type NeedleShape = {
  readonly length: number; // bytes
  readonly skip: number; // bytes before the first window
  /** An older program hashed the last bytes only. */
  readonly endsOnly: boolean;
};

export type Needle = Omit<NeedleShape, 'endsOnly'> & {
  readonly window: number;
  readonly secondWindow: number; // 0 where the needle is short
  readonly body: number;
  readonly digest: DigestWords;
};

export const MOST_SKIPPED = 31;
const LENGTHS = 2 ** 26;

/** One word, below zero; an older program wrote the length alone, above zero. */
function toShapeWord({ length, skip }: Pick<NeedleShape, 'length' | 'skip'>): number {
  return -(skip * LENGTHS + length);
}

export function toShape(word: number): NeedleShape {
  const [length, skip] = [Math.abs(word) % LENGTHS, Math.floor(Math.abs(word) / LENGTHS)];
  return { length, skip, endsOnly: word > 0 };
}

export function shapeOf(words: Int32Array, place: number): NeedleShape {
  return toShape(words[place * NEEDLE_WORDS + SHAPE] ?? 0);
}

const FIRST_ROOM = 64;

/** A set as it can be handed to another thread, which reads the same memory. */
export type SharedNeedles = {
  readonly words: Int32Array;
  readonly slots: Int32Array;
  readonly count: number;
  readonly longest: number;
};

/** Needles without doubles, each known by the place at which it came in. */
export class NeedleSet {
  #words: Int32Array;
  #slots: Int32Array; // by digest, place + 1; 0: free
  #count: number;
  #longest: number;

  /** `shared`: another set, which is only read from here on. */
  constructor(shared?: SharedNeedles) {
    this.#words = shared?.words ?? sharedWords(FIRST_ROOM * NEEDLE_WORDS);
    this.#slots = shared?.slots ?? sharedWords(FIRST_ROOM * 2);
    this.#count = shared?.count ?? 0;
    this.#longest = shared?.longest ?? 0;
  }

  get shared(): SharedNeedles {
    const [words, slots] = [this.#words, this.#slots];
    return { words, slots, count: this.#count, longest: this.#longest };
  }

  get count(): number {
    return this.#count;
  }

  /** Bytes. */
  get longest(): number {
    return this.#longest;
  }

  /** Eight words for each needle. */
  get words(): Int32Array {
    return this.#words.subarray(0, this.#count * NEEDLE_WORDS);
  }

  /** Its place; the known one where it is in already. */
  add({ window, secondWindow, body, length, skip, digest }: Needle): number {
    const known = this.find(digest);
    if (known !== -1) return known;
    this.#makeRoom();
    const shape = toShapeWord({ length, skip });
    this.#words.set([window, secondWindow, body, shape], this.#count * NEEDLE_WORDS);
    this.#words.set(digest, this.#count * NEEDLE_WORDS + DIGEST);
    return this.#enter(length);
  }

  /** Needles as `words` gives them. */
  addWords(words: Int32Array): void {
    for (let from = 0; from + NEEDLE_WORDS <= words.length; from += NEEDLE_WORDS) {
      this.#addAt(words, from);
    }
  }

  /** A needle of another set, by its place there; gives its place here. */
  addFrom(other: NeedleSet, place: number): number {
    return this.#addAt(other.#words, place * NEEDLE_WORDS);
  }

  /** The place of the needle with this digest; -1: none has it. */
  find([first, second, third, fourth]: DigestWords): number {
    const slots = this.#slots;
    const words = this.#words;
    const mask = slots.length - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const place = (slots[slot] ?? 0) - 1;
      if (place === -1) return -1;
      const at = place * NEEDLE_WORDS + DIGEST;
      if (
        words[at] === first &&
        words[at + 1] === second &&
        words[at + 2] === third &&
        words[at + 3] === fourth
      )
        return place;
    }
  }

  #addAt(words: Int32Array, from: number): number {
    const at = from + DIGEST;
    const known = this.find([
      words[at] as number,
      words[at + 1] as number,
      words[at + 2] as number,
      words[at + 3] as number,
    ]);
    if (known !== -1) return known;
    this.#makeRoom();
    this.#words.set(words.subarray(from, from + NEEDLE_WORDS), this.#count * NEEDLE_WORDS);
    return this.#enter(toShape(words[from + SHAPE] as number).length);
  }

  #enter(length: number): number {
    const place = this.#count;
    this.#count += 1;
    this.#longest = Math.max(this.#longest, length);
    this.#take(place);
    return place;
  }

  #makeRoom(): void {
    if ((this.#count + 1) * NEEDLE_WORDS > this.#words.length) {
      const wider = sharedWords(this.#words.length * 2);
      wider.set(this.#words);
      this.#words = wider;
    }
    if ((this.#count + 1) * 2 <= this.#slots.length) return;
    this.#slots = sharedWords(this.#slots.length * 2);
    for (let place = 0; place < this.#count; place += 1) this.#take(place);
  }

  #take(place: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (this.#words[place * NEEDLE_WORDS + DIGEST] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = place + 1;
  }
}
