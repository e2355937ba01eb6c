import { areTitledApart } from '../names/compare-names.ts';
import { matchMiddles } from '../names/match-parts.ts';
import { createWordMatcher } from '../names/match-words.ts';
import type { NameBook } from '../names/name-book.ts';
import type { NameKeys } from '../names/name-keys.ts';

/** Whether two names that differ tell two people apart, rather than being two damaged copies of one name. */
export type NameTeller = (a: NameKeys, b: NameKeys) => boolean;

/**
 * Anna and Hanna are two people: the book knows both. Hcnna is nobody's name, so it tells Anna from nobody. A patronymic
 * or Jr and Sr tell apart as well.
 */
export function createNameTeller(book: NameBook): NameTeller {
  const sense = { words: createWordMatcher(book), book };
  return (a, b) => {
    if (a.mark !== b.mark && a.mark !== null && b.mark !== null) return true;
    if (areTitledApart(a, b)) return true;
    if (matchMiddles(sense, a.middle, b.middle) === 'differ') return true;
    const [one, other] = [knownGivens(book, a), knownGivens(book, b)];
    if (one.length === 0 || other.length === 0) return false;
    return one.every((word) => other.every((each) => book.relate(word, each) === 'differ'));
  };
}

/** In a name of loose words also family names that are given names elsewhere; they can only make two names alike. */
function knownGivens(book: NameBook, { given, loose }: NameKeys): readonly string[] {
  return [...given, ...loose].filter((word) => book.isGivenName(word) && !book.isCommonWord(word));
}
