import { SHORTEST_NEEDLE } from './needle-hash.ts';

/** Letters of two bytes of which the other is zero, as in UTF-16. `from`: the first of them in the bytes. */
export type WideRun = { readonly from: number; readonly letters: Uint8Array };

const EVERY_SECOND = 0xff00_ff00;
const EVERY_FIRST = 0x00ff_00ff;

/**
 * Every stretch of bytes in which each second one is zero and none between them is, long enough for a value. The other
 * order of bytes is the same stretch, one byte further on: the last letter needs no zero behind it. A stretch that long
 * has two whole words of four bytes in it. `folded`: from `foldBytes`, which ends with a whole word.
 */
export function wideRuns(folded: Uint8Array): WideRun[] {
  const runs: WideRun[] = [];
  const words = new Int32Array(folded.buffer, folded.byteOffset, (folded.length + 3) >>> 2);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as number;
    if (word === 0) continue;
    const isOdd = (word & EVERY_FIRST) === 0;
    if (!isOdd && (word & EVERY_SECOND) !== 0) continue;
    const first = at * 4 + (isOdd ? 1 : 0);
    const run = runAround(folded, folded[first] === 0 ? first + 2 : first);
    if (run.length >= SHORTEST_NEEDLE) runs.push(toRun(folded, run));
    at = Math.max(at, ((run.from + run.length * 2) >>> 2) - 1);
  }
  return runs;
}

function runAround(bytes: Uint8Array, letter: number): { from: number; length: number } {
  let from = letter;
  while (from >= 2 && bytes[from - 1] === 0 && bytes[from - 2] !== 0) from -= 2;
  let length = 0;
  for (let at = from; at < bytes.length && bytes[at] !== 0; at += 2) {
    length += 1;
    if (bytes[at + 1] !== 0) break;
  }
  return { from, length };
}

function toRun(bytes: Uint8Array, { from, length }: { from: number; length: number }): WideRun {
  return { from, letters: Uint8Array.from({ length }, (_, at) => bytes[from + at * 2] ?? 0) };
}
