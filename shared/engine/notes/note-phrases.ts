import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { mendableWords } from './mendable-words.ts';
import type { Vocabulary } from './near-words.ts';
import { expandPhrase, type PhraseGrammar } from './phrase-grammar.ts';
import {
  buildNoteFrames,
  withEndings,
  type NoteFrames,
  type NoteFramesData,
} from './note-frames.ts';
import { noteKinds, type NoteGuard, type NoteKind } from './note-sign.ts';
import {
  compilePattern,
  createElements,
  createPhraseIndex,
  type PhraseIndex,
  type PhrasePattern,
} from './phrase-pattern.ts';

/** Guards that are lists of words near a phrase. */
export const wordGuards = [
  'negation_before',
  'negation_after',
  'time_limit',
  'relative', // a husband, a mother, a dog
  'offspring', // a son, a niece
  'duration',
  'possession',
] as const;
export type WordGuard = (typeof wordGuards)[number];

/**
 * As in `resources/vocabulary/note-phrases.json`. A phrase is a row of words: `word`, `stem~`, `one/other`, `word?`
 * perhaps, `{class}`, `..` for up to three words between, `#` any number, `#minor` an age below 18, `#code` what holds
 * a digit, `#digits` a number of three digits or more, `#mixed` letters and digits in one word, `#adult` the age of an adult, `#value` what follows a colon, `=wörd` with its accents, `^` and `$` for the ends of a clause. `except`: the
 * same words in another sense.
 */
export type NotePhrasesData = {
  readonly schema: number;
  readonly languages: Readonly<
    Record<
      string,
      {
        readonly classes?: Readonly<Record<string, readonly string[]>>;
        readonly particles?: readonly string[];
        readonly phrases: Readonly<Record<string, readonly string[]>>;
        readonly except: Readonly<Record<string, readonly string[]>>;
        readonly reversal: readonly string[];
        readonly guards: Readonly<Partial<Record<string, readonly string[]>>>;
        /** Words that mean something only where they are the whole note. */
        readonly wholeNote: Readonly<Record<string, readonly string[]>>;
      }
    >
  >;
};

/** What a pattern is: a phrase of a kind, the same words in another sense, a reversal, a guard, a concept of a frame. */
export type PatternUse =
  | { readonly use: 'phrase'; readonly kind: NoteKind; readonly whole: boolean }
  | { readonly use: 'except'; readonly kind: NoteKind }
  | { readonly use: 'reversal' }
  | { readonly use: 'concept'; readonly concept: string; readonly isNegated: boolean }
  | { readonly use: 'guard'; readonly guard: WordGuard };

export type NotePattern = PhrasePattern & PatternUse & { readonly language: string };
export type NotePhrases = {
  readonly index: PhraseIndex<NotePattern>;
  readonly frames: NoteFrames;
  readonly vocabulary: Vocabulary;
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

export function buildNotePhrases(data: NotePhrasesData, frames: NoteFramesData): NotePhrases {
  assert(data.schema === 1, 'note phrases of schema 1');
  const patterns: NotePattern[] = [];
  const elementsIn = createElements();
  for (const [language, entry] of Object.entries(data.languages)) {
    const grammar: PhraseGrammar = {
      classes: entry.classes ?? {},
      particles: new Set(entry.particles),
    };
    const negations = singleWords(entry.guards['negation_before'] ?? []);
    const add = (texts: readonly string[], use: PatternUse): void => {
      for (const text of texts.flatMap((line) => expandPhrase(line, grammar))) {
        patterns.push({ ...compilePattern(text, negations, elementsIn), ...use, language });
      }
    };
    for (const [kind, texts] of Object.entries(entry.phrases)) {
      add(texts, { use: 'phrase', kind: asKind(kind), whole: false });
    }
    for (const [kind, texts] of Object.entries(entry.wholeNote)) {
      add(texts, { use: 'phrase', kind: asKind(kind), whole: true });
    }
    for (const [kind, texts] of Object.entries(entry.except)) {
      add(texts, { use: 'except', kind: asKind(kind) });
    }
    add(entry.reversal, { use: 'reversal' });
    for (const guard of wordGuards) add(entry.guards[guard] ?? [], { use: 'guard', guard });
  }
  patterns.push(...conceptPatterns(data, frames, elementsIn));
  return {
    index: createPhraseIndex(patterns),
    frames: buildNoteFrames(frames),
    vocabulary: mendableWords(patterns, particlesOf(data), frames.lookalikes),
  };
}

function particlesOf({ languages }: NotePhrasesData): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(languages).map(([name, entry]) => [name, (entry.particles ?? []).map(foldText)]),
  );
}

/** A concept `-call` is the act already negated: `aramayın`. */
function conceptPatterns(
  data: NotePhrasesData,
  frames: NoteFramesData,
  elementsIn: ReturnType<typeof createElements>,
): readonly NotePattern[] {
  return Object.entries(frames.languages).flatMap(([language, { concepts, endings }]) => {
    const grammar: PhraseGrammar = {
      classes: data.languages[language]?.classes ?? {},
      particles: new Set(),
    };
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
  });
}

function singleWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => (/[ ~]/.test(text) ? [] : text.split('/'))));
}

function asKind(text: string): NoteKind {
  const kind = noteKinds.find((known) => known === text);
  assert(kind !== undefined, `a kind of note: ${text}`);
  return kind;
}
