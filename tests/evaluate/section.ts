/** One measured part of `npm run evaluate`: labelled examples, and how well the program reads them. */
export type EvaluationSection = {
  readonly name: string;
  readonly measure: () => Promise<Evaluation> | Evaluation;
};

export type Evaluation = {
  readonly figures: readonly Figure[];
  /** Examples that were read wrongly, one line each: invented people, so they may be shown. */
  readonly misses: readonly string[];
};

/** `target` is the least value wanted; `count` the number of labelled examples behind the figure. */
export type Figure = {
  readonly label: string;
  readonly value: number;
  readonly count: number;
  readonly target: number | null;
};
