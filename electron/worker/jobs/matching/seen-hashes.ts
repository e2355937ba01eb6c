/** Tells hashes that were seen once from those that may have been seen twice, in two bits of memory each place. */
type SeenHashes = {
  readonly add: (hash: number) => number; // the same
  /** False only for a hash that was added once at most. */
  readonly isTwice: (hash: number) => boolean;
  readonly countTwice: () => number; // how many were added whose place was taken, and those that took it
  /** Nothing is added any more. */
  readonly close: () => void;
  readonly letGo: () => void;
};

/** Places a record, of which most have three keys: one in three that nobody shares is taken for shared. */
const PLACES_A_RECORD = 8;
const [FEWEST_BITS, MOST_BITS] = [16, 27];

export function createSeenHashes(recordCount: number): SeenHashes {
  const wanted = Math.ceil(Math.log2(Math.max(recordCount, 1) * PLACES_A_RECORD));
  const places = 2 ** Math.min(MOST_BITS, Math.max(FEWEST_BITS, wanted));
  const once = new Uint8Array(places / 8);
  const twice = new Uint8Array(places / 8);
  let count = 0;
  return {
    add(hash) {
      const place = hash & (places - 1);
      const [at, bit] = [place >>> 3, 1 << (place & 7)];
      if (((once[at] ?? 0) & bit) === 0) {
        once[at] = (once[at] ?? 0) | bit;
        return hash;
      }
      count += ((twice[at] ?? 0) & bit) === 0 ? 2 : 1;
      twice[at] = (twice[at] ?? 0) | bit;
      return hash;
    },
    isTwice(hash) {
      const place = hash & (places - 1);
      return ((twice[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
    },
    countTwice: () => count,
    close: () => once.buffer.transfer(0),
    letGo: () => twice.buffer.transfer(0),
  };
}
