/** So many at a time; fewer at the end. */
export function* inPacks<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let pack: Item[] = [];
  for (const item of items) {
    pack.push(item);
    if (pack.length < size) continue;
    yield pack;
    pack = [];
  }
  if (pack.length > 0) yield pack;
}
