import type { ConceptPattern, WordPattern } from './vocabulary.ts';

/** Single words by the way in which they may go on, so that a token is looked up and not searched for. */
export type WordIndex = {
  /** Notions of a token that the lists know, and the language that says so; empty where none does. */
  readonly meaningsOf: (token: string) => readonly Meaning[];
  /** The token is a word of some phrase, or begins like one. */
  readonly knows: (token: string) => boolean;
};

export type Meaning = { readonly concept: string; readonly language: string };

type Found = Map<string, Meaning[]>;

export function buildWordIndex(patterns: readonly ConceptPattern[]): WordIndex {
  const whole: Found = new Map();
  const starts: Found = new Map();
  const ends: Found = new Map();
  const inside: [string, Meaning][] = [];
  const known = new Set<string>();
  const knownStarts = new Set<string>();
  for (const { concept, language, words } of patterns) {
    for (const word of words) {
      if (word.openStart) continue;
      (word.openEnd ? knownStarts : known).add(word.text);
    }
    const [only, more] = words;
    if (only === undefined || more !== undefined) continue;
    if (only.openStart && only.openEnd) inside.push([only.text, { concept, language }]);
    else add(placeOf(only, { whole, starts, ends }), only.text, { concept, language });
  }
  const meaningsOf = (token: string): Meaning[] => {
    const exact = whole.get(token) ?? [];
    const open: Meaning[] = [];
    for (let at = 1; at <= Math.min(token.length, LONGEST_PART); at += 1) {
      open.push(...(starts.get(token.slice(0, at)) ?? []));
      open.push(...(ends.get(token.slice(-at)) ?? []));
    }
    for (const [text, meaning] of inside) if (token.includes(text)) open.push(meaning);
    return [...exact, ...open.filter((meaning) => !isOutweighed(meaning, exact))];
  };
  return {
    meaningsOf: remembering(meaningsOf),
    knows: remembering(
      (token) => known.has(token) || beginnings(token).some((start) => knownStarts.has(start)),
    ),
  };
}

/** The words of our lists are shorter; a header of 10,000 characters is looked through all the same. */
const LONGEST_PART = 60;
const MEMO_LIMIT = 20_000;

/** Wide lists have a few words in thousands of headers. */
function remembering<Found>(find: (token: string) => Found): (token: string) => Found {
  const memo = new Map<string, Found>();
  return (token) => {
    const known = memo.get(token);
    if (known !== undefined) return known;
    const found = find(token);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    if (token.length <= LONGEST_PART) memo.set(token, found);
    return found;
  };
}

/**
 * Notions that turn a header round, or make a day of it: the beginning of a word is no proof of them where the whole
 * word means another thing.
 */
const turning: ReadonlySet<string> = new Set([
  'refuse',
  'withdraw',
  'optout',
  'block',
  'neg',
  'date',
]);

function isOutweighed({ concept, language }: Meaning, exact: readonly Meaning[]): boolean {
  return turning.has(concept) && exact.some((whole) => whole.language === language);
}

function placeOf(
  word: WordPattern,
  { whole, starts, ends }: { readonly whole: Found; readonly starts: Found; readonly ends: Found },
): Found {
  if (word.openEnd) return starts;
  return word.openStart ? ends : whole;
}

function add(found: Found, text: string, meaning: Meaning): void {
  const meanings = found.get(text);
  if (meanings === undefined) found.set(text, [meaning]);
  else meanings.push(meaning);
}

function beginnings(token: string): string[] {
  const length = Math.min(token.length, LONGEST_PART);
  return Array.from({ length }, (_, index) => token.slice(0, index + 1));
}
