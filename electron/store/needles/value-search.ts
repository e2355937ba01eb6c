import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { allHits } from './loose-hits.ts';
import { createNeedleSearch } from './needle-search.ts';
import type { NeedleHit, NeedleSearch } from './needle-search.ts';
import { toNeedles } from './needles.ts';
import type { NeedleOptions } from './needles.ts';
import { needlesOfTexts } from './value-index.ts';
import type { ValueIndex } from './value-index.ts';
import { crossOut, wholeHits } from './whole-hits.ts';

export type ValueSearch = {
  /** Distinct values that stand in these bytes as they were written. */
  readonly countIn: (bytes: Uint8Array) => number;
  /** Whether one stands in a text of nobody's row in whatever way it may be written. */
  readonly isIn: (bytes: Uint8Array) => boolean;
  /** Such a text with the values crossed out. */
  readonly crossOutIn: (bytes: Uint8Array) => Uint8Array;
  /** A row that nobody could read, without texts of those who go; null where it is their own. */
  readonly rowWithout: (bytes: Uint8Array) => Uint8Array | null;
  /** Distinct values in a file, read in pieces; with the number of bytes read. */
  readonly countInFile: (path: string) => { readonly bytes: number; readonly residues: number };
};

const PIECE_BYTES = 4 * 1024 * 1024;

/** Searches files that the program wrote (outputs, receipts, logs) for values that were erased, in every case and encoding. */
export function openValueSearch(
  values: readonly string[],
  encodings: readonly string[] = [],
): ValueSearch {
  const options = { encodings, key: randomBytes(32) };
  const needles = toNeedles(values, options);
  return toValueSearch({ needles, links: new Uint32Array(), kinds: null }, options);
}

/** The same for values of which the needles were made already, under this key. */
export function toValueSearch(
  index: Pick<ValueIndex, 'needles' | 'links' | 'kinds'>,
  { key, encodings }: NeedleOptions,
): ValueSearch {
  let made: NeedleSearch | null = null;
  const search = (): NeedleSearch => (made ??= createNeedleSearch(index.needles, key)); // often nothing is searched
  return {
    countIn: (bytes) => distinct(wholeHits(bytes, search())).size,
    isIn: (bytes) => allHits(bytes, search(), encodings).length > 0,
    crossOutIn: (bytes) => crossOut(bytes, allHits(bytes, search(), encodings)),
    rowWithout: (bytes) => {
      const hits = allHits(bytes, search(), encodings);
      if (hits.length === 0) return bytes;
      const found = distinct(hits);
      return needlesOfTexts(index, found).size < found.size ? null : crossOut(bytes, hits);
    },
    countInFile: (path) => {
      const handle = openSync(path, 'r');
      try {
        return countInPieces(handle, search());
      } finally {
        closeSync(handle);
      }
    },
  };
}

/** Pieces overlap by the length of the longest value, so that none is cut in two. */
function countInPieces(
  handle: number,
  search: NeedleSearch,
): { readonly bytes: number; readonly residues: number } {
  const found = new Set<number>();
  const buffer = Buffer.alloc(PIECE_BYTES + search.longest);
  let [kept, bytes] = [0, 0];
  for (;;) {
    const read = readSync(handle, buffer, kept, PIECE_BYTES, bytes);
    if (read === 0) return { bytes, residues: found.size };
    bytes += read;
    const filled = buffer.subarray(0, kept + read);
    for (const needle of distinct(wholeHits(filled, search))) found.add(needle);
    kept = Math.min(search.longest, filled.length);
    filled.copy(buffer, 0, filled.length - kept);
  }
}

function distinct(hits: readonly NeedleHit[]): Set<number> {
  return new Set(hits.map(({ needle }) => needle));
}
