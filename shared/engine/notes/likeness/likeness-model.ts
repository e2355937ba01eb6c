import { assert } from '#base/assert.ts';
import { noteKinds } from '../note-sign.ts';

/** What is estimated of a note: each kind, and whether it refuses anything at all. */
export const likenesses = [...noteKinds, 'refusal'] as const;
export type Likeness = (typeof likenesses)[number];
/** By likeness, 0 to 1; `familiarity`: how much of the note the model has met, 0 to 1. */
export type Likelihoods = Readonly<Record<Likeness | 'familiarity', number>>;

/**
 * A logistic model over features of notes. `hashes` in ascending order; `weights`: for each of them one of -127 to 127
 * for each likeness, times its scale.
 */
export type LikenessModel = {
  readonly hashes: Uint32Array;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
};

const MAGIC = 0x314e_4b4c; // LKN1
const HEADER_BYTES = 12;
const OUTPUTS = likenesses.length;

/** Bytes as `writeLikenessModel` makes them: the mark, counts of likenesses and features, scales, biases, hashes, weights. */
export function readLikenessModel(bytes: Uint8Array): LikenessModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isModel = bytes.byteLength >= HEADER_BYTES && view.getUint32(0, true) === MAGIC;
  assert(isModel, 'a model of likeness');
  assert(view.getUint32(4, true) === OUTPUTS, 'a model of as many likenesses as are known');
  const features = view.getUint32(8, true);
  const hashesAt = HEADER_BYTES + OUTPUTS * 8;
  const weightsAt = hashesAt + features * 4;
  assert(bytes.byteLength === weightsAt + features * OUTPUTS, 'a whole model of likeness');
  const floats = (at: number): Float32Array =>
    Float32Array.from({ length: OUTPUTS }, (_, output) => view.getFloat32(at + output * 4, true));
  return {
    scales: floats(HEADER_BYTES),
    biases: floats(HEADER_BYTES + OUTPUTS * 4),
    hashes: Uint32Array.from({ length: features }, (_, at) =>
      view.getUint32(hashesAt + at * 4, true),
    ),
    weights: Int8Array.from(bytes.subarray(weightsAt)), // 255 is -1
  };
}

export function writeLikenessModel({ hashes, weights, scales, biases }: LikenessModel): Uint8Array {
  const hashesAt = HEADER_BYTES + OUTPUTS * 8;
  const bytes = new Uint8Array(hashesAt + hashes.length * 4 + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, OUTPUTS, true);
  view.setUint32(8, hashes.length, true);
  for (let output = 0; output < OUTPUTS; output += 1) {
    view.setFloat32(HEADER_BYTES + output * 4, scales[output] ?? 0, true);
    view.setFloat32(HEADER_BYTES + (OUTPUTS + output) * 4, biases[output] ?? 0, true);
  }
  for (const [at, hash] of hashes.entries()) view.setUint32(hashesAt + at * 4, hash, true);
  bytes.set(
    new Uint8Array(weights.buffer, weights.byteOffset, weights.length),
    hashesAt + hashes.length * 4,
  );
  return bytes;
}

/** How likely a note of these features states each kind. Features that the model never met say nothing. */
export function createLikelihoods(
  model: LikenessModel,
): (features: ReadonlySet<number>) => Likelihoods {
  const placeOf = placesIn(model.hashes);
  const sums = new Float64Array(OUTPUTS);
  return (features) => {
    sums.fill(0);
    let known = 0;
    for (const feature of features) {
      const place = placeOf(feature);
      if (place < 0) continue;
      known += 1;
      for (let output = 0; output < OUTPUTS; output += 1) {
        sums[output] = (sums[output] ?? 0) + (model.weights[place * OUTPUTS + output] ?? 0);
      }
    }
    const share = 1 / Math.sqrt(Math.max(known, 1));
    const entries = likenesses.map((likeness, output) => {
      const sum = (sums[output] ?? 0) * (model.scales[output] ?? 0) * share;
      return [likeness, 1 / (1 + Math.exp(-sum - (model.biases[output] ?? 0)))] as const;
    });
    const familiarity = known / Math.max(features.size, 1);
    return { ...Object.fromEntries(entries), familiarity } as Likelihoods;
  };
}

/** The place of a hash, or -1. A table of open places: a note asks for a hundred of them. */
function placesIn(hashes: Uint32Array): (hash: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(hashes.length, 1) * 2)) - 1;
  const places = new Uint32Array(mask + 1); // from 1; 0: free
  const slotOf = (hash: number): number => {
    let slot = hash & mask;
    while (places[slot] !== 0 && hashes[(places[slot] ?? 0) - 1] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (const [at, hash] of hashes.entries()) places[slotOf(hash)] = at + 1;
  return (hash) => (places[slotOf(hash)] ?? 0) - 1;
}
