import { groupBy } from '#base/group-by.ts';
import { headerTokens, splitRunTogether } from './header-words.ts';
import type { ConceptPattern, Vocabulary, WordPattern } from './vocabulary.ts';

/** The notions that a header names, and the share of its words that were understood. */
export type HeaderConcepts = {
  readonly has: (...concepts: readonly string[]) => boolean; // any of them
  readonly tokens: readonly string[];
  readonly understood: number;
};

/** Longest phrases first; the words of a phrase are used up, a single word may name several notions. */
export function conceptsOf(header: string, vocabulary: Vocabulary): HeaderConcepts {
  const tokens = headerTokens(header).flatMap((token) =>
    isKnown(token, vocabulary.patterns)
      ? [token]
      : (splitRunTogether(token, vocabulary.dictionary) ?? [token]),
  );
  const used = tokens.map(() => false);
  const found = new Set<string>();
  const byLength = groupBy(vocabulary.patterns, (pattern) => pattern.words.length);
  for (const [length, patterns] of byLength) {
    if (length > 1) usePhrases(patterns, tokens, used, found);
  }
  const singles = byLength.get(1) ?? [];
  const known = tokens.filter((token, index) => {
    if (used[index] === true) return true;
    const before = found.size;
    const names = singles.filter((pattern) => fits(pattern.words[0], token));
    for (const name of names) if (countsHere(name, token, index, tokens)) found.add(name.concept);
    return names.length > 0 || found.size > before;
  });
  return {
    has: (...concepts) => concepts.some((concept) => found.has(concept)),
    tokens,
    understood: tokens.length === 0 ? 0 : known.length / tokens.length,
  };
}

/** Phrases of one length may share words ("first name" is a name and a given one); shorter ones may not reuse them. */
function usePhrases(
  patterns: readonly ConceptPattern[],
  tokens: readonly string[],
  used: boolean[],
  found: Set<string>,
): void {
  const taken: number[] = [];
  for (const pattern of patterns) {
    const length = pattern.words.length;
    for (let start = 0; start + length <= tokens.length; start += 1) {
      const here = pattern.words.every(
        (word, offset) => used[start + offset] !== true && fits(word, tokens[start + offset] ?? ''),
      );
      if (!here) continue;
      found.add(pattern.concept);
      for (let offset = 0; offset < length; offset += 1) taken.push(start + offset);
    }
  }
  for (const index of taken) used[index] = true;
}

/** "No" at the end of a header is a number, as in "client no"; before other words it denies them. */
function countsHere(
  pattern: ConceptPattern,
  token: string,
  index: number,
  tokens: readonly string[],
): boolean {
  if (token !== 'no') return true;
  const atEnd = index === tokens.length - 1 && tokens.length > 1;
  return pattern.concept === 'neg' ? index === 0 : atEnd || pattern.concept !== 'id';
}

function isKnown(token: string, patterns: readonly ConceptPattern[]): boolean {
  return patterns.some((pattern) =>
    pattern.words.some((word) => !word.openStart && fits(word, token)),
  );
}

function fits(word: WordPattern | undefined, token: string): boolean {
  if (word === undefined) return false;
  if (word.openStart && word.openEnd) return token.includes(word.text);
  if (word.openStart) return token.endsWith(word.text);
  return word.openEnd ? token.startsWith(word.text) : token === word.text;
}
