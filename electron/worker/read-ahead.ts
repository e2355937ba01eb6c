import type { ReadableStore } from '#store/database.ts';
import { readAhead } from '#store/people/people-list.ts';
import { searchMeans } from './search-means.ts';

/** Milliseconds at a time: a question that comes meanwhile waits no longer than that. */
const A_LITTLE = 8;

/** What cannot be read is left to the question that needs it, which says so. */
export function readPeopleAhead(store: ReadableStore): boolean {
  const end = performance.now() + A_LITTLE;
  try {
    while (performance.now() < end) if (!readAhead(store, searchMeans)) return false;
    return true;
  } catch {
    return false;
  }
}
