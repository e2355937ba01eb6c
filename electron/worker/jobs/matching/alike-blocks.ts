import type { DayRange } from '#domain/partial-date.ts';
import type { NameKeys } from '#engine/identity/index.ts';
import { NONE, SEVERAL } from './known-records.ts';
import type { KnownPiece, KnownRecords } from './known-records.ts';

/** A record of a block, and what is known of it. */
export type AlikeMember = {
  readonly ordinal: number;
  readonly name: NameKeys | null; // null: not kept
  readonly birth: DayRange | null;
  readonly end: number; // as the columns of `KnownPiece` have it
  readonly local: number;
};

/** Records under one key beyond this are a crowd: nothing is said of them. */
const MOST_IN_BLOCK = 24;
/** Keys that are sorted at once, 28 bytes each. Fewer would mean more passes over all that is known. */
const KEYS_AT_ONCE = 1_000_000;
const PLACES = 2 ** 21; // more than keys at once; with a hash of 32 bits they make the 53 of a whole number
const ALL_HASHES = 2 ** 32;

/**
 * Groups of two records or more that share a key and are not one person yet, in the order of the hashes of their keys. Two
 * keys of one hash only bring together records that are then compared: nothing rests on the hash.
 */
export function* alikeBlocks(
  known: KnownRecords,
  areOne: (a: number, b: number) => boolean,
  keysAtOnce = KEYS_AT_ONCE,
): Generator<readonly AlikeMember[]> {
  const passes = Math.max(1, Math.ceil(known.countShared() / keysAtOnce));
  const keys = newKeys(Math.ceil((known.countShared() / passes) * 1.1) + 16);
  const width = Math.ceil(ALL_HASHES / passes);
  for (let from = 0; from < ALL_HASHES;) {
    const before = gather(keys, known, { from, before: Math.min(ALL_HASHES, from + width) });
    yield* blocksOf(keys, known, areOne);
    from = before;
  }
  letGo(keys);
}

type Keys = {
  sorting: Float64Array; // hash, then place in the others
  ordinals: Int32Array;
  names: Int32Array;
  births: Int32Array;
  ends: Uint32Array;
  locals: Uint32Array;
  length: number;
};

type Hashes = { readonly from: number; readonly before: number };

function newKeys(size: number): Keys {
  return {
    sorting: new Float64Array(size),
    ordinals: new Int32Array(size),
    names: new Int32Array(size),
    births: new Int32Array(size),
    ends: new Uint32Array(size),
    locals: new Uint32Array(size),
    length: 0,
  };
}

/** Keys of these hashes; of fewer where they are more than fit. Gives the first hash that was left for later. */
function gather(keys: Keys, known: KnownRecords, hashes: Hashes): number {
  const { from, before } = hashes;
  keys.length = 0;
  for (const piece of known.pieces()) {
    gatherFrom(piece, keys, { known, hashes });
    if (keys.length <= PLACES / 2) continue;
    const half = from + Math.floor((before - from) / 2);
    if (half > from) return gather(keys, known, { from, before: half });
    keys.length = 0; // one hash of a million records
    return before;
  }
  return before;
}

function gatherFrom(
  piece: KnownPiece,
  keys: Keys,
  { known, hashes }: { readonly known: KnownRecords; readonly hashes: Hashes },
): void {
  const { from, before } = hashes;
  const isWanted = (hash: number): boolean =>
    hash >= from && hash < before && hash > SEVERAL && known.maySeveralHave(hash);
  const { count, others, ends, locals, days, addresses } = piece;
  for (const column of [ends, locals, days, addresses])
    for (let at = 0; at < count; at += 1) {
      const hash = column[at] ?? NONE;
      if (isWanted(hash)) addKey(keys, hash, { piece, at });
    }
  for (let at = 0; at < others.length; at += 2) {
    const hash = others[at + 1] ?? NONE;
    if (isWanted(hash)) addKey(keys, hash, { piece, at: others[at] ?? 0 });
  }
}

function addKey(
  keys: Keys,
  hash: number,
  { piece, at }: { readonly piece: KnownPiece; readonly at: number },
): void {
  if (keys.length === keys.sorting.length) grow(keys);
  const place = keys.length;
  keys.sorting[place] = hash * PLACES + place;
  keys.ordinals[place] = piece.first + at;
  keys.names[place] = piece.names[at] ?? 0;
  keys.births[place] = piece.births[at] ?? 0;
  keys.ends[place] = piece.ends[at] ?? NONE;
  keys.locals[place] = piece.locals[at] ?? NONE;
  keys.length += 1;
}

function grow(keys: Keys): void {
  const grown = newKeys(Math.ceil(keys.length * 1.3));
  grown.sorting.set(keys.sorting);
  grown.ordinals.set(keys.ordinals);
  grown.names.set(keys.names);
  grown.births.set(keys.births);
  grown.ends.set(keys.ends);
  grown.locals.set(keys.locals);
  letGo(keys);
  Object.assign(keys, { ...grown, length: keys.length });
}

function letGo({ sorting, ordinals, names, births, ends, locals }: Keys): void {
  for (const { buffer } of [sorting, ordinals, names, births, ends, locals])
    (buffer as ArrayBuffer).transfer(0);
}

function* blocksOf(
  keys: Keys,
  known: KnownRecords,
  areOne: (a: number, b: number) => boolean,
): Generator<readonly AlikeMember[]> {
  const sorted = keys.sorting.subarray(0, keys.length).sort();
  const hashAt = (at: number): number => Math.floor((sorted[at] ?? 0) / PLACES);
  let from = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && hashAt(at) === hashAt(from)) continue;
    const start = from;
    from = at;
    if (at - start === 1 || at - start > MOST_IN_BLOCK) continue;
    const places = placesOf(keys, sorted.subarray(start, at));
    const first = keys.ordinals[places[0] ?? 0] ?? 0;
    if (places.every((place) => areOne(first, keys.ordinals[place] ?? 0))) continue;
    yield places.map((place) => memberAt(keys, known, place));
  }
}

/** In the order of the records, each once. */
function placesOf({ ordinals }: Keys, block: Float64Array): number[] {
  const [one, other] = [(block[0] ?? 0) % PLACES, (block[1] ?? 0) % PLACES];
  if (block.length === 2 && (ordinals[one] ?? 0) < (ordinals[other] ?? 0)) return [one, other];
  const byOrdinal = new Map<number, number>();
  for (const key of block) {
    const place = key % PLACES;
    byOrdinal.set(ordinals[place] ?? 0, place);
  }
  return [...byOrdinal].sort(([a], [b]) => a - b).map(([, place]) => place);
}

function memberAt(keys: Keys, known: KnownRecords, place: number): AlikeMember {
  return {
    ordinal: keys.ordinals[place] ?? 0,
    name: known.nameAt(keys.names[place] ?? 0),
    birth: known.birthOf(keys.births[place] ?? 0),
    end: keys.ends[place] ?? NONE,
    local: keys.locals[place] ?? NONE,
  };
}
