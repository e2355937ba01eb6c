import { choiceBelow } from '#files/reading.ts';
import type { ListToRead } from './lists-to-read.ts';
import type { ReadOn } from './read-list.ts';

/** The list that stands below one that was read. Answers about columns are by position, and hold for the same columns only. */
export function listBelow(list: ListToRead, { next, samples }: ReadOn): ListToRead | null {
  if (next === undefined) return null;
  const { path, request } = list;
  const choice = choiceBelow(list.choice, next);
  if (!next.below.ownColumns) return { path, choice, request, samplesAbove: samples };
  return { path, choice, request: { ...request, columns: [], profile: null } };
}
