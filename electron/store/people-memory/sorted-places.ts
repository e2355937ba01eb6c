import type { Steps } from './part.ts';

/** Texts behind one another as numbers of 1 to 65,535, whose plain order is that of the texts. */
export type Units = {
  readonly units: Uint16Array;
  readonly starts: Uint32Array; // where each text begins; one more entry for the end
};

const DIGIT = 11; // bits that are sorted by at once
const DIGITS = [0, DIGIT, 2 * DIGIT];
const BUCKETS = 1 << DIGIT;

/** Places in the order of their numbers, which fit in 32 bits; ties in their own order. */
export function placesByNumber(numbers: Int32Array): Int32Array {
  const places = inOrder(numbers.length);
  const keys = new Uint32Array(numbers.length);
  for (let at = 0; at < keys.length; at += 1) keys[at] = (numbers[at] ?? 0) ^ 0x80_00_00_00;
  sortByDigits(places, keys);
  return places;
}

// Plain loops below: `from` and `filter` of typed arrays with a function take ten times as long over a million places.
function inOrder(count: number): Int32Array {
  const places = new Int32Array(count);
  for (let at = 0; at < count; at += 1) places[at] = at;
  return places;
}

/** Sorts places by the keys beside them, and the keys with them: a digit after the other, each pass keeping ties as they are. */
function sortByDigits(places: Int32Array, keys: Uint32Array): void {
  let [from, fromKeys] = [places, keys];
  let to: Int32Array = new Int32Array(places.length);
  let toKeys: Uint32Array = new Uint32Array(keys.length);
  const ends = new Uint32Array(BUCKETS);
  for (const shift of DIGITS) {
    ends.fill(0);
    for (const key of fromKeys) count(ends, (key >>> shift) & (BUCKETS - 1));
    if (ends.includes(keys.length)) continue; // all of them alike
    let begin = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const size = ends[bucket] ?? 0;
      ends[bucket] = begin;
      begin += size;
    }
    for (let at = 0; at < fromKeys.length; at += 1) {
      const key = fromKeys[at] ?? 0;
      const place = count(ends, (key >>> shift) & (BUCKETS - 1));
      to[place] = from[at] ?? 0;
      toKeys[place] = key;
    }
    [from, to] = [to, from];
    [fromKeys, toKeys] = [toKeys, fromKeys];
  }
  if (from !== places) {
    places.set(from);
    keys.set(fromKeys);
  }
}

/** Adds one, and gives what was there. */
function count(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** Texts of which so much is the same stay in their own order. */
const MOST_UNITS = 256;
type Range = { readonly from: number; readonly to: number; readonly depth: number };

/** Places in the order of their texts, the empty ones last; ties in their own order. */
export function* placesByText(texts: Units): Steps<Int32Array> {
  const { starts } = texts;
  const count = starts.length - 1;
  const places = new Int32Array(count);
  let told = 0;
  for (let at = 0; at < count; at += 1) if (starts[at] !== starts[at + 1]) places[told++] = at;
  for (let at = 0, end = told; at < count; at += 1) {
    if (starts[at] === starts[at + 1]) places[end++] = at;
  }
  const bits = mostOf(texts.units) < 256 ? 8 : 16;
  const waiting: Range[] = [{ from: 0, to: told, depth: 0 }];
  for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
    sortRange(texts, places, { range, bits, waiting });
    if (range.to - range.from > LARGE) yield;
  }
  return places;
}

const LARGE = 10_000;

function mostOf(units: Uint16Array): number {
  let most = 0;
  for (let at = 0; at < units.length; at += 1) most = Math.max(most, units[at] ?? 0);
  return most;
}

/** By the next few units; those who are alike in them wait for the ones after. */
function sortRange(
  texts: Units,
  places: Int32Array,
  { range, bits, waiting }: { readonly range: Range; readonly bits: number; waiting: Range[] },
): void {
  const { from, to } = range;
  const depth = sharedDepth(texts, places, range);
  const own = places.subarray(from, to);
  const keys = new Uint32Array(own.length);
  for (let at = 0; at < keys.length; at += 1) keys[at] = keyAt(texts, own[at] ?? 0, depth, bits);
  sortKeys(own, keys);
  const step = 32 / bits;
  if (depth + step > MOST_UNITS) return;
  const last = 2 ** bits - 1;
  for (let begin = 0; begin < keys.length;) {
    let end = begin + 1;
    while (end < keys.length && keys[end] === keys[begin]) end += 1;
    const isOver = ((keys[begin] ?? 0) & last) === 0;
    if (end - begin > 1 && !isOver) {
      waiting.push({ from: from + begin, to: from + end, depth: depth + step });
    }
    begin = end;
  }
}

/** Short ranges in one go: key and rank in one number, which the runtime sorts by itself. */
const SHORT = 4096;

function sortKeys(places: Int32Array, keys: Uint32Array): void {
  if (places.length > SHORT) return sortByDigits(places, keys);
  const before = places.slice();
  const both = new Float64Array(keys.length);
  for (let rank = 0; rank < both.length; rank += 1) both[rank] = (keys[rank] ?? 0) * SHORT + rank;
  both.sort();
  for (let rank = 0; rank < both.length; rank += 1) {
    const value = both[rank] ?? 0;
    places[rank] = before[value % SHORT] ?? 0;
    keys[rank] = Math.floor(value / SHORT);
  }
}

/** How far all texts of a range are the same, from its depth on. */
function sharedDepth({ units, starts }: Units, places: Int32Array, range: Range): number {
  const first = places[range.from] ?? 0;
  const begin = starts[first] ?? 0;
  let shared = Math.min((starts[first + 1] ?? 0) - begin, MOST_UNITS);
  for (let at = range.from + 1; at < range.to && shared > range.depth; at += 1) {
    const place = places[at] ?? 0;
    const other = starts[place] ?? 0;
    const most = Math.min(shared, (starts[place + 1] ?? 0) - other);
    let same = range.depth;
    while (same < most && units[begin + same] === units[other + same]) same += 1;
    shared = same;
  }
  return Math.max(shared, range.depth);
}

/** Some units in one number; zeros behind the end. */
function keyAt({ units, starts }: Units, place: number, depth: number, bits: number): number {
  const end = starts[place + 1] ?? 0;
  let at = (starts[place] ?? 0) + depth;
  let key = 0;
  for (let shift = 32 - bits; shift >= 0 && at < end; shift -= bits) {
    key |= (units[at] ?? 0) << shift;
    at += 1;
  }
  return key >>> 0;
}
