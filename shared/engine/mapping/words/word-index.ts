import type { ConceptPattern, WordPattern } from './concept-pattern.ts';

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
    const found: Sized[] = sized(whole.get(token), Number.POSITIVE_INFINITY);
    for (let at = 1; at <= Math.min(token.length, LONGEST_PART); at += 1) {
      found.push(...sized(starts.get(token.slice(0, at)), at));
      found.push(...sized(ends.get(token.slice(-at)), at));
    }
    for (const [text, meaning] of inside) {
      if (token.includes(text) && !isByChance(text, token)) {
        found.push({ meaning, size: text.length });
      }
    }
    return found.filter((one) => !isOutweighed(one, found)).map(({ meaning }) => meaning);
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

const LATIN = /^[a-z]+$/;

/** `LINE` in a run of Japanese is the messenger; in "online" it is there by chance. */
function isByChance(text: string, token: string): boolean {
  return LATIN.test(text) && text !== token && LATIN.test(token);
}

/** A meaning and how much of the token proves it. */
type Sized = { readonly meaning: Meaning; readonly size: number };

function sized(meanings: readonly Meaning[] | undefined, size: number): Sized[] {
  return (meanings ?? []).map((meaning) => ({ meaning, size }));
}

/**
 * Notions that turn a header round, or make the row a child's: the beginning of a word is no proof of them where more of it
 * means another thing (`zákaz` is a ban, `zákazník` a customer).
 */
const turning: ReadonlySet<string> = new Set([
  'refuse',
  'withdraw',
  'optout',
  'block',
  'neg',
  'child',
]);

function isOutweighed({ meaning, size }: Sized, others: readonly Sized[]): boolean {
  const { concept, language } = meaning;
  const stronger = others.filter(
    (other) => other.size > size && other.meaning.language === language,
  );
  const whole = stronger.some((other) => other.size === Number.POSITIVE_INFINITY);
  if (concept === 'date') return whole;
  if (!turning.has(concept)) return false;
  return whole || stronger.some((other) => !aboutConsent.has(other.meaning.concept));
}

/** A longer word of permission does not undo the denial that it begins with. */
const aboutConsent: ReadonlySet<string> = new Set([
  ...turning,
  'consent',
  'optin',
  'accept',
  'subscribe',
  'newsletter',
  'marketing',
  'leftlist',
  'suppress',
  'send',
  'call',
  'date',
]);

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
