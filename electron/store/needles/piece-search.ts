import { markFound } from './needle-marks.ts';
import { laySearch, openSearch } from './needle-search.ts';
import type { NeedleSearch } from './needle-search.ts';
import type { NeedleSet } from './needle-set.ts';
import { startSearchThread } from './search-beside.ts';
import { sharedBytes } from './shared-numbers.ts';

export type PiecesSearched = {
  /** For each needle by its place: as `markFound` leaves them. */
  readonly marks: Uint8Array;
  /** By the same needles. */
  readonly search: NeedleSearch;
};

/** From here on a second thread saves more time than its start takes. */
const MANY_BYTES = 64 * 1024 * 1024;

/**
 * Looks for the needles in pieces of bytes, each by itself. Of many bytes (`bytes`: about how many) a second thread takes
 * every piece that it has room for, while this one reads the next or searches them too. A thread that does not come, or
 * does not come to an end, costs time and nothing else: its pieces are searched here once more.
 */
export function searchPieces(
  needles: NeedleSet,
  about: { readonly key: Uint8Array; readonly bytes: number; readonly inTwo?: boolean },
  pieces: Iterable<Uint8Array>,
): PiecesSearched {
  const tables = laySearch(needles);
  const search = openSearch(tables, about.key);
  const marks = sharedBytes(needles.count);
  const take = (bytes: Uint8Array): void => markFound(bytes, search, marks);
  const thread =
    (about.inTwo ?? about.bytes >= MANY_BYTES) && needles.count > 0
      ? startSearchThread({ tables, key: about.key, marks })
      : null;
  try {
    for (const bytes of pieces) {
      if (thread === null || !thread.offer(bytes)) take(bytes);
    }
    thread?.finish(take);
  } finally {
    thread?.end();
  }
  return { marks, search };
}
