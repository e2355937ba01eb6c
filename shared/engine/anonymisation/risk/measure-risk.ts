/** Class sizes in people, and for each the size of the same class in the population where one is known. */
export type ClassSize = { readonly sample: number; readonly population?: number };

/** Highest risk of any person, average over all, and the share of people above the threshold; each 0 to 1. */
export type Risk = { readonly highest: number; readonly average: number; readonly above: number };

/**
 * The figures of ARX (`RiskModelSampleSummary`), which follow El Emam, "Guide to the De-Identification of Personal
 * Health Information", ch. 16. A person of a class of size f has risk 1/f.
 * Prosecutor: knows that the target is in the table. Journalist: does not know it, and looks in a population of which
 * the table is a sample (classes of size F). Marketer: wants as many matches as possible.
 * Without a population the journalist is the prosecutor, as in ARX.
 */
export type RiskFigures = {
  readonly people: number;
  readonly classes: number;
  readonly smallest: number; // the k that holds
  readonly largest: number;
  readonly averageSize: number;
  readonly unique: number; // people who are alone in their class
  readonly small: number; // people in classes smaller than the k that is wanted
  readonly prosecutor: Risk;
  readonly journalist: Risk;
  readonly marketer: number; // expected share of people who are matched rightly
};

/** `wanted`: the k below which a class is small. Classes of nobody do not count. */
export function measureRisk(sizes: readonly ClassSize[], wanted: number): RiskFigures {
  const classes = sizes.filter(({ sample }) => sample > 0);
  const people = sum(classes, ({ sample }) => sample);
  const threshold = 1 / wanted;
  if (people === 0) return nobody;
  const populationOf = ({ sample, population }: ClassSize): number =>
    Math.max(sample, population ?? sample);
  const risk = (sizeOf: (one: ClassSize) => number): Omit<Risk, 'average'> => ({
    highest: greatest(classes, (one) => 1 / sizeOf(one)),
    above: sum(classes, (one) => (1 / sizeOf(one) > threshold ? one.sample : 0)) / people,
  });
  const matched = sum(classes, (one) => one.sample / populationOf(one)) / people;
  const population = sum(classes, populationOf);
  return {
    people,
    classes: classes.length,
    smallest: -greatest(classes, ({ sample }) => -sample),
    largest: greatest(classes, ({ sample }) => sample),
    averageSize: people / classes.length,
    unique: sum(classes, ({ sample }) => (sample === 1 ? 1 : 0)),
    small: sum(classes, ({ sample }) => (sample < wanted ? sample : 0)),
    prosecutor: { ...risk(({ sample }) => sample), average: classes.length / people },
    journalist: {
      ...risk(populationOf),
      average: Math.max(classes.length / population, matched),
    },
    marketer: matched,
  };
}

const safe: Risk = { highest: 0, average: 0, above: 0 };
const nobody: RiskFigures = {
  people: 0,
  classes: 0,
  smallest: 0,
  largest: 0,
  averageSize: 0,
  unique: 0,
  small: 0,
  prosecutor: safe,
  journalist: safe,
  marketer: 0,
};

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}

/** `Math.max` over a list of a million arguments overflows the stack. */
function greatest<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, valueOf(item)), Number.NEGATIVE_INFINITY);
}
