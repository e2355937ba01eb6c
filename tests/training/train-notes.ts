import { writeFileSync } from 'node:fs';
import { dayOf } from '#domain/day.ts';
import { assert } from '#base/assert.ts';
import {
  likenesses,
  writeLikenessModel,
  type Likeness,
  type LikenessModel,
} from '#engine/notes/likeness/likeness-model.ts';
import { featuresOf } from '#engine/notes/likeness/note-features.ts';
import { buildNotePhrases } from '#engine/notes/note-phrases.ts';
import { createNoteWords } from '#engine/notes/note-words.ts';
import { noteWordsData } from '#support/shipped/note-words-data.ts';
import {
  judgingParts,
  noteParts,
  readEverydayNotes,
  readNotes,
  readTrainingNotes,
  type LabelledNote,
} from '../evaluate/labelled-notes.ts';
import { fitLogistic, type Example, type Fitted } from './fit-logistic.ts';

/**
 * `npm run train:notes`: makes `resources/vocabulary/notes/likeness.bin` from all labelled notes that do not judge. To be
 * run whenever notes, words or features change; takes a minute, and gives the same bytes every time.
 */
const RAREST = 3; // a feature of fewer notes is left out
const LEAST_WEIGHT = 0.5; // a weight nearer to zero is one
const LARGEST = 127;
const today = dayOf(2026, 11, 24);
assert(today !== null, 'a day');

const judging = new Set(judgingParts.flatMap(readNotes).map(({ note }) => note));
const labelled = [
  ...noteParts.filter((part) => !judgingParts.includes(part)).flatMap(readNotes),
  ...readEverydayNotes(),
  ...readTrainingNotes(),
].filter(({ note }) => !judging.has(note));

const wordsOf = createNoteWords(buildNotePhrases(noteWordsData));
const features = labelled.map(({ note }) => {
  const { tokens, matches } = wordsOf(note, today);
  return featuresOf(tokens, matches);
});
const hashes = commonFeatures(features);
const placeOf = new Map([...hashes].map((hash, place) => [hash, place]));
const examples = labelled.map((note, at): Example => ({
  places: Uint32Array.from(
    [...(features[at] ?? [])].flatMap((feature) => placeOf.get(feature) ?? []),
  ),
  answers: likenesses.map((likeness) => answerOf(note, likeness)),
}));
const fitted = fitLogistic(examples, { features: hashes.length, outputs: likenesses.length });
const model = packed(hashes, fitted);
const bytes = writeLikenessModel(model);
writeFileSync(new URL('../../resources/vocabulary/notes/likeness.bin', import.meta.url), bytes);
console.log(
  `${labelled.length} notes, ${hashes.length} features in ${RAREST} notes or more, ${model.hashes.length} kept, ${bytes.length} bytes`,
);

function commonFeatures(all: readonly ReadonlySet<number>[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const note of all) {
    for (const feature of note) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return Uint32Array.from(
    [...counts].flatMap(([feature, count]) => (count >= RAREST ? [feature] : [])),
  ).sort();
}

/** Null where a careful reader could say either. */
function answerOf({ expected, allowed }: LabelledNote, likeness: Likeness): 0 | 1 | null {
  const wanted: ReadonlySet<string> = new Set(
    likeness === 'refusal' ? ['withdrew', 'dnc', 'dnc_call'] : [likeness],
  );
  if (expected.some((kinds) => kinds.some((kind) => wanted.has(kind)))) return 1;
  return allowed.some((kind) => wanted.has(kind)) ? null : 0;
}

/** Weights as whole numbers of one scale for each output; features of which none is left go. */
function packed(all: Uint32Array, { weights, biases }: Fitted): LikenessModel {
  const outputs = likenesses.length;
  const weightAt = (place: number, output: number): number => {
    const weight = weights[place * outputs + output] ?? 0;
    return Math.abs(weight) < LEAST_WEIGHT ? 0 : weight;
  };
  const scales = likenesses.map((_, output) => {
    let largest = LEAST_WEIGHT;
    for (let place = 0; place < all.length; place += 1) {
      largest = Math.max(largest, Math.abs(weightAt(place, output)));
    }
    return largest / LARGEST;
  });
  const rows = [...all].flatMap((hash, place) => {
    const row = scales.map((scale, output) => Math.round(weightAt(place, output) / scale));
    return row.some((weight) => weight !== 0) ? [{ hash, row }] : [];
  });
  return {
    hashes: Uint32Array.from(rows, ({ hash }) => hash),
    weights: Int8Array.from(rows.flatMap(({ row }) => row)),
    scales: Float32Array.from(scales),
    biases: Float32Array.from(biases),
  };
}
