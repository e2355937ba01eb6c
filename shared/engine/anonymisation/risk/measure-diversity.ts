/**
 * l-diversity of one confidential column (Machanavajjhala et al., 2007). `distinct`: fewest different values in a class.
 * `entropy`: the least exp(-Σ p ln p) of a class, which is l where l values are equally frequent.
 */
export type Diversity = {
  readonly distinct: number | null; // null: no class holds a value
  readonly entropy: number | null;
  readonly alike: number; // people in classes whose members all share one value, which is not empty
};

/** How often each value stands in each class; the values of one class together. */
export type ConfidentialClass = ReadonlyMap<string | number, number>;

/** `isTelling`: whether sharing this value says something of a person; an empty cell does not. */
export function measureDiversity(
  classes: readonly ConfidentialClass[],
  isTelling: (value: string | number) => boolean = (value) => value !== '',
): Diversity {
  const filled = classes.filter((counts) => counts.size > 0);
  const telling: ConfidentialClass[] = [];
  let alike = 0;
  for (const counts of filled) {
    const [only, ...others] = counts;
    if (only !== undefined && others.length === 0) {
      if (!isTelling(only[0])) continue; // nobody in this class has the value: nothing to infer
      alike += only[1];
    }
    telling.push(counts);
  }
  return {
    distinct: least(telling.map(({ size }) => size)),
    entropy: least(telling.map((counts) => entropyOf([...counts.values()]))),
    alike,
  };
}

function entropyOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const nats = counts.reduce((sum, count) => {
    const share = count / total;
    return count === 0 ? sum : sum - share * Math.log(share);
  }, 0);
  return Math.exp(nats);
}

function least(values: readonly number[]): number | null {
  return values.reduce<number | null>(
    (smallest, value) => (smallest === null || value < smallest ? value : smallest),
    null,
  );
}
