import { oneNumber } from '../database.ts';
import type { ReadableStore } from '../database.ts';

/** Rows of a source that were anonymised in an earlier batch. */
export function countAnonymised(store: ReadableStore, source: number): number {
  return oneNumber(
    store,
    'SELECT count(*) FROM record WHERE source = ? AND anonymised = 1',
    source,
  );
}
