import { foldText } from '#base/fold-text.ts';
import { compareLoose, compareMixed } from './compare-words.ts';
import type { NameBook } from './name-book.ts';
import { isNameless } from './name-keys.ts';
import type { NameKeys } from './name-keys.ts';
import { isGendered, matchFamilies, matchGivens, matchMiddles } from './match-parts.ts';
import { createWordMatcher } from './match-words.ts';
import { createPairMemo } from './pair-memo.ts';
import { combine } from './name-codes.ts';
import type { NameCode, NameSense } from './name-codes.ts';

export type NameComparer = (a: NameKeys, b: NameKeys) => NameCode;

/**
 * Compares two names. The given name decides; where it is one, the family name may be another, because people marry.
 * Symmetric, not transitive: М. Иванова goes with Мария and with Марина Иванова.
 */
export function createNameComparer(book: NameBook): NameComparer {
  const compare = createPlainComparer(book);
  const memo = createPairMemo<NameKeys>(); // a name meets the same names again and again
  const codes: NameCode[] = [];
  return (a, b) => codes[memo.codeOf(a, b, () => placeOf(codes, compare(a, b)))] ?? compare(a, b);
}

function placeOf(codes: NameCode[], code: NameCode): number {
  const known = codes.indexOf(code);
  return known === -1 ? codes.push(code) - 1 : known;
}

function createPlainComparer(book: NameBook): NameComparer {
  const sense: NameSense = { words: createWordMatcher(book), book };
  return (a, b) => {
    if (isNameless(a) || isNameless(b)) return 'name.none';
    if (a.mark !== null && b.mark !== null && a.mark !== b.mark) return 'name.differs';
    if (areTitledApart(a, b)) return 'name.differs';
    if (areOfStrangeScripts(a, b)) return 'name.unsure';
    const code = a.id === b.id ? codeOfEqual(a) : compareUnequal(sense, a, b);
    if (areTonedApart(a, b) && JOINING.has(code))
      return isUnmarked(a) || isUnmarked(b) ? 'name.garbled' : 'name.unsure';
    return a.mark !== b.mark && JOINING.has(code) ? 'name.generation_mark' : code;
  };
}

export function areTitledApart(a: NameKeys, b: NameKeys): boolean {
  return a.title !== null && b.title !== null && a.title !== b.title;
}

/** Hoa and Hòa: the same letters, and other marks on them. What differs in its letters is compared by these. */
function areTonedApart({ toned: a }: NameKeys, { toned: b }: NameKeys): boolean {
  return a !== null && b !== null && a !== b && foldText(a) === foldText(b);
}

/** Hoa may be Hòa without its mark, sooner than Hóa. */
function isUnmarked({ toned }: NameKeys): boolean {
  return toned === null || toned === foldText(toned);
}

/** 李小龍 and Li Xiaolong: nothing here reads the one, so nobody can say that they are two. */
function areOfStrangeScripts(a: NameKeys, b: NameKeys): boolean {
  return isUnread(a) !== isUnread(b) && (isRead(a) || isRead(b));
}

function isUnread(name: NameKeys): boolean {
  return wordsOf(name).every((word) => UNREAD.test(word));
}

function isRead(name: NameKeys): boolean {
  return !wordsOf(name).some((word) => UNREAD.test(word));
}

function wordsOf({ given, middle, family, loose }: NameKeys): readonly string[] {
  return [...given, ...middle, ...family, ...loose];
}

/** Letters of which no sound is known here: neither Latin nor Cyrillic nor Arabic. */
const UNREAD = /^(?:(?!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Arabic})\p{L}|\p{M}|['-])+$/u;

const JOINING: ReadonlySet<NameCode> = new Set<NameCode>([
  'name.same',
  'name.other_spelling',
  'name.nickname',
  'name.misspelt',
  'name.given_only',
  'name.family_changed',
]);

function codeOfEqual({ given, family, loose }: NameKeys): NameCode {
  if (given.length > 0) return family.length > 0 ? 'name.same' : 'name.given_only';
  if (family.length > 0) return 'name.family_only';
  return loose.length > 1 ? 'name.same' : 'name.given_only';
}

function compareUnequal(sense: NameSense, a: NameKeys, b: NameKeys): NameCode {
  if (isWrittenTogether(a, b)) return 'name.same';
  if (a.loose.length > 0 && b.loose.length > 0) {
    const flipped =
      a.loose.length > b.loose.length || (a.loose.length === b.loose.length && a.id > b.id);
    return flipped ? compareLoose(sense, b.loose, a.loose) : compareLoose(sense, a.loose, b.loose);
  }
  if (a.loose.length > 0) return compareMixed(sense, b, a.loose);
  if (b.loose.length > 0) return compareMixed(sense, a, b.loose);
  return compareParts(sense, a, b);
}

/** Ann-Marie and Annmarie. */
function isWrittenTogether(a: NameKeys, b: NameKeys): boolean {
  if (lengthOf(a) !== lengthOf(b)) return false;
  const written = ({ given, middle, family, loose }: NameKeys): string =>
    [[...loose, ...given], middle, family].map((words) => words.join('')).join('|');
  return written(a) === written(b);
}

function lengthOf({ given, middle, family, loose }: NameKeys): number {
  let length = 0;
  for (const words of [given, middle, family, loose])
    for (const word of words) length += word.length;
  return length;
}

function compareParts(sense: NameSense, a: NameKeys, b: NameKeys): NameCode {
  const swapped = compareSwapped(sense, a, b);
  if (swapped !== null) return swapped;
  const family = matchFamilies(sense, a.family, b.family);
  if (a.given.length === 0 || b.given.length === 0) {
    return family === 'differ' ? 'name.differs' : 'name.family_only';
  }
  if (matchMiddles(sense, a.middle, b.middle) === 'differ') return 'name.differs';
  const given = matchGivens(sense, a.given, b.given);
  if (given === 'ambiguous' && family === 'same' && isGendered(a.family)) return 'name.nickname';
  return combine(given, family);
}

/** Given and family name in each other's cells. Where both are given names, it may be a father and his son. */
function compareSwapped(sense: NameSense, a: NameKeys, b: NameKeys): NameCode | null {
  const [givenA, givenB] = [a.given[0], b.given[0]];
  const [familyA, familyB] = [a.family[0], b.family[0]];
  if (givenA === undefined || givenB === undefined) return null;
  if (familyA === undefined || familyB === undefined) return null;
  if (!isSame(sense.words.given(givenA, familyB)) || !isSame(sense.words.given(givenB, familyA))) {
    return null;
  }
  if (isSame(sense.words.given(givenA, givenB))) return null;
  const { isGivenName } = sense.book;
  return isGivenName(givenA) && isGivenName(familyA) ? 'name.order' : 'name.same';
}

function isSame(match: string): boolean {
  return match === 'same' || match === 'other';
}
