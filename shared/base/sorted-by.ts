type Key = string | number;

/** A sorted copy. Strings are compared by code unit, so that the order is the same on every machine. */
export function sortedBy<Item>(items: readonly Item[], keyOf: (item: Item) => Key): Item[] {
  return [...items].sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

export function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
