import { choiceBelow } from '#files/reading.ts';
import type { NextList } from '#files/reading.ts';
import type { ListToRead } from './lists-to-read.ts';

/** The list that stands below one that was read. Answers about columns are by position, and hold for the same columns only. */
export function listBelow(list: ListToRead, next: NextList | undefined): ListToRead | null {
  if (next === undefined) return null;
  const request = next.below.ownColumns
    ? { ...list.request, columns: [], profile: null }
    : list.request;
  return { ...list, choice: choiceBelow(list.choice, next), request };
}
