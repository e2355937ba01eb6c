import { assert } from '#base/assert.ts';
import { isColumnRole, type ColumnRole } from '#domain/column-role.ts';
import {
  buildConsentWords,
  type ConsentWords,
  type ConsentWordsData,
} from '#engine/consent/index.ts';
import { buildCellWords, type CellWords, type CellWordsData } from './cell-words.ts';
import { indexCutWords, type WordsCutShort } from './cut-words.ts';
import { compactKey, headerTokens, type WordsByLanguage } from './header-words.ts';
import { buildWordMender, type WordMender } from './mend-word.ts';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';
import { buildWordIndex, type WordIndex } from './word-index.ts';
import type { WordPattern, ConceptPattern } from './concept-pattern.ts';
import { tonesOf } from './word-tones.ts';

type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** `headers.json`, `values.json` and `cells.json` of `resources/vocabulary/`, as parsed. */
export type VocabularyData = {
  readonly headers: {
    readonly schema: 1;
    /** Whole headers by role and language. */
    readonly roles: Readonly<Record<string, ByLanguage>>;
    /** Words and phrases by notion and language; `~` where a word may go on. */
    readonly concepts: Readonly<Record<string, ByLanguage>>;
    /** Words of headers that name nothing: Field 7, Spalte 3. */
    readonly formNames: readonly string[];
  };
  readonly values: ConsentWordsData;
  readonly cells: CellWordsData;
};

export type Vocabulary = {
  /** Roles of a whole header by its compact key, each with the languages that say so. */
  readonly exact: ReadonlyMap<string, ReadonlyMap<ColumnRole, readonly string[]>>;
  /** Phrases of several words, the longest first. */
  readonly phrases: readonly PhraseIndex[];
  readonly words: WordIndex;
  readonly mend: WordMender;
  readonly cutShort: WordsCutShort;
  /** Words that a run-together header (`dateofbirth`) may consist of. */
  readonly dictionary: WordsByLanguage;
  readonly formNames: ReadonlySet<string>;
  readonly consent: ConsentWords;
  readonly cells: CellWords;
};

/** Checks and compiles the word lists. Throws where our own files are wrong. */
export function buildVocabulary(data: VocabularyData): Vocabulary {
  assert(data.headers?.schema === 1, 'the headers of schema 1, together with the values');
  const patterns = compilePatterns(data.headers.concepts);
  const words = buildWordIndex(patterns);
  return {
    exact: exactHeaders(data.headers.roles),
    phrases: indexPhrases(patterns.filter(({ words: { length } }) => length > 1)),
    words,
    mend: buildWordMender(patterns, words.knows),
    cutShort: indexCutWords(patterns),
    dictionary: dictionaryOf(patterns),
    formNames: new Set(data.headers.formNames.flatMap((name) => headerTokens(name))),
    consent: buildConsentWords(data.values),
    cells: buildCellWords(data.cells),
  };
}

function exactHeaders(roles: VocabularyData['headers']['roles']): Vocabulary['exact'] {
  const exact = new Map<string, Map<ColumnRole, string[]>>();
  for (const [role, byLanguage] of Object.entries(roles)) {
    assert(isColumnRole(role), `a known role: ${role}`);
    for (const [language, headers] of Object.entries(byLanguage)) {
      for (const header of headers) {
        const key = compactKey(header);
        const known = exact.get(key) ?? new Map<ColumnRole, string[]>();
        known.set(role, [...(known.get(role) ?? []), language]);
        exact.set(key, known);
      }
    }
  }
  return exact;
}

function compilePatterns(concepts: VocabularyData['headers']['concepts']): ConceptPattern[] {
  const patterns: ConceptPattern[] = [];
  const known = new Map<string, readonly WordPattern[]>(); // one word stands in many phrases
  const patternsOf = (word: string): readonly WordPattern[] => {
    const found = known.get(word) ?? toWordPatterns(word);
    known.set(word, found);
    return found;
  };
  for (const [concept, byLanguage] of Object.entries(concepts)) {
    for (const [language, phrases] of Object.entries(byLanguage)) {
      for (const phrase of phrases) {
        const words = phrase.split(' ').flatMap(patternsOf).slice(); // without the room of a list that grew
        assert(words.length > 0, `a phrase of ${concept} has words`);
        const tones = language === 'vi' ? tonesOf(phrase) : [];
        const told = tones.length === words.length && words.length > 1;
        patterns.push(told ? { concept, language, words, tones } : { concept, language, words });
      }
    }
  }
  return patterns.sort((a, b) => b.words.length - a.words.length);
}

function toWordPatterns(word: string): WordPattern[] {
  const openStart = word.startsWith('~');
  const openEnd = word.endsWith('~');
  const tokens = headerTokens(word.replaceAll('~', ''));
  return tokens.map((text, index) => ({
    text,
    openStart: openStart && index === 0,
    openEnd: openEnd && index === tokens.length - 1,
  }));
}

function dictionaryOf(patterns: readonly ConceptPattern[]): WordsByLanguage {
  const words = new Map<string, Set<string>>();
  for (const { language, words: parts } of patterns) {
    for (const { text, openStart } of parts) {
      if (openStart || (text.length <= 2 && !SHORT.has(text))) continue;
      const languages = words.get(text) ?? new Set<string>();
      words.set(text, languages.add(language));
    }
  }
  return words;
}

/** Two-letter words that run-together headers are known to contain: `customerid`, `donotcall`, `isactive`. */
const SHORT: ReadonlySet<string> = new Set(['id', 'no', 'do', 'in', 'on', 'at', 'of', 'is', 'to']);
