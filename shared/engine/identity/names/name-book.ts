import { nameTokens } from './name-tokens.ts';

/** Shape of `resources/vocabulary/given-names.json`. One line: spellings of a name, then after `|` its short forms. */
export type NameBookData = {
  readonly names: readonly string[];
  readonly vietnameseFamilyAndMiddle: string;
};

/** How two words of the book belong together. `null`: at least one is not in the book. */
export type BookRelation = 'spelling' | 'nickname' | 'ambiguous' | 'differ' | null;

export type NameBook = {
  readonly isGivenName: (word: string) => boolean;
  readonly relate: (a: string, b: string) => BookRelation;
  /** Family and middle names that a great part of a people bears: they tell nobody apart. */
  readonly isCommonWord: (word: string) => boolean;
  /** The word that stands for all spellings and short forms of a name; null for other words. */
  readonly headOf: (word: string) => string | null;
};

type Entry = { readonly spelt: number[]; readonly short: number[] };

/** Given names as the book has them: all words in the form of `nameTokens`. */
export function buildNameBook(data: NameBookData): NameBook {
  const entries = new Map<string, Entry>();
  const entryOf = (word: string): Entry => {
    const known = entries.get(word) ?? { spelt: [], short: [] };
    entries.set(word, known);
    return known;
  };
  const heads: string[] = [];
  for (const [group, line] of data.names.entries()) {
    const [spelt, short] = line.split('|');
    const words = wordsOf(spelt);
    heads.push(words[0] ?? '');
    for (const word of words) entryOf(word).spelt.push(group);
    for (const word of wordsOf(short)) entryOf(word).short.push(group);
  }
  const common = new Set(wordsOf(data.vietnameseFamilyAndMiddle));
  return {
    isGivenName: (word) => entries.has(word),
    relate: (a, b) => relate(entries.get(a), entries.get(b)),
    isCommonWord: (word) => common.has(word),
    headOf: (word) => {
      const entry = entries.get(word);
      return heads[entry?.spelt[0] ?? entry?.short[0] ?? -1] ?? null;
    },
  };
}

/** One by one: a name such as Ben or Al is a link only between others. */
function wordsOf(names: string | undefined): readonly string[] {
  return (names ?? '').split(/\s+/).flatMap((name) => nameTokens(name));
}

function relate(a: Entry | undefined, b: Entry | undefined): BookRelation {
  if (a === undefined || b === undefined) return null;
  if (shares(a.spelt, b.spelt)) return 'spelling';
  const all = (entry: Entry): number[] => [...entry.spelt, ...entry.short];
  if (!shares(all(a), all(b))) return 'differ';
  return isOneName(a) && isOneName(b) ? 'nickname' : 'ambiguous';
}

function isOneName({ spelt, short }: Entry): boolean {
  return new Set([...spelt, ...short]).size === 1 || (spelt.length === 1 && short.length === 0);
}

function shares(a: readonly number[], b: readonly number[]): boolean {
  return a.some((group) => b.includes(group));
}
