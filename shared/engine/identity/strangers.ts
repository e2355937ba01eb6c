/** Pairs of people that nothing brings together, because the user said that they are two. */
export type Strangers = {
  readonly keepApart: (a: number, b: number) => void;
  readonly areKeptApart: (a: number, b: number) => boolean;
  /** Of these records those of people who are kept apart from another of these people. */
  readonly listKeptApart: (ordinals: readonly number[]) => readonly number[];
  /** Two people have become one: what one was kept apart from, both are now. */
  readonly moveTo: (root: number, former: number) => void;
};

export function createStrangers(find: (ordinal: number) => number): Strangers {
  const known = new Map<number, Set<number>>(); // by root: any record of the people it is kept apart from
  const add = (one: number, other: number): void => {
    const root = find(one);
    known.set(root, new Set([...(known.get(root) ?? []), other]));
  };

  const areKeptApart = (a: number, b: number): boolean => {
    if (known.size === 0) return false;
    const root = find(b);
    for (const stranger of known.get(find(a)) ?? []) if (find(stranger) === root) return true;
    return false;
  };

  return {
    areKeptApart,
    listKeptApart(ordinals) {
      if (known.size === 0) return [];
      const estranged = ordinals.filter((ordinal) => known.has(find(ordinal)));
      return estranged.filter((one) => estranged.some((other) => areKeptApart(one, other)));
    },
    keepApart(a, b) {
      add(a, b);
      add(b, a);
    },
    moveTo(root, former) {
      const moved = known.get(former);
      if (moved === undefined) return;
      known.delete(former);
      known.set(root, new Set([...(known.get(root) ?? []), ...moved]));
    },
  };
}
