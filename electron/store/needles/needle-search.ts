import { createDigest, createFolder, createWindowHash, LONG_NEEDLE } from './needle-hash.ts';
import type { WindowHash } from './needle-hash.ts';
import { layLane, mayBegin, openLane, OTHER_BIT, SPREAD } from './needle-lane.ts';
import type { Lane, LaneTables, OnCandidate } from './needle-lane.ts';
import { NeedleSet } from './needle-set.ts';
import type { SharedNeedles } from './needle-set.ts';
import { wideRuns } from './wide-runs.ts';

export type NeedleHit = {
  readonly at: number;
  readonly length: number;
  readonly needle: number; // its place in the set
};

export type NeedleSearch = {
  readonly longest: number; // bytes
  readonly count: number; // needles
  /** Every place in these bytes where a value stands. */
  readonly find: (bytes: Uint8Array) => NeedleHit[];
};

/** What a search looks at, made once: several threads can search by the same tables. */
export type SearchTables = {
  readonly needles: SharedNeedles;
  readonly long: LaneTables;
  readonly short: LaneTables;
};

export function laySearch(needles: NeedleSet): SearchTables {
  return {
    needles: needles.shared,
    long: layLane(needles.words, (length) => length >= LONG_NEEDLE),
    short: layLane(needles.words, (length) => length < LONG_NEEDLE),
  };
}

export function createNeedleSearch(needles: NeedleSet, key: Uint8Array): NeedleSearch {
  return openSearch(laySearch(needles), key);
}

/**
 * Looks for any number of values in one pass: a keyed hash of the eight bytes at every second place, a bit filter that
 * lets few of them through, then the keyed digest of the whole value. Values of six to eight bytes need a pass of their
 * own over every byte; what stands in letters of two bytes, the second of them zero, is looked through once more without
 * the zeros. The time hardly depends on the number of values.
 */
export function openSearch(tables: SearchTables, key: Uint8Array): NeedleSearch {
  const needles = new NeedleSet(tables.needles);
  const hash = createWindowHash(key);
  const digest = createDigest(key);
  const fold = createFolder();
  const long = openLane(tables.long, hash);
  const short = openLane(tables.short, hash);
  const findIn = (folded: Uint8Array, found: (hit: NeedleHit) => void): void => {
    const check = (at: number, length: number): void => {
      const needle = needles.find(digest(folded, at, at + length));
      if (needle !== -1) found({ at, length, needle });
    };
    if (long.size > 0) findLong(folded, { lane: long, hash }, check);
    if (short.size > 0) findShort(folded, { lane: short, hash }, check);
  };
  const find = (bytes: Uint8Array): NeedleHit[] => {
    const hits: NeedleHit[] = [];
    const folded = fold(bytes);
    findIn(folded, (hit) => hits.push(hit));
    for (const { from, letters } of wideRuns(folded)) {
      findIn(letters, ({ at, length, needle }) => {
        hits.push({ at: from + at * 2, length: length * 2, needle });
      });
    }
    return hits;
  };
  return { longest: needles.longest * 2, count: needles.count, find };
}

type Reading = { readonly lane: Lane; readonly hash: WindowHash };

/** Half words instead of bytes: every machine that the program runs on has the low byte first. `mayBegin`, written out. */
function findLong(folded: Uint8Array, { lane, hash }: Reading, found: OnCandidate): void {
  const halves = new Uint16Array(folded.buffer, folded.byteOffset, folded.length >>> 1);
  const { filter, shorten } = lane;
  const size = halves.length;
  let [low, high] = [0, 0];
  for (let half = 0; half < size; half += 1) {
    low = (low >>> 16) | (high << 16);
    high = (high >>> 16) | ((halves[half] as number) << 16);
    if (half < 3) continue;
    const value = hash(low, high);
    const spread = Math.imul(value, SPREAD);
    const missing = ~(filter[spread >>> shorten] as number);
    if ((missing & ((1 << spread) | (1 << (value >>> OTHER_BIT)))) !== 0) continue;
    lane.candidates(folded, (half - 3) * 2, value, found);
  }
}

function findShort(folded: Uint8Array, { lane, hash }: Reading, found: OnCandidate): void {
  let [low, high] = [0, 0];
  for (let index = 0; index < folded.length; index += 1) {
    low = (low >>> 8) | ((high & 0xff) << 24);
    high = (high >>> 8) | ((folded[index] as number) << 8);
    if (index < 5) continue;
    const value = hash(low, high);
    if (!mayBegin(lane, value)) continue;
    lane.candidates(folded, index - 5, value, found);
  }
}
