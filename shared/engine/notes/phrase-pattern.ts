import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { tokensOf, type NoteToken } from './note-tokens.ts';

type Words = {
  readonly is: 'words';
  readonly exact: SomeWords;
  readonly stems: readonly string[];
  /** Last parts of words that are written together: `~anrufe` in `Werbeanrufe`. */
  readonly tails: readonly string[];
  readonly optional: boolean;
};

/**
 * A set takes as much room as thirty words, and most lists have one or two. For the same reason lists that stay are
 * copied once (`slice`): one that has grown keeps room for sixteen more.
 */
type SomeWords = readonly string[] | ReadonlySet<string>;
const MANY_WORDS = 8;
const NO_WORDS: readonly string[] = [];

type Element =
  | Words
  | { readonly is: 'number'; readonly from: number; readonly below: number }
  | { readonly is: 'digits' | 'mixed' }
  | { readonly is: 'year' }
  | { readonly is: 'code' | 'card' }
  | { readonly is: 'latin' }
  | { readonly is: 'value' }
  | { readonly is: 'end' }
  | { readonly is: 'gap'; readonly closedTo: ReadonlySet<string> };

export type PhrasePattern = {
  readonly elements: readonly Element[];
  readonly first: Element;
  readonly startsClause: boolean;
  /** A year of this century stands in it, which makes a child only where it is late enough. */
  readonly holdsBirthYear: boolean;
};

export type PhraseMatch<Pattern> = {
  readonly pattern: Pattern;
  readonly from: number; // index of the first token
  readonly to: number; // index after the last token
};

export type PhraseIndex<Pattern> = {
  readonly exact: ReadonlyMap<string, readonly Pattern[]>;
  /** By the first letters of a stem. */
  readonly stems: ReadonlyMap<string, readonly Pattern[]>;
  /** By the last letters of a tail. */
  readonly tails: ReadonlyMap<string, readonly Pattern[]>;
  readonly numbers: readonly Pattern[];
  /** By the forms of a word, which repeat from note to note: the patterns that begin with it. */
  readonly known: WeakMap<readonly string[], readonly Pattern[]>;
};

const STEM_HEAD = 2;
const TAIL_END = 3;
const LONGEST_GAP = 3;
const ADULT = 18;
const OLDEST = 111;
const SHORTEST_CODE = 3;

const signs: Readonly<Record<string, Element>> = {
  '#': { is: 'number', from: 0, below: Number.POSITIVE_INFINITY },
  '#minor': { is: 'number', from: 0, below: ADULT },
  '#adult': { is: 'number', from: ADULT, below: OLDEST },
  '#digits': { is: 'digits' },
  '#mixed': { is: 'mixed' },
  '#year': { is: 'year' },
  '#code': { is: 'code' },
  '#card': { is: 'card' },
  '#latin': { is: 'latin' },
  '#value': { is: 'value' },
  $: { is: 'end' },
};

/** What a word with a digit in it can fill. */
const holdsDigit: ReadonlySet<Element['is']> = new Set([
  'number',
  'year',
  'digits',
  'mixed',
  'card',
]);

/** A gap does not reach over the words in `closedTo`: `consent .. withdrawn` is not `consent not withdrawn`. */
export function compilePattern(
  text: string,
  closedTo: ReadonlySet<string>,
  elementsIn: (word: string) => readonly Element[] = createElements(),
): PhrasePattern {
  const startsClause = text.startsWith('^ ');
  const elements = (startsClause ? text.slice(2) : text)
    .split(' ')
    .flatMap((word) => (word === '..' ? [{ is: 'gap' as const, closedTo }] : elementsIn(word)))
    .slice();
  const [first] = elements;
  assert(
    first !== undefined && (holdsDigit.has(first.is) || (first.is === 'words' && !first.optional)),
    `a phrase begins with a word: ${text}`,
  );
  const holdsBirthYear = elements.some((element) => element.is === 'year');
  return { elements, first, startsClause, holdsBirthYear };
}

/** Words stand in many lists, and lists of words in many phrases: each is read once. */
export function createElements(): (word: string) => readonly Element[] {
  const choiceOf = remembered(readChoice);
  return remembered((word) => elementsOf(word, choiceOf));
}

function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
}

type Choice = { readonly tokens: readonly string[]; readonly part: Part };

/** Most are one word, for which the tokeniser would find nothing else. */
const ONE_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]+$/u;

function readChoice(choice: string): Choice {
  const written = choice.replace('~', '');
  return {
    tokens: ONE_WORD.test(written)
      ? [foldText(written)]
      : tokensOf(written).map((token) => token.text),
    part: partOf(choice),
  };
}

function elementsOf(word: string, choiceOf: (choice: string) => Choice): readonly Element[] {
  const sign = signs[word];
  if (sign !== undefined) return [sign];
  if (word.startsWith('=')) return [wordsOf([{ tokens: [word], part: 'whole' }], false)];
  const optional = word.endsWith('?');
  const choices = (optional ? word.slice(0, -1) : word).split('/').map(choiceOf);
  const [only] = choices;
  if (choices.length === 1 && only !== undefined && only.tokens.length > 1) {
    return only.tokens.map((token) => wordsOf([{ tokens: [token], part: 'whole' }], optional));
  }
  assert(
    choices.every(({ tokens }) => tokens.length === 1),
    `choices of one word: ${word}`,
  );
  return [wordsOf(choices, optional)];
}

type Part = 'whole' | 'stem' | 'tail';

function partOf(choice: string): Part {
  if (choice.startsWith('~')) return 'tail';
  return choice.endsWith('~') ? 'stem' : 'whole';
}

function wordsOf(choices: readonly Choice[], optional: boolean): Words {
  const words = (wanted: Part): readonly string[] => {
    const found = choices.filter(({ part }) => part === wanted).flatMap(({ tokens }) => tokens);
    return found.length === 0 ? NO_WORDS : found.slice();
  };
  const [stems, tails] = [words('stem'), words('tail')];
  assert(
    stems.every((stem) => stem.length >= STEM_HEAD),
    `stems long enough: ${stems.join('/')}`,
  );
  assert(
    tails.every((tail) => tail.length >= TAIL_END),
    `tails long enough: ${tails.join('/')}`,
  );
  return { is: 'words', exact: someWords(words('whole')), stems, tails, optional };
}

function someWords(words: readonly string[]): SomeWords {
  const known = new Set(words);
  if (known.size > MANY_WORDS) return known;
  return known.size === words.length ? words : [...known];
}

function isAmong(words: SomeWords, word: string): boolean {
  return 'has' in words ? words.has(word) : words.includes(word);
}

export function createPhraseIndex<Pattern extends PhrasePattern>(
  patterns: readonly Pattern[],
): PhraseIndex<Pattern> {
  const exact = new Map<string, Pattern[]>();
  const stems = new Map<string, Pattern[]>();
  const tails = new Map<string, Pattern[]>();
  const numbers: Pattern[] = [];
  for (const pattern of patterns) {
    const { first } = pattern;
    if (holdsDigit.has(first.is)) numbers.push(pattern);
    if (first.is !== 'words') continue;
    for (const word of first.exact) push(exact, word, pattern);
    for (const head of new Set(first.stems.map((stem) => stem.slice(0, STEM_HEAD)))) {
      push(stems, head, pattern);
    }
    for (const end of new Set(first.tails.map((tail) => tail.slice(-TAIL_END)))) {
      push(tails, end, pattern);
    }
  }
  for (const index of [exact, stems, tails]) {
    for (const [key, list] of index) index.set(key, list.slice());
  }
  return { exact, stems, tails, numbers, known: new WeakMap() };
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
      if (pattern.startsClause && from > 0 && token.breakBefore === 'none') continue;
      const to = matchFrom(pattern.elements, 0, tokens, from);
      if (to > from) matches.push({ pattern, from, to });
    }
  });
  return matches;
}

function candidates<Pattern extends PhrasePattern>(
  token: NoteToken,
  index: PhraseIndex<Pattern>,
): readonly Pattern[] {
  const known = index.known.get(token.forms);
  if (known !== undefined) return known;
  const found = new Set(/\d/.test(token.text) ? index.numbers : []);
  for (const form of token.forms) {
    for (const pattern of index.exact.get(form) ?? []) found.add(pattern);
    for (const pattern of index.stems.get(form.slice(0, STEM_HEAD)) ?? []) found.add(pattern);
    for (const pattern of index.tails.get(form.slice(-TAIL_END)) ?? []) found.add(pattern);
  }
  const fitting = [...found].filter(
    ({ first }) =>
      first.is !== 'gap' && first.is !== 'end' && (ofItsPlace.has(first.is) || fits(token, first)),
  );
  index.known.set(token.forms, fitting);
  return fitting;
}

/** What is before the word in this note tells whether it fits: to be asked in each note anew. */
const ofItsPlace: ReadonlySet<Element['is']> = new Set(['mixed', 'code', 'value']);

/** Index after the last token of the match; -1 where there is none. A full stop ends a phrase. */
function matchFrom(
  elements: readonly Element[],
  element: number,
  tokens: readonly NoteToken[],
  at: number,
): number {
  const wanted = elements[element];
  if (wanted === undefined) return at;
  if (wanted.is === 'gap') return matchAfterGap(elements, element, tokens, at);
  const token = tokens[at];
  if (wanted.is === 'end') {
    const ends = token === undefined || token.breakBefore !== 'none';
    return ends ? matchFrom(elements, element + 1, tokens, at) : -1;
  }
  if (isNext(token, element === 0) && fits(token, wanted)) {
    const to = matchFrom(elements, element + 1, tokens, at + 1);
    if (to >= 0) return to;
  }
  const isOptional = wanted.is === 'words' && wanted.optional;
  return isOptional ? matchFrom(elements, element + 1, tokens, at) : -1;
}

function isNext(token: NoteToken | undefined, isFirst: boolean): token is NoteToken {
  return token !== undefined && (isFirst || token.breakBefore !== 'sentence');
}

function matchAfterGap(
  elements: readonly Element[],
  element: number,
  tokens: readonly NoteToken[],
  at: number,
): number {
  const gap = elements[element];
  if (gap?.is !== 'gap') return -1;
  for (let skipped = 0; skipped <= LONGEST_GAP; skipped += 1) {
    const before = skipped === 0 ? undefined : tokens[at + skipped - 1];
    if (before !== undefined && isClosed(before, gap.closedTo)) return -1;
    const to = matchFrom(elements, element + 1, tokens, at + skipped);
    if (to >= 0) return to;
  }
  return -1;
}

function isClosed(token: NoteToken, closedTo: ReadonlySet<string>): boolean {
  return token.breakBefore === 'sentence' || closedTo.has(token.text);
}

function fits(token: NoteToken, wanted: Exclude<Element, { is: 'gap' | 'end' }>): boolean {
  switch (wanted.is) {
    case 'number':
      return isBetween(token, wanted.from, wanted.below);
    case 'year':
      return isBetween(token, 2000, 2100);
    case 'digits':
      return isOfDigits(token);
    case 'mixed':
      return token.isJoined || isMixed(token.text);
    case 'code':
      return isCode(token);
    case 'card':
      return CARD_NUMBER.test(token.text);
    case 'latin':
      return LATIN_WORD.test(token.text) && !token.forms.some((form) => CYRILLIC.test(form));
    case 'value':
      return token.breakBefore === 'colon';
    case 'words':
      return token.forms.some(
        (form) =>
          isAmong(wanted.exact, form) ||
          wanted.stems.some((stem) => form.startsWith(stem)) ||
          wanted.tails.some((tail) => form.endsWith(tail)),
      );
  }
}

function isOfDigits({ number, text }: NoteToken): boolean {
  return number !== null && text.length >= SHORTEST_CODE;
}

function isCode({ text, isJoined }: NoteToken): boolean {
  return DIGIT.test(text) && (isJoined || text.length >= SHORTEST_CODE);
}

/** `0000` is no age and no number of things. */
function isBetween({ number, text }: NoteToken, from: number, below: number): boolean {
  return number !== null && number >= from && number < below && !text.startsWith('00');
}

const DIGIT = /\d/;
/** ISO/IEC 7812: no payment card has fewer digits or more. */
const CARD_NUMBER = /^\d{13,19}$/;
const LETTER = /\p{L}/u;
/** In a note of another script, as passwords are; Russian in Latin letters is none. */
const LATIN_WORD = /^[a-z]{4,}$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Letters and digits in one word, as passwords are. */
function isMixed(text: string): boolean {
  return text.length > SHORTEST_CODE && DIGIT.test(text) && LETTER.test(text);
}
