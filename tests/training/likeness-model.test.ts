import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import {
  createLikelihoods,
  likenesses,
  readLikenessModel,
  writeLikenessModel,
} from '#engine/notes/likeness/likeness-model.ts';
import { featuresOf } from '#engine/notes/likeness/note-features.ts';
import { buildNotePhrases } from '#engine/notes/note-phrases.ts';
import { createNoteWords } from '#engine/notes/note-words.ts';
import { readTrainingNotes } from '../evaluate/labelled-notes.ts';
import { noteWordsData } from '#support/shipped/note-words-data.ts';
import { readShippedBytes } from '#support/shipped/read-shipped.ts';

const today = dayOf(2026, 11, 24)!;
const bytes = readShippedBytes('vocabulary/notes/likeness.bin');
const wordsOf = createNoteWords(buildNotePhrases(noteWordsData));
const features = (note: string): ReadonlySet<number> => {
  const { tokens, matches } = wordsOf(note, today);
  return featuresOf(tokens, matches);
};

describe('a model of likeness', () => {
  it('is written as it was read', () => {
    expect(Buffer.compare(writeLikenessModel(readLikenessModel(bytes)), bytes)).toBe(0);
  });

  it('reads any model back', () => {
    const outputs = likenesses.length;
    const floats = fc.array(fc.float({ noNaN: true }), { minLength: outputs, maxLength: outputs });
    const rows = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 0xffff_ffff }),
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: outputs, maxLength: outputs }),
      ),
      { selector: ([hash]) => hash, maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, floats, floats, (unsorted, scales, biases) => {
        const sorted = unsorted.toSorted(([one], [other]) => one - other);
        const model = {
          hashes: Uint32Array.from(sorted, ([hash]) => hash),
          weights: Int8Array.from(sorted.flatMap(([, weights]) => weights)),
          scales: Float32Array.from(scales),
          biases: Float32Array.from(biases),
        };
        expect(readLikenessModel(writeLikenessModel(model))).toStrictEqual(model);
      }),
    );
  });

  it('is refused when it is cut short, or is no model', () => {
    expect(() => readLikenessModel(bytes.subarray(0, bytes.length - 1))).toThrow('whole');
    expect(() => readLikenessModel(Buffer.from('{"schema": 1, "kinds": []}'))).toThrow('a model');
    expect(() => readLikenessModel(new Uint8Array())).toThrow('a model');
  });

  it('belongs to the features of today: it knows most notes that it was trained by', () => {
    const likelihoodsOf = createLikelihoods(readLikenessModel(bytes));
    const sample = readTrainingNotes().filter((_, at) => at % 40 === 0);
    const refusal = new Set(['withdrew', 'dnc', 'dnc_call']);
    const refuses = sample.filter(({ expected }) =>
      expected.some((kinds) => kinds.some((kind) => refusal.has(kind))),
    );
    const states = sample.filter(({ expected, allowed }) => expected.length + allowed.length === 0);
    const share = (notes: typeof sample, isRight: (likelihood: number) => boolean): number =>
      notes.filter(({ note }) => isRight(likelihoodsOf(features(note)).refusal)).length /
      notes.length;
    expect(share(refuses, (likelihood) => likelihood > 0.5)).toBeGreaterThan(0.9);
    expect(share(states, (likelihood) => likelihood < 0.5)).toBeGreaterThan(0.9);
  });

  it('gives likelihoods between 0 and 1 for whatever is written', () => {
    const likelihoodsOf = createLikelihoods(readLikenessModel(bytes));
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (note) => {
        for (const value of Object.values(likelihoodsOf(features(note)))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('has met little of a language that nobody trained it by', () => {
    const { familiarity } = createLikelihoods(readLikenessModel(bytes))(
      features('ის აღარ იღებს ზარებს და წერილებს'),
    );
    expect(familiarity).toBeLessThan(0.3);
  });
});

describe('features of a note', () => {
  it('tell the order of words and the age of a child from that of an adult', () => {
    expect(features('dog bites man')).not.toStrictEqual(features('man bites dog'));
    expect(features('she is 12')).toStrictEqual(features('she is 9'));
    expect(features('she is 12')).not.toStrictEqual(features('she is 42'));
  });

  it('are the same for the same words in other case and accents', () => {
    expect(features('NE ME RAPPELEZ PLUS')).toStrictEqual(features('ne me rappelez plus'));
  });
});
