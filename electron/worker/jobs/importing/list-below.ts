import type { NextList } from '#files/reading.ts';
import type { ListToRead } from './lists-to-read.ts';

/** The list that stands below one that was read. Answers about columns are by position, and hold for the same columns only. */
export function listBelow(list: ListToRead, next: NextList | undefined): ListToRead | null {
  if (next === undefined) return null;
  const { known: _said, ...choice } = list.choice;
  const request = next.below.ownColumns
    ? { ...list.request, columns: [], profile: null }
    : list.request;
  return { ...list, choice: { ...choice, below: next }, request };
}
