import { hashText } from '#base/hash-text.ts';

/** Gathers keys of records and gives back the groups that share one. */
type AlikeSorter = {
  readonly add: (key: string, ordinal: number) => void;
  /** Groups of two records or more that are not one person yet, in a stable order. */
  readonly blocks: (areOne: (a: number, b: number) => boolean) => Generator<number[]>;
};

/** A double holds whole numbers of 53 bits: some for the record, the rest for the hash of the key. */
const BITS = 53;
/** Records under one key beyond this are a crowd: nothing is said of them. */
const MOST_IN_BLOCK = 24;

/** Two keys of one hash only bring together records that are then compared: nothing rests on the hash. */
export function sortAlike(recordCount: number): AlikeSorter {
  const places = 2 ** Math.ceil(Math.log2(Math.max(recordCount, 2)));
  const hashes = 2 ** Math.min(32, BITS - Math.log2(places));
  let keys = new Float64Array(Math.max(recordCount, 16));
  let length = 0;

  return {
    add(key, ordinal) {
      if (length === keys.length) {
        const grown = new Float64Array(length * 2);
        grown.set(keys);
        keys = grown;
      }
      keys[length] = (hashText(key) % hashes) * places + ordinal;
      length += 1;
    },
    *blocks(areOne) {
      const sorted = keys.subarray(0, length).sort();
      let from = 0;
      for (let at = 1; at <= length; at += 1) {
        const isEnd = at === length || hashAt(sorted, at, places) !== hashAt(sorted, from, places);
        if (!isEnd) continue;
        if (at - from > 1 && at - from <= MOST_IN_BLOCK) {
          const members = [...new Set([...sorted.subarray(from, at)].map((key) => key % places))];
          const [first = 0] = members;
          if (members.some((member) => !areOne(first, member))) yield members;
        }
        from = at;
      }
    },
  };
}

function hashAt(sorted: Float64Array, at: number, places: number): number {
  return Math.floor((sorted[at] ?? 0) / places);
}
