import { assert } from '#base/assert.ts';
import { tokensOf, type NoteToken } from './note-tokens.ts';

type Element =
  | { readonly is: 'words'; readonly exact: ReadonlySet<string>; readonly stems: readonly string[] }
  | { readonly is: 'number'; readonly below: number }
  | { readonly is: 'gap' };

export type PhrasePattern = { readonly elements: readonly Element[]; readonly first: Element };

export type PhraseMatch<Pattern> = {
  readonly pattern: Pattern;
  readonly from: number; // index of the first token
  readonly to: number; // index after the last token
};

export type PhraseIndex<Pattern> = {
  readonly exact: ReadonlyMap<string, readonly Pattern[]>;
  /** By the first letters of a stem. */
  readonly stems: ReadonlyMap<string, readonly Pattern[]>;
  readonly numbers: readonly Pattern[];
};

const STEM_HEAD = 2;
const LONGEST_GAP = 3;
const ADULT = 18;

export function compilePattern(text: string): PhrasePattern {
  const elements = text.split(' ').flatMap(elementsOf);
  const [first] = elements;
  assert(first !== undefined && first.is !== 'gap', `a phrase begins with a word: ${text}`);
  return { elements, first };
}

function elementsOf(word: string): readonly Element[] {
  if (word === '..') return [{ is: 'gap' }];
  if (word === '#') return [{ is: 'number', below: Number.POSITIVE_INFINITY }];
  if (word === '#minor') return [{ is: 'number', below: ADULT }];
  if (word.startsWith('=')) return [{ is: 'words', exact: new Set([word]), stems: [] }];
  const choices = word.split('/').map((choice) => ({
    tokens: tokensOf(choice.replace('~', '')).map((token) => token.text),
    isStem: choice.endsWith('~'),
  }));
  const [only] = choices;
  if (choices.length === 1 && only !== undefined && only.tokens.length > 1) {
    return only.tokens.map((token) => ({ is: 'words', exact: new Set([token]), stems: [] }));
  }
  assert(
    choices.every(({ tokens }) => tokens.length === 1),
    `choices of one word: ${word}`,
  );
  const words = (stems: boolean): string[] =>
    choices.filter(({ isStem }) => isStem === stems).flatMap(({ tokens }) => tokens);
  const stems = words(true);
  assert(
    stems.every((stem) => stem.length >= STEM_HEAD),
    `stems long enough: ${word}`,
  );
  return [{ is: 'words', exact: new Set(words(false)), stems }];
}

export function createPhraseIndex<Pattern extends PhrasePattern>(
  patterns: readonly Pattern[],
): PhraseIndex<Pattern> {
  const exact = new Map<string, Pattern[]>();
  const stems = new Map<string, Pattern[]>();
  const numbers: Pattern[] = [];
  for (const pattern of patterns) {
    const { first } = pattern;
    if (first.is === 'number') numbers.push(pattern);
    if (first.is !== 'words') continue;
    for (const word of first.exact) push(exact, word, pattern);
    for (const head of new Set(first.stems.map((stem) => stem.slice(0, STEM_HEAD)))) {
      push(stems, head, pattern);
    }
  }
  return { exact, stems, numbers };
}

function push<Pattern>(map: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [pattern]);
  else list.push(pattern);
}

/**
 * Every place at which a pattern stands. One pass: at each token only the patterns that can begin with it are
 * tried, and each of them looks at no more than its own length and its gaps.
 */
export function findPhrases<Pattern extends PhrasePattern>(
  tokens: readonly NoteToken[],
  index: PhraseIndex<Pattern>,
): readonly PhraseMatch<Pattern>[] {
  const matches: PhraseMatch<Pattern>[] = [];
  tokens.forEach((token, from) => {
    for (const pattern of candidates(token, index)) {
      const to = matchFrom(pattern.elements, 0, tokens, from);
      if (to > from) matches.push({ pattern, from, to });
    }
  });
  return matches;
}

function candidates<Pattern>(token: NoteToken, index: PhraseIndex<Pattern>): Iterable<Pattern> {
  let found: readonly Pattern[] | null = token.number === null ? null : index.numbers;
  for (const form of token.forms) {
    for (const list of [index.exact.get(form), index.stems.get(form.slice(0, STEM_HEAD))]) {
      if (list !== undefined) found = found === null ? list : [...found, ...list];
    }
  }
  return found ?? [];
}

/** Index after the last token of the match; -1 where there is none. A full stop ends a phrase. */
function matchFrom(
  elements: readonly Element[],
  element: number,
  tokens: readonly NoteToken[],
  at: number,
): number {
  const wanted = elements[element];
  if (wanted === undefined) return at;
  if (wanted.is === 'gap') {
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped += 1) {
      if (skipped > 0 && tokens[at + skipped - 1]?.breakBefore === 'sentence') return -1;
      const to = matchFrom(elements, element + 1, tokens, at + skipped);
      if (to >= 0) return to;
    }
    return -1;
  }
  const token = tokens[at];
  if (token === undefined || (element > 0 && token.breakBefore === 'sentence')) return -1;
  return fits(token, wanted) ? matchFrom(elements, element + 1, tokens, at + 1) : -1;
}

function fits(token: NoteToken, wanted: Exclude<Element, { is: 'gap' }>): boolean {
  if (wanted.is === 'number') return token.number !== null && token.number < wanted.below;
  return token.forms.some(
    (form) => wanted.exact.has(form) || wanted.stems.some((stem) => form.startsWith(stem)),
  );
}
