import { isPartOfWord } from './is-part-of-word.ts';
import type { NeedleSearch } from './needle-search.ts';

export const FOUND = 1;
/** Not only as a part of a longer word. */
export const FOUND_WHOLE = 2;

/** Several threads may mark at the same time. */
export function markFound(bytes: Uint8Array, search: NeedleSearch, marks: Uint8Array): void {
  for (const hit of search.find(bytes)) {
    const known = marks[hit.needle] ?? 0;
    if (known === (FOUND | FOUND_WHOLE)) continue;
    const isWhole = !isPartOfWord(bytes, hit);
    Atomics.or(marks, hit.needle, isWhole ? FOUND | FOUND_WHOLE : FOUND);
  }
}

/** Places of needles that have all of these marks. */
export function placesMarked(marks: Uint8Array, mark: number): Set<number> {
  const places = new Set<number>();
  for (const [place, found] of marks.entries()) if ((found & mark) === mark) places.add(place);
  return places;
}
