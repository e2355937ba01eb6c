import { eachRow, oneNumber } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { fieldInventory } from './field-inventory.ts';
import { createNeedleSearch } from './needle-search.ts';
import type { NeedleHit, NeedleSearch } from './needle-search.ts';
import { toNeedles } from './needles.ts';
import type { Needle } from './needles.ts';
import { searchOptions } from './search-options.ts';
import { readSettings } from '../settings.ts';

export type WorkspaceSearch = {
  readonly bytes: number;
  readonly residues: number;
  /** Whether a value that is known to be in the file was found too, and no room was left free. */
  readonly reliable: boolean;
};

const SLICE_BYTES = 4 * 1024 * 1024;

/**
 * Looks for the erased values in every decrypted page of the file, free and unused room included: tables, indexes, and
 * what no query would show. A value found there can be part of a longer one that stays (`ann@example.com` in
 * `joann@example.com`); then the cells are looked through one by one, and it counts as found unless it only ever stands
 * inside longer words. The random id of the workspace, which must be there, is searched for along: a search that misses
 * it proves nothing. Needs memory for the size of the file.
 */
export function searchWorkspace(store: ReadableStore, erasure: number): WorkspaceSearch {
  const needles = readNeedles(store, erasure);
  const options = searchOptions(store);
  const control = toNeedles([readSettings(store).workspace], options);
  const search = createNeedleSearch([...needles, ...control], options.key);
  const pages = store.database.serialize();
  const found = findInSlices(pages, search);
  const controls = new Set(control.map(({ digest }) => digest));
  const seen = [...controls].filter((digest) => found.delete(digest));
  const residues = found.size === 0 ? 0 : countResidues(store, search, found);
  const reliable = seen.length > 0 && oneNumber(store, 'PRAGMA freelist_count') === 0;
  return { bytes: pages.length, residues, reliable };
}

function readNeedles(store: ReadableStore, erasure: number): Needle[] {
  const rows = eachRow<Omit<Needle, 'digest'> & { readonly digest: Buffer }>(
    store,
    'SELECT prefix, skip, suffix, length, digest FROM erasure_needle WHERE erasure = ?',
    erasure,
  );
  return Array.from(rows, (row) => ({ ...row, digest: row.digest.toString('latin1') }));
}

/** Slice by slice, overlapping by the longest value: the search works on a copy of what it is given. */
function findInSlices(pages: Uint8Array, search: NeedleSearch): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < pages.length; at += SLICE_BYTES) {
    const slice = pages.subarray(at, at + SLICE_BYTES + search.longest);
    for (const { digest } of search.find(slice)) found.add(digest);
  }
  return found;
}

/** What is in the pages and in no cell, and what stands in a cell as a word of its own. */
function countResidues(
  store: ReadableStore,
  search: NeedleSearch,
  found: ReadonlySet<string>,
): number {
  const inside = new Set<string>(); // only ever part of a longer word
  const whole = new Set<string>();
  for (const [table, columns] of Object.entries(fieldInventory)) {
    for (const column of Object.keys(columns)) {
      const cells = eachRow<{ cell: Uint8Array | string }>(
        store,
        `SELECT ${column} AS cell FROM ${table} WHERE typeof(${column}) IN ('text', 'blob')`,
      );
      for (const { cell } of cells) {
        const bytes = typeof cell === 'string' ? Buffer.from(cell, 'utf8') : cell;
        for (const hit of search.find(bytes)) {
          (isPartOfWord(bytes, hit) ? inside : whole).add(hit.digest);
        }
      }
    }
  }
  return [...found].filter((digest) => whole.has(digest) || !inside.has(digest)).length;
}

/** Whether a letter or a digit stands directly before or after. What UTF-8 cannot read is a letter of an older encoding. */
export function isPartOfWord(bytes: Uint8Array, { at, length }: NeedleHit): boolean {
  const wide = bytes[at + 1] === 0;
  const decoder = new TextDecoder(wide ? 'utf-16le' : 'utf-8');
  const before = decoder.decode(bytes.subarray(Math.max(0, at - 4), at));
  const after = decoder.decode(bytes.subarray(at + length, at + length + 4));
  return /[\p{L}\p{N}\uFFFD]$/u.test(before) || /^[\p{L}\p{N}\uFFFD]/u.test(after);
}
