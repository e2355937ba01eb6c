/** One labelled example: the places of its features, and for each output what it is (1 or 0) or null for "either". */
export type Example = {
  readonly places: Uint32Array;
  readonly answers: readonly (0 | 1 | null)[];
};

export type Fitted = {
  /** By feature, then by output. */
  readonly weights: Float64Array;
  readonly biases: Float64Array;
};

const EPOCHS = 40;
const RATE = 0.5;
/** Pull towards zero at each step, so that a rare feature does not decide alone. */
const PULL = 2e-6;

/**
 * Logistic regressions, one for each output, over the same examples: stochastic gradient descent with a rate of its own
 * for each weight (AdaGrad). Features count alike, by one over the root of their number. The same order every time.
 */
export function fitLogistic(
  examples: readonly Example[],
  size: { readonly features: number; readonly outputs: number },
): Fitted {
  const { outputs } = size;
  const weights = new Float64Array(size.features * outputs);
  const moved = new Float64Array(size.features * outputs).fill(1e-2);
  const biases = new Float64Array(outputs);
  const movedBiases = new Float64Array(outputs).fill(1e-2);
  const order = Uint32Array.from(examples, (_, at) => at);
  let seed = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    seed = shuffle(order, seed);
    for (const at of order) {
      const example = examples[at];
      if (example !== undefined) step(example);
    }
  }
  return { weights, biases };

  function step({ places, answers }: Example): void {
    const share = 1 / Math.sqrt(Math.max(places.length, 1));
    for (let output = 0; output < outputs; output += 1) {
      const answer = answers[output] ?? null;
      if (answer === null) continue;
      let sum = biases[output] ?? 0;
      for (const place of places) sum += (weights[place * outputs + output] ?? 0) * share;
      const slope = 1 / (1 + Math.exp(-sum)) - answer;
      if (Math.abs(slope) < 1e-4) continue;
      for (const place of places) {
        const index = place * outputs + output;
        const weight = weights[index] ?? 0;
        const gradient = slope * share + PULL * weight;
        const past = (moved[index] ?? 0) + gradient * gradient;
        moved[index] = past;
        weights[index] = weight - (RATE * gradient) / Math.sqrt(past);
      }
      const past = (movedBiases[output] ?? 0) + slope * slope;
      movedBiases[output] = past;
      biases[output] = (biases[output] ?? 0) - (RATE * slope) / Math.sqrt(past);
    }
  }
}

/** Fisher and Yates, by a small generator of our own: a model is the same whoever trains it. */
function shuffle(order: Uint32Array, seed: number): number {
  let state = seed;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return state;
}
