import { detectEncoding } from '#files/encoding/detect-encoding.ts';
import { decodeBytes, encodeText } from '#files/encoding/encodings.ts';
import { listLanguages } from '#support/lists/list-languages.ts';
import { makeList } from '#support/lists/list-maker.ts';
import type { ListKind } from '#support/lists/list-maker.ts';
import type { EvaluationSection } from '../section.ts';

const SIZES: readonly (readonly [kind: ListKind, rows: number, target: number])[] = [
  ['whole', 1, 0.9],
  ['whole', 3, 0.97],
  ['whole', 10, 0.995],
  ['whole', 50, 0.999],
  ['whole', 500, 0.999],
  ['mostly-ascii', 10, 0.95],
  ['mostly-ascii', 50, 0.99],
  ['one-word', 20, 0.8],
];
const SEEDS = 8;
const WIDE = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'];

/** Is a list read as the text that was written, in every encoding of its language? */
export const encodings: EvaluationSection = {
  name: 'encodings',
  measure() {
    const misses: string[] = [];
    const figures = SIZES.map(([kind, rows, target]) => {
      let right = 0;
      let count = 0;
      for (const words of listLanguages) {
        for (const encoding of [...words.encodings, ...WIDE]) {
          for (let seed = 1; seed <= SEEDS; seed += 1) {
            const read = readsRight(encoding, makeList(words, rows, seed, kind));
            if (read === null) continue;
            count += 1;
            if (read.right) right += 1;
            else misses.push(`${words.language} ${encoding} ${kind} ${rows} #${seed}: ${read.as}`);
          }
        }
      }
      return { label: `${kind}, ${rows} rows`, value: right / count, count, target };
    });
    return { figures, misses };
  },
};

/** Null where the encoding has not all letters of the list. */
function readsRight(encoding: string, text: string): { right: boolean; as: string } | null {
  const bytes = encodeText(text, encoding);
  if (decodeBytes(bytes, encoding) !== text) return null;
  const found = detectEncoding(bytes, bytes);
  return { right: decodeBytes(bytes, found.encoding) === text, as: found.encoding };
}
