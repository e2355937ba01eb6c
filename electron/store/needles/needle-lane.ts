import { bodyOf, LONG_NEEDLE, suffixOf } from './needle-hash.ts';
import type { WindowHash } from './needle-hash.ts';
import { NEEDLE_WORDS, shapeOf } from './needle-set.ts';
import { sharedBytes, sharedWords } from './shared-numbers.ts';

/** Called with each place at which a needle may stand. */
export type OnCandidate = (at: number, length: number) => void;

/**
 * The needles of one kind, long or short, by the keyed hash of a window near their beginning: a bit filter that lets few
 * windows through, the lengths that begin so, and the beginnings and wholes that occur together. Threads share it.
 */
export type LaneTables = {
  readonly windows: Windows;
  readonly pairs: Int32Array; // a table of hashes; 0: free
  readonly filter: Int32Array;
  readonly shorten: number; // how far a hash is shifted to fit the filter
};

export type Lane = Pick<LaneTables, 'filter' | 'shorten'> & {
  readonly size: number;
  readonly candidates: (
    folded: Uint8Array,
    window: number, // where it begins
    value: number, // its hash
    found: OnCandidate,
  ) => void;
};

type Start = { readonly length: number; readonly skip: number };

/** Distinct hashes with what they stand in. */
type Windows = {
  readonly hashes: Int32Array; // from 0 to `count`
  readonly lengths: Int32Array;
  readonly skips: Uint8Array; // bytes before the window; `ENDS_ONLY` is added
  readonly slots: Int32Array; // by hash, index + 1; 0: free
  count: number;
};

export const SPREAD = 0x9e37_79b1; // odd: spreads a hash over a table
/** With more of them fewer pass, but the filter leaves the processor's cache, which costs more: half a million needles have 2 MB. */
const FILTER_BITS_A_WINDOW = 8;
const BITS_OF_WORD = 5;
/** How far a hash is shifted for the second bit; the first is the end of the spread hash. A shift by 32 and more begins anew. */
export const OTHER_BIT = 13;
/** Needles of an older program have a hash of their last bytes only. */
const ENDS_ONLY = 0x80;
const SKIP_MASK = 0x7f;
const LEAST_FILTER_BITS = 16;
const MOST_FILTER_BITS = 28;

/** `words`: as a set of needles gives them; `takes`: which lengths the lane is for. */
export function layLane(words: Int32Array, takes: (length: number) => boolean): LaneTables {
  const places = placesOf(words, takes);
  const windows = newWindows(places.length * 2);
  const pairs = sharedWords(roomFor(places.length * 2));
  const take = (window: number, skip: number, place: number): void => {
    const { length, endsOnly } = shapeOf(words, place);
    const start: Start = { length, skip: skip + (endsOnly ? ENDS_ONLY : 0) };
    enter(windows, window, start);
    const pair = pairOf(window, start, words[place * NEEDLE_WORDS + 2] ?? 0);
    pairs[slotOf(pairs, pair)] = pair;
  };
  for (const place of places) {
    const { length, skip } = shapeOf(words, place);
    take(words[place * NEEDLE_WORDS] ?? 0, skip, place);
    if (length >= LONG_NEEDLE) take(words[place * NEEDLE_WORDS + 1] ?? 0, skip + 1, place);
  }
  const bits = filterBits(windows.count);
  const filter = toFilter(windows.hashes.subarray(0, windows.count), bits);
  return { windows, pairs, filter, shorten: 32 - bits + BITS_OF_WORD };
}

export function openLane(tables: LaneTables, hash: WindowHash): Lane {
  const { windows, pairs, filter, shorten } = tables;
  return { size: windows.count, filter, shorten, candidates: candidatesOf(windows, pairs, hash) };
}

function candidatesOf(windows: Windows, pairs: Int32Array, hash: WindowHash): Lane['candidates'] {
  const { hashes, lengths, skips, slots } = windows;
  const mask = slots.length - 1;
  return (folded, window, value, found) => {
    for (let slot = Math.imul(value, SPREAD) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const index = (slots[slot] as number) - 1;
      if (hashes[index] !== value) continue;
      const [length, skip] = [lengths[index] as number, skips[index] as number];
      const at = window - (skip & SKIP_MASK);
      const end = at + length;
      if (at < 0 || end > folded.length) continue;
      const tail = skip < ENDS_ONLY ? bodyOf(folded, at, end, hash) : suffixOf(folded, end, hash);
      const pair = pairOf(value, { length, skip }, tail);
      if (pairs[slotOf(pairs, pair)] === pair) found(at, length);
    }
  };
}

/** Written out once more where it is asked of every second byte. */
export function mayBegin({ filter, shorten }: Lane, value: number): boolean {
  const spread = Math.imul(value, SPREAD);
  const missing = ~(filter[spread >>> shorten] as number);
  return (missing & ((1 << spread) | (1 << (value >>> OTHER_BIT)))) === 0;
}

function placesOf(words: Int32Array, takes: (length: number) => boolean): number[] {
  const places: number[] = [];
  for (let place = 0; place * NEEDLE_WORDS < words.length; place += 1) {
    if (takes(shapeOf(words, place).length)) places.push(place);
  }
  return places;
}

function newWindows(most: number): Windows {
  return {
    hashes: sharedWords(most),
    lengths: sharedWords(most),
    skips: sharedBytes(most),
    slots: sharedWords(roomFor(most)),
    count: 0,
  };
}

/** At most half full. */
function roomFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(entries, 1) * 2));
}

function enter(windows: Windows, hash: number, { length, skip }: Start): void {
  const { hashes, lengths, skips, slots } = windows;
  const mask = slots.length - 1;
  let slot = Math.imul(hash, SPREAD) & mask;
  for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const index = (slots[slot] as number) - 1;
    if (hashes[index] === hash && lengths[index] === length && skips[index] === skip) return;
  }
  hashes[windows.count] = hash;
  lengths[windows.count] = length;
  skips[windows.count] = skip;
  windows.count += 1;
  slots[slot] = windows.count;
}

function filterBits(windows: number): number {
  const wanted = Math.ceil(Math.log2(Math.max(windows, 1) * FILTER_BITS_A_WINDOW));
  return Math.min(MOST_FILTER_BITS, Math.max(LEAST_FILTER_BITS, wanted));
}

/** Two bits of one word for each hash: of thirty others about one has both. */
function toFilter(hashes: Int32Array, bits: number): Int32Array {
  const filter = sharedWords(2 ** (bits - BITS_OF_WORD));
  for (const hash of hashes) {
    const spread = Math.imul(hash, SPREAD);
    const word = spread >>> (32 - bits + BITS_OF_WORD);
    filter[word] = (filter[word] ?? 0) | (1 << spread) | (1 << (hash >>> OTHER_BIT));
  }
  return filter;
}

/** Of a beginning and a whole that occur together, never 0; chance makes one of four thousand million alike. */
function pairOf(window: number, { length, skip }: Start, tail: number): number {
  const mixed =
    Math.imul(window ^ Math.imul(tail, SPREAD), 0x85eb_ca6b) ^
    Math.imul(length * 256 + skip, SPREAD);
  return mixed ^ (mixed >>> 15) || 1;
}

/** Where it is, or where it would be. */
function slotOf(pairs: Int32Array, pair: number): number {
  const mask = pairs.length - 1;
  let slot = Math.imul(pair, SPREAD) & mask;
  while (pairs[slot] !== 0 && pairs[slot] !== pair) slot = (slot + 1) & mask;
  return slot;
}
