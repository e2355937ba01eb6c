/** Remembers what was said of two objects, in this order: a fixed piece of memory, in which later pairs push out earlier ones. */
export type PairMemo<Item extends object> = {
  readonly codeOf: (a: Item, b: Item, work: () => number) => number;
};

/** 600 KB; the names of a list that repeat fit in, and where none repeats nothing is kept. */
const SLOTS = 1 << 16;
const MIX = 0x9e37_79b1;
/** Numbers of objects above this would no longer make a pair in 53 bits: then all begin anew. */
const MOST_ITEMS = 2 ** 26;

/** For codes from 0 to 255. */
export function createPairMemo<Item extends object>(): PairMemo<Item> {
  let numbers = new WeakMap<Item, number>();
  let next = 1;
  const pairs = new Float64Array(SLOTS);
  const codes = new Uint8Array(SLOTS);

  function numberOf(item: Item): number {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    const number = next;
    numbers.set(item, number);
    next += 1;
    return number;
  }

  return {
    codeOf(a, b, work) {
      if (next > MOST_ITEMS - 2) {
        numbers = new WeakMap();
        next = 1;
        pairs.fill(0);
      }
      const [one, other] = [numberOf(a), numberOf(b)];
      const pair = one * MOST_ITEMS + other;
      const slot = (Math.imul(one, MIX) + Math.imul(other, 0x85eb_ca6b)) >>> 16;
      if (pairs[slot] === pair) return codes[slot] ?? 0;
      const code = work();
      pairs[slot] = pair;
      codes[slot] = code;
      return code;
    },
  };
}
