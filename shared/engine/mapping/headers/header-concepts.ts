import { headerTokens, splitRunTogether } from '../words/header-words.ts';
import type { PhraseIndex } from '../words/phrase-index.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { WordPattern } from '../words/concept-pattern.ts';
import type { Meaning } from '../words/word-index.ts';
import { mayBeSame, tonesOf } from '../words/word-tones.ts';

/** The notions that a header names, and the share of its words that were understood. */
export type HeaderConcepts = {
  readonly has: (...concepts: readonly string[]) => boolean; // any of them
  readonly tokens: readonly string[];
  readonly understood: number;
  /** A word was read in spite of a typing fault. */
  readonly mended: boolean;
  /** The same header with a notion that its cells add. */
  readonly also: (concept: string) => HeaderConcepts;
};

export type HeaderContext = {
  readonly vocabulary: Vocabulary;
  /** Of the list's headers together: where languages differ about a word, its own counts. */
  readonly language: string | null;
  /** Words with a typing fault are read as the ones that they are near to. */
  readonly mendTypos: boolean;
};

/** Longest phrases first; the words of a phrase are used up, a single word may name several notions. */
export function conceptsOf(written: string, context: HeaderContext): HeaderConcepts {
  const { vocabulary, language } = context;
  const header = written.replace(QUESTION_TAG, '?');
  const { tokens, mended } = knownTokens(header, context);
  const tones = tonesOf(header);
  const used = tokens.map(() => false);
  const found = new Set<string>(ASKED.test(header) ? ['question'] : []);
  if (CURRENCY.test(header)) found.add('money');
  for (const phrases of vocabulary.phrases) {
    if (phrases.length <= tokens.length) usePhrases(phrases, { tokens, tones }, used, found);
  }
  const known = tokens.filter((token, index) => {
    if (used[index] === true) return true;
    const names = inLanguage(token, language, vocabulary);
    for (const meaning of names) {
      if (isOrNot(meaning, token, index, tokens)) continue;
      if (countsHere(meaning, token, index, tokens)) found.add(meaning.concept);
    }
    return names.length > 0;
  });
  return toConcepts(tokens, found, {
    understood: tokens.length === 0 ? 0 : known.length / tokens.length,
    mended,
  });
}

/** "Có đồng ý nhận tin không?": the word that denies elsewhere only asks here. */
const QUESTION_TAG =
  /(?<=(?:^|[^\p{L}])có(?:[^\p{L}].{0,160})?)\s(?:hay\s)?(?:không|chưa)\s*[?？]\s*$/iu;

/** Of a list in Greek the semicolon asks. */
const ASKED = /(?:[?？؟]|(?<=\p{Script=Greek});)\s*\)?\s*$/u;

/** "Package €": what is counted in a currency is a sum. */
const CURRENCY = /(?:^|[\s(/])[€£$₽₺₴₹₪]\s*\)?\s*$/u;

/** English words of this length stand in lists of every language and mean the same there. */
const BORROWED = 5;

/** Two or three Latin letters are a word of some language by chance: `dog` is short for a birthday in Turkish. */
function isShort(token: string): boolean {
  return token.length <= SHORTEST_FOREIGN && /^[a-z]+$/.test(token);
}

const SHORTEST_FOREIGN = 3;

/** `il` is "the" in Italian and a province in Turkish: the language of the other headers tells. */
function inLanguage(token: string, language: string | null, vocabulary: Vocabulary): Meaning[] {
  const { words, mend } = vocabulary;
  const meanings = words.meaningsOf(token);
  const isOwn = (meaning: Meaning): boolean => meaning.language === language;
  if (meanings.some(isOwn)) {
    return meanings.filter(
      (meaning) => isOwn(meaning) || (meaning.language === 'en' && token.length >= BORROWED),
    );
  }
  if (language === null || !isShort(token)) return [...meanings];
  const inOwnLetters = mend(token);
  const own = inOwnLetters?.how === 'script' ? words.meaningsOf(inOwnLetters.word) : [];
  return own.some(isOwn) ? own.filter(isOwn) : meanings.filter((one) => one.language === 'en');
}

function toConcepts(
  tokens: readonly string[],
  found: ReadonlySet<string>,
  { understood, mended }: { readonly understood: number; readonly mended: boolean },
): HeaderConcepts {
  return {
    has: (...concepts) => concepts.some((concept) => found.has(concept)),
    tokens,
    understood,
    mended,
    also: (concept) => toConcepts(tokens, new Set([...found, concept]), { understood, mended }),
  };
}

/** The words of the header; those that no list knows in the form in which one does. */
function knownTokens(
  header: string,
  { vocabulary, language, mendTypos }: HeaderContext,
): { readonly tokens: readonly string[]; readonly mended: boolean } {
  let mended = false;
  const cut = cutTokens(header);
  const tokens = headerTokens(header).flatMap((token) => {
    if (isKnown(token, vocabulary)) return [token];
    const parts = splitRunTogether(token, vocabulary.dictionary);
    if (parts !== null) return parts;
    const word = vocabulary.mend(token);
    const meant = word === null && cut.has(token) ? vocabulary.cutShort(token, language) : null;
    if (meant !== null) return [meant];
    if (word === null || (word.how === 'typo' && !mendTypos)) return [token];
    if (word.how === 'typo' && !isOfList(word.word, language, vocabulary)) return [token];
    if (word.how === 'typo') mended = true;
    return [word.word];
  });
  return { tokens, mended };
}

/** Letters of a word that may be put right or parted: the longest compounds have fewer, and each letter more costs time. */
const LONGEST_WORD = 80;

const CUT = /[\p{L}\p{M}]{3,}(?=\.)/gu;

/** Words behind which a full stop says that they go on. */
function cutTokens(header: string): ReadonlySet<string> {
  if (!header.includes('.')) return NONE;
  return new Set((header.match(CUT) ?? []).flatMap((word) => headerTokens(word)));
}

const NONE: ReadonlySet<string> = new Set();

/** A word that is one letter away from one of a third language is no typing fault, but a word that nobody here knows. */
function isOfList(
  word: string,
  language: string | null,
  { words, dictionary }: Vocabulary,
): boolean {
  if (language === null) return true;
  const isNear = (one: string): boolean => one === language || one === 'en';
  const meant = words.meaningsOf(word).some((meaning) => isNear(meaning.language));
  return meant || [...(dictionary.get(word) ?? [])].some(isNear);
}

/** "Do not call" denies, and its words still say which channel is meant. */
const keepsItsWords: ReadonlySet<string> = new Set([
  'suppress',
  'optout',
  'leftlist',
  'mailletter',
]);

/** Phrases of one length may share words ("first name" is a name and a given one); shorter ones may not reuse them. */
function usePhrases(
  { length, beginningWith }: PhraseIndex,
  { tokens, tones }: HeaderWords,
  used: boolean[],
  found: Set<string>,
): void {
  const taken: number[] = [];
  for (let start = 0; start + length <= tokens.length; start += 1) {
    for (const { concept, words, tones: ofPhrase } of beginningWith(tokens[start] ?? '')) {
      const here = words.every(
        (word, offset) => used[start + offset] !== true && fits(word, tokens[start + offset] ?? ''),
      );
      if (!here || !soundsAlike(ofPhrase, { tokens, tones }, start)) continue;
      found.add(concept);
      if (keepsItsWords.has(concept)) continue;
      for (const [offset, { text }] of words.entries()) {
        // What goes on after the word of a phrase may be what turns it round: 수신 is to receive, 수신거부 to refuse to.
        const whole = isPlain(text) || tokens[start + offset] === text;
        if (whole) taken.push(start + offset);
      }
    }
  }
  for (const index of taken) used[index] = true;
}

type HeaderWords = { readonly tokens: readonly string[]; readonly tones: readonly string[] };

/** "Nhận tin" is to receive news, and "nhắn tin" to write a text message. */
function soundsAlike(
  phrase: readonly string[] | undefined,
  { tokens, tones }: HeaderWords,
  start: number,
): boolean {
  if (phrase === undefined || tones.length !== tokens.length) return true;
  return phrase.every((word, offset) => mayBeSame(word, tones[start + offset] ?? ''));
}

/** Scripts without spaces run words together; elsewhere an ending is only an ending. */
function isPlain(text: string): boolean {
  return !/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    text,
  );
}

/** "Có nhận SMS không": behind what it asks the Vietnamese "not" is "or not". */
function isOrNot(
  { concept }: Meaning,
  token: string,
  index: number,
  tokens: readonly string[],
): boolean {
  return token === 'khong' && concept === 'neg' && index > 0 && index === tokens.length - 1;
}

/** An English "no" at the end of a header is a number, as in "client no"; before other words it denies them. */
function countsHere(
  { concept, language }: Meaning,
  token: string,
  index: number,
  tokens: readonly string[],
): boolean {
  const last = index === tokens.length - 1;
  // "मोबाइल नं.": without its mark the number is written like the "not" that stands before a verb.
  if (token === 'न') return concept === 'neg' ? !last : last || concept !== 'id';
  if (token !== 'no' || (concept === 'id' && language !== 'en')) return true;
  return countsAsNo(concept, index, last && tokens.length > 1);
}

function countsAsNo(concept: string, index: number, atEnd: boolean): boolean {
  return concept === 'neg' ? index === 0 : atEnd || concept !== 'id';
}

function isKnown(token: string, { words }: Vocabulary): boolean {
  if (token.length > LONGEST_WORD) return true; // as well as it will ever be
  return words.knows(token) || words.meaningsOf(token).length > 0;
}

function fits(word: WordPattern | undefined, token: string): boolean {
  if (word === undefined) return false;
  if (word.openStart && word.openEnd) return token.includes(word.text);
  if (word.openStart) return token.endsWith(word.text);
  return word.openEnd ? token.startsWith(word.text) : token === word.text;
}
