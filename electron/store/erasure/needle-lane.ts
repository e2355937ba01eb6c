import { LONG_NEEDLE, suffixOf } from './needle-hash.ts';
import type { WindowHash } from './needle-hash.ts';
import { NEEDLE_WORDS } from './needle-set.ts';

/** Called with each place at which a needle may stand. */
export type OnCandidate = (at: number, length: number) => void;

/**
 * The needles of one kind, long or short, by the keyed hash of a window near their beginning: a bit filter that lets few
 * windows through, the lengths that begin so, and the beginnings and ends that occur together.
 */
export type Lane = {
  readonly size: number;
  readonly filter: Uint8Array;
  readonly shorten: number; // how far a hash is shifted to fit the filter
  readonly candidates: (
    place: { readonly folded: Uint8Array; readonly window: number; readonly value: number },
    found: OnCandidate,
  ) => void;
};

/** Distinct hashes with what they begin. */
type Windows = {
  readonly hashes: Int32Array; // from 0 to `count`
  readonly starts: Int32Array; // twice the length, and one more where the window begins at the second byte
  readonly slots: Int32Array; // by hash, index + 1; 0: free
  count: number;
};

const SPREAD = 0x9e37_79b1; // odd: spreads a hash over a table
const FILTER_BITS_A_WINDOW = 16;
const LEAST_FILTER_BITS = 16;
const MOST_FILTER_BITS = 28;

/** `words`: as a set of needles gives them; `takes`: which lengths the lane is for. */
export function createLane(
  words: Int32Array,
  takes: (length: number) => boolean,
  hash: WindowHash,
): Lane {
  const places = placesOf(words, takes);
  const windows = newWindows(places.length * 2);
  const pairs = new PairSet(places.length * 2);
  for (const place of places) {
    const from = place * NEEDLE_WORDS;
    const [window = 0, second = 0, suffix = 0, length = 0] = words.subarray(from, from + 4);
    enter(windows, window, length * 2);
    pairs.add(pairOf(window, length * 2, suffix));
    if (length < LONG_NEEDLE) continue;
    enter(windows, second, length * 2 + 1);
    pairs.add(pairOf(second, length * 2 + 1, suffix));
  }
  const { hashes, starts, slots, count } = windows;
  const bits = filterBits(count);
  const mask = slots.length - 1;
  return {
    size: count,
    filter: toFilter(hashes.subarray(0, count), bits),
    shorten: 32 - bits,
    candidates: ({ folded, window, value }, found) => {
      for (
        let slot = Math.imul(value, SPREAD) & mask;
        slots[slot] !== 0;
        slot = (slot + 1) & mask
      ) {
        const index = (slots[slot] as number) - 1;
        if (hashes[index] !== value) continue;
        const start = starts[index] as number;
        const [at, length] = [window - (start & 1), start >>> 1];
        if (at < 0 || at + length > folded.length) continue;
        if (pairs.has(pairOf(value, start, suffixOf(folded, at + length, hash)))) found(at, length);
      }
    },
  };
}

export function mayBegin(lane: Lane, value: number): boolean {
  const short = Math.imul(value, SPREAD) >>> lane.shorten;
  return ((lane.filter[short >>> 3] as number) & (1 << (short & 7))) !== 0;
}

function placesOf(words: Int32Array, takes: (length: number) => boolean): number[] {
  const places: number[] = [];
  for (let place = 0; place * NEEDLE_WORDS < words.length; place += 1) {
    if (takes(words[place * NEEDLE_WORDS + 3] ?? 0)) places.push(place);
  }
  return places;
}

function newWindows(most: number): Windows {
  return {
    hashes: new Int32Array(most),
    starts: new Int32Array(most),
    slots: new Int32Array(roomFor(most)),
    count: 0,
  };
}

/** At most half full. */
function roomFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(entries, 1) * 2));
}

function enter(windows: Windows, hash: number, start: number): void {
  const { hashes, starts, slots } = windows;
  const mask = slots.length - 1;
  let slot = Math.imul(hash, SPREAD) & mask;
  for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const index = (slots[slot] as number) - 1;
    if (hashes[index] === hash && starts[index] === start) return;
  }
  hashes[windows.count] = hash;
  starts[windows.count] = start;
  windows.count += 1;
  slots[slot] = windows.count;
}

function filterBits(windows: number): number {
  const wanted = Math.ceil(Math.log2(Math.max(windows, 1) * FILTER_BITS_A_WINDOW));
  return Math.min(MOST_FILTER_BITS, Math.max(LEAST_FILTER_BITS, wanted));
}

function toFilter(hashes: Int32Array, bits: number): Uint8Array {
  const filter = new Uint8Array(2 ** (bits - 3));
  for (const hash of hashes) {
    const short = Math.imul(hash, SPREAD) >>> (32 - bits);
    filter[short >>> 3] = (filter[short >>> 3] ?? 0) | (1 << (short & 7));
  }
  return filter;
}

/** Of a beginning and an end that occur together; chance makes one of four thousand million alike. */
function pairOf(window: number, start: number, suffix: number): number {
  const mixed =
    Math.imul(window ^ Math.imul(suffix, SPREAD), 0x85eb_ca6b) ^ Math.imul(start, SPREAD);
  return (mixed ^ (mixed >>> 15)) | 0;
}

class PairSet {
  readonly #slots: Int32Array;
  #hasZero = false;

  constructor(most: number) {
    this.#slots = new Int32Array(roomFor(most));
  }

  add(pair: number): void {
    if (pair === 0) this.#hasZero = true;
    else this.#slots[this.#slotOf(pair)] = pair;
  }

  has(pair: number): boolean {
    return pair === 0 ? this.#hasZero : this.#slots[this.#slotOf(pair)] === pair;
  }

  /** Where it is, or where it would be. */
  #slotOf(pair: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = Math.imul(pair, SPREAD) & mask;
    while (slots[slot] !== 0 && slots[slot] !== pair) slot = (slot + 1) & mask;
    return slot;
  }
}
