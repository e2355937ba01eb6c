import { isNameless } from './name-keys.ts';
import type { NameKeys } from './name-keys.ts';
import { isInitialOf, isSameFamilyWord, isSameWord } from './same-word.ts';

/**
 * `agree`: one person may bear both. `maybe`: nothing contradicts, but too little is said to tell members of a family
 * apart. `disagree`: two people.
 */
export type Agreement = 'agree' | 'maybe' | 'disagree';
type PartMatch = 'same' | 'initial' | 'part' | 'missing' | 'differ';

export function namesAgree(a: NameKeys, b: NameKeys): boolean {
  return compareNames(a, b) === 'agree';
}

/** The given name decides. Symmetric, not transitive: М. Иванова agrees with Мария and with Марина Иванова. */
export function compareNames(a: NameKeys, b: NameKeys): Agreement {
  if (isNameless(a) || isNameless(b)) return 'maybe';
  if (a.id === b.id) return 'agree';
  if (a.loose.length > 0 && b.loose.length > 0) return compareLoose(a.loose, b.loose);
  if (a.loose.length > 0) return compareMixed(b, a.loose);
  if (b.loose.length > 0) return compareMixed(a, b.loose);
  return compareParts(a, b);
}

/** Whether both names have a family name, and not the same one. */
export function familiesDiffer(a: NameKeys, b: NameKeys): boolean {
  return matchFamilies(a.family, b.family) === 'differ';
}

function compareParts(a: NameKeys, b: NameKeys): Agreement {
  if (areSwapped(a, b)) return 'agree';
  const family = matchFamilies(a.family, b.family);
  if (a.given.length === 0 || b.given.length === 0) {
    return family === 'same' ? 'maybe' : 'disagree';
  }
  if (matchWords(a.middle, b.middle) === 'differ') return 'disagree';
  switch (matchWords(a.given, b.given)) {
    case 'same':
      return 'agree'; // another family name too: people marry
    case 'initial':
    case 'part':
      if (family === 'missing') return 'maybe';
      return family === 'same' ? 'agree' : 'disagree';
    case 'missing':
    case 'differ':
      return 'disagree';
  }
}

/** Given and family name in each other's cells. */
function areSwapped(a: NameKeys, b: NameKeys): boolean {
  return (
    a.given.length > 0 &&
    a.family.length > 0 &&
    matchWords(a.given, b.family) === 'same' &&
    matchWords(a.family, b.given) === 'same'
  );
}

/** Parts known on one side, on the other words in an unknown order. */
function compareMixed(parts: NameKeys, words: readonly string[]): Agreement {
  const [given] = parts.given;
  const familyFound = parts.family.some((word) => words.some((own) => isSameFamilyWord(own, word)));
  if (given === undefined) return familyFound ? 'maybe' : 'disagree';
  const givenFound = words.some((word) => isSameWord(word, given));
  if (words.length === 1) return compareSingle(givenFound, familyFound, words[0] ?? '', given);
  if (givenFound)
    return familyFound || parts.family.length === 0 ? agreeUnless(parts, words) : 'maybe';
  const initialFound = words.some((word) => isInitialOf(word, given));
  if (!initialFound) return 'disagree';
  if (familyFound) return 'agree';
  return parts.family.length === 0 ? 'maybe' : 'disagree';
}

/** A third word that is another patronymic or middle name makes two people of one name. */
function agreeUnless(parts: NameKeys, words: readonly string[]): Agreement {
  const [given] = parts.given;
  const rest = words.filter(
    (word) =>
      (given === undefined || !isSameWord(word, given)) &&
      !parts.family.some((family) => isSameFamilyWord(family, word)),
  );
  if (parts.family.length === 0) return 'agree';
  return matchWords(parts.middle, rest) === 'differ' ? 'disagree' : 'agree';
}

function compareSingle(
  givenFound: boolean,
  familyFound: boolean,
  word: string,
  given: string,
): Agreement {
  if (givenFound) return 'agree';
  return familyFound || isInitialOf(word, given) ? 'maybe' : 'disagree';
}

/** Every word of the shorter name is in the longer one; an initial counts beside a whole word. */
function compareLoose(a: readonly string[], b: readonly string[]): Agreement {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const whole = short.filter((word) => long.some((other) => isSameFamilyWord(word, other)));
  const fits = short.every((word) =>
    long.some((other) => isSameFamilyWord(word, other) || isInitialOf(word, other)),
  );
  if (!fits || whole.length === 0) return 'disagree';
  return short.length === 1 && long.length > 1 ? 'maybe' : 'agree';
}

function matchFamilies(a: readonly string[], b: readonly string[]): PartMatch {
  if (a.length === 0 || b.length === 0) return 'missing';
  if (a.some((word) => b.some((other) => isSameFamilyWord(word, other)))) return 'same';
  return a.some((word) => b.some((other) => isInitialOf(word, other))) ? 'same' : 'differ';
}

/** Anna and Anna Maria are the same; Maria is a part of Anna Maria; Jean-Paul and Jean-Pierre differ. */
function matchWords(a: readonly string[], b: readonly string[]): PartMatch {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [first] = short;
  const [otherFirst] = long;
  if (first === undefined || otherFirst === undefined) return 'missing';
  if (short.every((word, at) => isSameWord(word, long[at] ?? ''))) return 'same';
  if (short.every((word, at) => isCompatible(word, long[at] ?? ''))) return 'initial';
  return short.every((word) => long.some((other) => isSameWord(word, other))) ? 'part' : 'differ';
}

function isCompatible(a: string, b: string): boolean {
  return isSameWord(a, b) || isInitialOf(a, b);
}
