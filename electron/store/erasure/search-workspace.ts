import { statSync } from 'node:fs';
import { eachRow, keyOf, oneNumber } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { fieldInventory } from './field-inventory.ts';
import { isPartOfWord } from '../needles/is-part-of-word.ts';
import { looseHits } from '../needles/loose-hits.ts';
import { FOUND, placesMarked } from '../needles/needle-marks.ts';
import { searchPieces } from '../needles/piece-search.ts';
import type { NeedleSearch } from '../needles/needle-search.ts';
import { toNeedles } from '../needles/needles.ts';
import { NEEDLE_BYTES, NeedleSet } from '../needles/needle-set.ts';
import { walkPlainPages } from './plain-pages.ts';
import { searchOptions } from './search-options.ts';
import { readSettings } from '../settings.ts';
import { walkTextsBeside } from './words-beside.ts';

export type WorkspaceSearch = {
  readonly bytes: number;
  readonly residues: number;
  /** Whether every page could be read, a value that is known to be in the file was found too, and no room was left free. */
  readonly reliable: boolean;
};

type OnSearched = (bytes: number, of: number) => void;

/**
 * Looks for the erased values in every decrypted page of the file, free and unused room included: tables, indexes, and
 * what no query would show. A value found there can be part of a longer one that stays (`ann@example.com` in
 * `joann@example.com`); then the cells are looked through one by one, and it counts as found unless it only ever stands
 * inside longer words. The random id of the workspace, which must be there, is searched for along: a search that misses
 * it proves nothing. Call with an empty write-ahead log: the file is read as it lies on the disk.
 */
export function searchWorkspace(
  store: ReadableStore,
  erasure: number,
  onSearched: OnSearched = () => undefined,
): WorkspaceSearch {
  const options = searchOptions(store);
  const needles = readNeedles(store, erasure);
  const erased = needles.count;
  needles.addWords(toNeedles([readSettings(store).workspace], options).words);
  const { found, bytes, areSound, search } = findInPages(
    store,
    { needles, key: options.key },
    onSearched,
  );
  const isControlled = found.delete(erased); // the id came in last
  const residues = new Set([
    ...(found.size === 0 ? [] : findResidues(store, search, found)),
    ...findInTexts(store, search, options.encodings).filter((needle) => needle !== erased),
  ]).size;
  const reliable = isControlled && areSound && oneNumber(store, 'PRAGMA freelist_count') === 0;
  return { bytes, residues, reliable };
}

function readNeedles(store: ReadableStore, erasure: number): NeedleSet {
  const needles = new NeedleSet();
  for (const { content } of eachRow<{ content: Buffer }>(
    store,
    'SELECT content FROM erasure_needle WHERE erasure = ? ORDER BY id',
    erasure,
  )) {
    const words = new Int32Array(Math.floor(content.length / NEEDLE_BYTES) * (NEEDLE_BYTES / 4));
    Buffer.from(words.buffer).set(content.subarray(0, words.byteLength));
    needles.addWords(words);
  }
  return needles;
}

function findInPages(
  store: ReadableStore,
  { needles, key }: { readonly needles: NeedleSet; readonly key: Uint8Array },
  onSearched: OnSearched,
): {
  readonly found: Set<number>;
  readonly bytes: number;
  readonly areSound: boolean;
  readonly search: NeedleSearch;
} {
  let bytes = 0;
  let areSound = true;
  const pieces = function* read(): Generator<Uint8Array> {
    for (const pages of walkPlainPages(store.path, keyOf(store))) {
      areSound &&= pages.areSound;
      yield pages.bytes;
      bytes += pages.bytes.length;
      onSearched(bytes, pages.of);
    }
  };
  const about = { key, bytes: statSync(store.path).size };
  const { marks, search } = searchPieces(needles, about, pieces());
  return { found: placesMarked(marks, FOUND), bytes, areSound, search };
}

/** What is in the pages and in no cell, and what stands in a cell as a word of its own. */
function findResidues(
  store: ReadableStore,
  search: NeedleSearch,
  found: ReadonlySet<number>,
): readonly number[] {
  const inside = new Set<number>(); // only ever part of a longer word
  const whole = new Set<number>();
  for (const [table, columns] of Object.entries(fieldInventory)) {
    for (const column of Object.keys(columns)) {
      const cells = eachRow<{ cell: Uint8Array | string }>(
        store,
        `SELECT ${column} AS cell FROM ${table} WHERE typeof(${column}) IN ('text', 'blob')`,
      );
      for (const { cell } of cells) {
        const bytes = typeof cell === 'string' ? Buffer.from(cell, 'utf8') : cell;
        for (const hit of search.find(bytes)) {
          (isPartOfWord(bytes, hit) ? inside : whole).add(hit.needle);
        }
      }
    }
  }
  return [...found].filter((needle) => whole.has(needle) || !inside.has(needle));
}

/** What stands, in whatever way it may be written, in a text that belongs to nobody's row. */
function findInTexts(
  store: ReadableStore,
  search: NeedleSearch,
  encodings: readonly string[],
): readonly number[] {
  const found = new Set<number>();
  for (const text of walkTextsBeside(store)) {
    for (const { needle } of looseHits(text, search, encodings)) found.add(needle);
  }
  return [...found];
}
