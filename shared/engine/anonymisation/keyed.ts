/** A keyed hash (HMAC-SHA-256) of a text, in hex. Its key is made for one batch and forgotten with it. */
export type KeyedHash = (text: string) => string;

const HEX_DIGITS = 12; // 48 bits: a whole number that is exact
const TOKEN_DIGITS = 16;

/** The same for one person in every list; nobody without the key can tell whose it is. */
export function tokenOf(hash: KeyedHash, person: string): string {
  return hash(`token\n${person}`).slice(0, TOKEN_DIGITS);
}

/** Days by which the dates of a person move: between -most and most, never 0. */
export function shiftOf(hash: KeyedHash, person: string, most: number): number {
  const at = Number.parseInt(hash(`shift\n${person}`).slice(0, HEX_DIGITS), 16) % (2 * most);
  return at < most ? at - most : at - most + 1;
}

/** The items in an order that only the key tells. */
export function shuffled<Item>(
  hash: KeyedHash,
  items: readonly Item[],
  textOf: (item: Item) => string,
): Item[] {
  const keyed = items.map((item) => ({ item, by: hash(`order\n${textOf(item)}`) }));
  keyed.sort((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
  return keyed.map(({ item }) => item);
}

/**
 * The values of a column, each in another place. Nobody keeps a value, where that can be: rows of one value stand
 * together, in an order of values that only the key tells, and all move on by the size of the largest such group. A
 * column of one row has no other place, and is emptied.
 */
export function shuffledValues(hash: KeyedHash, values: readonly string[]): string[] {
  if (values.length < 2) return values.map(() => '');
  const places = values.map((value, at) => ({ value, at }));
  const ordered = shuffled(hash, places, ({ at }) => String(at));
  const groups = new Map<string, typeof places>();
  for (const place of ordered) {
    const group = groups.get(place.value);
    if (group === undefined) groups.set(place.value, [place]);
    else group.push(place);
  }
  const together = shuffled(hash, [...groups.values()], ([first]) => `= ${first?.value ?? ''}`);
  const row = together.flat();
  const step = Math.max(...together.map(({ length }) => length));
  const moved = [...values];
  row.forEach((place, at) => {
    moved[place.at] = row[(at + step) % row.length]?.value ?? '';
  });
  return moved;
}
