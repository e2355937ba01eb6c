import { createWindowHash, digestOfBytes, FOLDED_BYTES, LONG_NEEDLE, suffixOf } from './needles.ts';
import type { Needle, WindowHash } from './needles.ts';

export type NeedleHit = {
  readonly at: number;
  readonly length: number;
  readonly digest: string; // which value; says nothing about it
};

export type NeedleSearch = {
  readonly longest: number; // bytes
  /** Every place in these bytes where a value stands. */
  readonly find: (bytes: Uint8Array) => NeedleHit[];
};

type Start = {
  readonly skip: number;
  readonly length: number;
  readonly suffixes: Set<number>;
};

type Lane = {
  readonly filter: Uint8Array; // one bit for each short form of a hash
  readonly starts: ReadonlyMap<number, readonly Start[]>; // by hash: the values that have it near their beginning
};

type Candidate = { readonly at: number; readonly start: Start };

const FILTER_BITS = 22;
const SHORTEN = 0x9e37_79b1; // odd: spreads the hash over the filter

/**
 * Looks for any number of values in one pass: a keyed hash of the eight bytes at every second place, a bit filter that
 * lets few of them through, then the keyed digest of the whole value. Values of six to eight bytes need a pass of their
 * own over every byte. The time hardly depends on the number of values.
 */
export function createNeedleSearch(needles: readonly Needle[], key: Uint8Array): NeedleSearch {
  const hash = createWindowHash(key);
  const digests = new Set(needles.map(({ digest }) => digest));
  const long = toLane(needles.filter(({ length }) => length >= LONG_NEEDLE));
  const short = toLane(needles.filter(({ length }) => length < LONG_NEEDLE));
  const find = (bytes: Uint8Array): NeedleHit[] => {
    const folded = fold(bytes);
    const candidates = [...findLong(folded, long, hash), ...findShort(folded, short, hash)];
    return candidates.flatMap(({ at, start: { length, suffixes } }) => {
      if (!suffixes.has(suffixOf(folded, at + length, hash))) return [];
      const digest = digestOfBytes(folded.subarray(at, at + length), key);
      return digests.has(digest) ? [{ at, length, digest }] : [];
    });
  };
  return { longest: longestOf(needles), find };
}

/** Not `Math.max(...)`: an erasure may have more values than a call may have arguments. */
function longestOf(needles: readonly Needle[]): number {
  return needles.reduce((longest, { length }) => Math.max(longest, length), 0);
}

/** Half words instead of bytes: every machine that the program runs on has the low byte first. */
function findLong(folded: Uint8Array, lane: Lane, hash: WindowHash): Candidate[] {
  const found: Candidate[] = [];
  if (lane.starts.size === 0) return found;
  const halves = new Uint16Array(folded.buffer, folded.byteOffset, folded.length >>> 1);
  const { filter } = lane;
  let [low, high] = [0, 0];
  for (let half = 0; half < halves.length; half += 1) {
    low = (low >>> 16) | (high << 16);
    high = (high >>> 16) | ((halves[half] as number) << 16);
    if (half < 3) continue;
    const value = hash(low, high);
    const short = shortOf(value);
    if (((filter[short >>> 3] as number) & (1 << (short & 7))) === 0) continue;
    addCandidates(found, lane.starts.get(value), { window: (half - 3) * 2, size: folded.length });
  }
  return found;
}

function findShort(folded: Uint8Array, lane: Lane, hash: WindowHash): Candidate[] {
  const found: Candidate[] = [];
  if (lane.starts.size === 0) return found;
  const { filter } = lane;
  let [low, high] = [0, 0];
  for (let index = 0; index < folded.length; index += 1) {
    low = (low >>> 8) | ((high & 0xff) << 24);
    high = (high >>> 8) | ((folded[index] as number) << 8);
    if (index < 5) continue;
    const value = hash(low, high);
    const short = shortOf(value);
    if (((filter[short >>> 3] as number) & (1 << (short & 7))) === 0) continue;
    addCandidates(found, lane.starts.get(value), { window: index - 5, size: folded.length });
  }
  return found;
}

function addCandidates(
  found: Candidate[],
  starts: readonly Start[] | undefined,
  { window, size }: { readonly window: number; readonly size: number },
): void {
  for (const start of starts ?? []) {
    const at = window - start.skip;
    if (at >= 0 && at + start.length <= size) found.push({ at, start });
  }
}

function toLane(needles: readonly Needle[]): Lane {
  const filter = new Uint8Array(2 ** (FILTER_BITS - 3));
  const starts = new Map<number, Start[]>();
  for (const { prefix, skip, length, suffix } of needles) {
    const short = shortOf(prefix);
    filter[short >>> 3] = (filter[short >>> 3] ?? 0) | (1 << (short & 7));
    const known = starts.get(prefix) ?? [];
    const same = known.find((start) => start.skip === skip && start.length === length);
    if (same !== undefined) same.suffixes.add(suffix);
    else starts.set(prefix, [...known, { skip, length, suffixes: new Set([suffix]) }]);
  }
  return { filter, starts };
}

function shortOf(value: number): number {
  return Math.imul(value, SHORTEN) >>> (32 - FILTER_BITS);
}

function fold(bytes: Uint8Array): Uint8Array {
  const folded = new Uint8Array(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) {
    folded[index] = FOLDED_BYTES[bytes[index] as number] as number;
  }
  return folded;
}
