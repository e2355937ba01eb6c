import type { DayRange } from '#domain/partial-date.ts';
import { createNameComparer } from '../names/compare-names.ts';
import type { NameComparer } from '../names/compare-names.ts';
import type { NameBook } from '../names/name-book.ts';
import type { NameCode } from '../names/name-codes.ts';
import type { NameKeys } from '../names/name-keys.ts';

export type ChildSubject = { readonly name: NameKeys; readonly birth: DayRange | null };

const SAME_NAME: ReadonlySet<NameCode> = new Set<NameCode>([
  'name.same',
  'name.other_spelling',
  'name.nickname',
  'name.given_only',
  'name.family_changed',
]);

/**
 * Whether two records whose contact is the same parent's tell of one child: one name, and one day of birth. A day that
 * has two readings, a year or an age proves nothing, so those stay two.
 */
export function isSameChild(book: NameBook): (a: ChildSubject, b: ChildSubject) => boolean {
  const compare: NameComparer = createNameComparer(book);
  return (a, b) => {
    if (a.birth === null || b.birth === null) return false;
    const isDay = a.birth.from === a.birth.to && b.birth.from === b.birth.to;
    if (!isDay || a.birth.from !== b.birth.from) return false;
    return SAME_NAME.has(compare(a.name, b.name));
  };
}
