/** Matching keys of one kind that wait to be written: hashes of 53 bits and the records that have them. */
export type KeyBuffer = {
  readonly add: (hash: number, record: number) => void;
  readonly size: () => number;
  /** All keys by hash, then in the order in which they were added; the buffer is empty afterwards. */
  readonly take: () => { readonly hashes: Float64Array; readonly records: Int32Array };
};

const FIRST_SIZE = 1 << 14;
/** A hash is below 2 to the 53rd; its highest 22 bits are sorted by, in two passes of 11. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const LOW_BITS = 2 ** (53 - 2 * DIGIT_BITS);

export function createKeyBuffer(): KeyBuffer {
  let hashes = new Float64Array(FIRST_SIZE);
  let records = new Int32Array(FIRST_SIZE);
  let size = 0;

  function grow(): void {
    const [before, owners] = [hashes, records];
    hashes = new Float64Array(size * 2);
    records = new Int32Array(size * 2);
    hashes.set(before);
    records.set(owners);
  }

  return {
    add(hash, record) {
      if (size === hashes.length) grow();
      hashes[size] = hash;
      records[size] = record;
      size += 1;
    },
    size: () => size,
    take() {
      const sorted = sortKeys(hashes.subarray(0, size), records.subarray(0, size));
      hashes = new Float64Array(FIRST_SIZE);
      records = new Int32Array(FIRST_SIZE);
      size = 0;
      return sorted;
    },
  };
}

/** Radix sort by the highest bits, which leaves next to nothing to the insertion sort behind it. Stable. */
function sortKeys(
  hashes: Float64Array,
  records: Int32Array,
): { hashes: Float64Array; records: Int32Array } {
  const low = scatter({ hashes, records }, LOW_BITS);
  const sorted = scatter(low, LOW_BITS * DIGITS);
  insertionSort(sorted.hashes, sorted.records);
  return sorted;
}

type Keys = { readonly hashes: Float64Array; readonly records: Int32Array };

function scatter({ hashes, records }: Keys, unit: number): Keys {
  const ends = new Int32Array(DIGITS + 1);
  for (const hash of hashes) {
    const digit = digitOf(hash, unit);
    ends[digit + 1] = (ends[digit + 1] ?? 0) + 1;
  }
  for (let digit = 0; digit < DIGITS; digit += 1) {
    ends[digit + 1] = (ends[digit + 1] ?? 0) + (ends[digit] ?? 0);
  }
  const out = {
    hashes: new Float64Array(hashes.length),
    records: new Int32Array(hashes.length),
  };
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    const digit = digitOf(hash, unit);
    const to = ends[digit] ?? 0;
    ends[digit] = to + 1;
    out.hashes[to] = hash;
    out.records[to] = records[at] ?? 0;
  }
  return out;
}

function digitOf(hash: number, unit: number): number {
  return Math.floor(hash / unit) & (DIGITS - 1);
}

function insertionSort(hashes: Float64Array, records: Int32Array): void {
  for (let at = 1; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    if ((hashes[at - 1] ?? 0) <= hash) continue;
    const record = records[at] ?? 0;
    let to = at;
    for (; to > 0 && (hashes[to - 1] ?? 0) > hash; to -= 1) {
      hashes[to] = hashes[to - 1] ?? 0;
      records[to] = records[to - 1] ?? 0;
    }
    hashes[to] = hash;
    records[to] = record;
  }
}
