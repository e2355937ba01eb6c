/** Every order of a few things: `n!` of them, in the order of the list. */
export function permutationsOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) =>
    permutationsOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

/**
 * Each order of the core, with the others put in where they bring the most sequences of four that no order had before: all
 * orders of eight acts would be 40,320.
 */
export function weave<Item>(core: readonly Item[], others: readonly Item[]): (readonly Item[])[] {
  const seen = new Set<string>();
  return permutationsOf(core).map((order) => {
    const woven = others.reduce<readonly Item[]>((so, other) => bestPlace(so, other, seen), order);
    for (const four of foursOf(woven)) seen.add(four);
    return woven;
  });
}

/** As few of these orders as show every three of the acts in each of their six orders. */
export function coverThrees<Item>(orders: readonly (readonly Item[])[]): (readonly Item[])[] {
  const open = new Set(orders.flatMap((order) => sequencesOf(order, 3)));
  const chosen: (readonly Item[])[] = [];
  while (open.size > 0) {
    const gain = (order: readonly Item[]): number =>
      sequencesOf(order, 3).filter((three) => open.has(three)).length;
    const best = orders.reduce((so, order) => (gain(order) > gain(so) ? order : so));
    for (const three of sequencesOf(best, 3)) open.delete(three);
    chosen.push(best);
  }
  return chosen;
}

function bestPlace<Item>(
  order: readonly Item[],
  other: Item,
  seen: ReadonlySet<string>,
): readonly Item[] {
  const places = Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(at, 0, other));
  const fresh = (woven: readonly Item[]): number =>
    foursOf(woven).filter((four) => !seen.has(four)).length;
  return places.reduce((best, woven) => (fresh(woven) > fresh(best) ? woven : best));
}

function foursOf<Item>(order: readonly Item[]): string[] {
  return sequencesOf(order, 4);
}

/** Ways in which `length` of the items follow one another in this order, with others between. */
export function sequencesOf<Item>(order: readonly Item[], length: number): string[] {
  if (length === 0) return [''];
  return order.flatMap((item, at) =>
    sequencesOf(order.slice(at + 1), length - 1).map((rest) => `${String(item)} ${rest}`),
  );
}
