import { isUtf8 } from 'node:buffer';
import { hashText } from '#base/hash-text.ts';
import { wordsOfText } from '#base/words-of-text.ts';
import { eachRow } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { readUnits } from '../needles/read-units.ts';
import { columnsToSearch } from './field-inventory.ts';
import { searchOptions } from './search-options.ts';

/**
 * Which words stand after one another in the texts that belong to nobody's row. These texts are few, and the rows of
 * those who go many: so what somebody's note has in common with them is found by a look at each note, and only that
 * need be looked for afterwards.
 */
export type WordsBeside = {
  /** False: certainly not. */
  readonly mayHave: (words: readonly string[], from: number, count: number) => boolean;
};

/** Of longer runs each part of so many words is asked for. */
export const WORDS_ASKED_FOR = 4;
const BITS_A_RUN = 16;
const LEAST_BITS = 16;
const MOST_BITS = 27; // 16 MB

export function readWordsBeside(store: ReadableStore): WordsBeside {
  const words = countWords(store);
  const bits = Math.ceil(Math.log2(Math.max(words, 1) * WORDS_ASKED_FOR * BITS_A_RUN));
  const filter = new Uint8Array(2 ** (Math.min(MOST_BITS, Math.max(LEAST_BITS, bits)) - 3));
  const mask = filter.length * 8 - 1;
  for (const text of walkWords(store)) {
    for (let from = 0; from < text.length; from += 1) {
      for (let count = 1; count <= WORDS_ASKED_FOR && from + count <= text.length; count += 1) {
        const place = placeOf(text, from, count) & mask;
        filter[place >>> 3] = (filter[place >>> 3] ?? 0) | (1 << (place & 7));
      }
    }
  }
  return {
    mayHave: (text, from, count) => {
      const place = placeOf(text, from, count) & mask;
      return ((filter[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
    },
  };
}

function placeOf(words: readonly string[], from: number, count: number): number {
  return hashText(words.slice(from, from + count).join(' '));
}

function countWords(store: ReadableStore): number {
  let count = 0;
  for (const words of walkWords(store)) count += words.length;
  return count;
}

/** The words of each such text, in each encoding in which it can be read. */
function* walkWords(store: ReadableStore): Generator<readonly string[]> {
  const { encodings } = searchOptions(store);
  for (const bytes of walkTextsBeside(store)) {
    if (isUtf8(bytes) && !bytes.includes(0)) {
      yield wordsOfText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
      continue;
    }
    for (const units of readUnits(bytes, encodings)) {
      yield wordsOfText(units.map(({ char }) => char).join(''));
    }
  }
}

/** Titles, headers, names of files, sheets and views, rows set aside, reasons of holds, remembered answers. */
export function* walkTextsBeside(store: ReadableStore): Generator<Uint8Array> {
  const columns = (['if_found', 'blank_if_found', 'row_if_found'] as const).flatMap(
    columnsToSearch,
  );
  for (const { table, column } of columns) {
    const cells = eachRow<{ cell: Uint8Array | string }>(
      store,
      `SELECT ${column} AS cell FROM ${table} WHERE typeof(${column}) IN ('text', 'blob')`,
    );
    for (const { cell } of cells) yield typeof cell === 'string' ? Buffer.from(cell, 'utf8') : cell;
  }
}
