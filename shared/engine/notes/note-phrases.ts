import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { createForeignDoubts } from './foreign-words.ts';
import { russianWordsOf, type LatinRussianWords } from './latin-russian.ts';
import { languagesByLetters } from './note-letters.ts';
import { mendableWords } from './mendable-words.ts';
import type { Vocabulary } from './near-words.ts';
import { expandPhrase, type PhraseGrammar } from './phrase-grammar.ts';
import { buildNoteFrames, withEndings, type NoteFrames } from './note-frames.ts';
import { wordGuards, type NotePattern, type PatternUse, type WordGuard } from './note-pattern.ts';
import { noteKinds, type NoteGuard, type NoteKind } from './note-sign.ts';
import type { NoteLanguageData, NotesData } from './notes-data.ts';
import {
  compilePattern,
  createElements,
  createPhraseIndex,
  type PhraseIndex,
} from './phrase-pattern.ts';

export type NotePhrases = {
  readonly index: PhraseIndex<NotePattern>;
  readonly frames: NoteFrames;
  readonly vocabulary: Vocabulary;
  readonly russianWords: LatinRussianWords;
  readonly abbreviations: ReadonlySet<string>;
  readonly turns: ReadonlySet<string>;
  readonly kin: ReadonlyMap<string, readonly string[]>;
  readonly doubted: ReturnType<typeof createForeignDoubts>;
  readonly isLanguageOf: (note: string) => (language: string) => boolean;
};

/** Which guards of words can take the certainty of a kind. */
export const guardsOfKind: Readonly<
  Record<NoteKind, Readonly<Partial<Record<WordGuard, NoteGuard>>>>
> = {
  withdrew: { negation_before: 'negation' },
  dnc: { time_limit: 'time_limit' },
  dnc_call: { time_limit: 'time_limit' },
  erase: { negation_before: 'negation' },
  wrong_number: { negation_before: 'negation' },
  deceased: { negation_before: 'negation', relative: 'relative', offspring: 'relative' },
  minor: {
    negation_before: 'negation',
    duration: 'context',
    possession: 'context',
    offspring: 'relative',
  },
  guardian: { negation_before: 'negation' },
  special: {
    negation_before: 'negation',
    negation_after: 'negation',
    relative: 'relative',
    offspring: 'relative',
  },
  secret: { negation_after: 'negation' },
};

export function buildNotePhrases({ frames, languages }: Omit<NotesData, 'likeness'>): NotePhrases {
  const elementsIn = createElements();
  const patterns = [
    ...languages.flatMap((one) => phrasePatterns(one, elementsIn)),
    ...languages.flatMap((one) => conceptPatterns(one, elementsIn)),
  ];
  return {
    index: createPhraseIndex(patterns),
    frames: buildNoteFrames(frames),
    vocabulary: mendableWords(patterns, languages),
    russianWords: russianWordsOf(patterns),
    abbreviations: new Set(languages.flatMap((one) => one.abbreviations ?? []).map(foldText)),
    turns: new Set(frames.turns.map(foldText)),
    kin: new Map(languages.map(({ language, kin }) => [language, kin ?? []])),
    doubted: createForeignDoubts(languages),
    isLanguageOf: languagesByLetters(languages),
  };
}

function phrasePatterns(
  data: NoteLanguageData,
  elementsIn: ReturnType<typeof createElements>,
): readonly NotePattern[] {
  const { language } = data;
  assert(data.schema === 1, `words of notes of schema 1: ${language}`);
  const grammar: PhraseGrammar = {
    classes: data.classes ?? {},
    particles: new Set(data.particles),
  };
  const negations = singleWords(data.guards?.['negation_before'] ?? []);
  const patternsOf = (texts: readonly string[], use: PatternUse): readonly NotePattern[] =>
    texts
      .flatMap((line) => expandPhrase(line, grammar))
      .map((text) => ({ ...compilePattern(text, negations, elementsIn), ...use, language }));
  return [
    ...Object.entries(data.phrases ?? {}).flatMap(([kind, texts]) =>
      patternsOf(texts, { use: 'phrase', kind: asKind(kind), whole: false }),
    ),
    ...Object.entries(data.wholeNote ?? {}).flatMap(([kind, texts]) =>
      patternsOf(texts, { use: 'phrase', kind: asKind(kind), whole: true }),
    ),
    ...Object.entries(data.except ?? {}).flatMap(([kind, texts]) =>
      patternsOf(texts, { use: 'except', kind: asKind(kind) }),
    ),
    ...patternsOf(data.reversal ?? [], { use: 'reversal' }),
    ...wordGuards.flatMap((guard) =>
      patternsOf(data.guards?.[guard] ?? [], { use: 'guard', guard }),
    ),
  ];
}

/** A concept `-call` is the act already negated: `aramayın`. */
function conceptPatterns(
  { language, concepts, endings, classes }: NoteLanguageData,
  elementsIn: ReturnType<typeof createElements>,
): readonly NotePattern[] {
  const grammar: PhraseGrammar = { classes: classes ?? {}, particles: new Set() };
  return Object.entries(concepts).flatMap(([name, lines]) =>
    lines
      .flatMap((line) => expandPhrase(withEndings(line, endings ?? {}), grammar))
      .map((text) => ({
        ...compilePattern(text, new Set(), elementsIn),
        use: 'concept' as const,
        concept: name.replace(/^-/, ''),
        isNegated: name.startsWith('-'),
        language,
      })),
  );
}

function singleWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => (/[ ~]/.test(text) ? [] : text.split('/'))));
}

function asKind(text: string): NoteKind {
  const kind = noteKinds.find((known) => known === text);
  assert(kind !== undefined, `a kind of note: ${text}`);
  return kind;
}
