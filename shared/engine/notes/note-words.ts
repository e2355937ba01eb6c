import { isYearOfMinor } from './birth-year.ts';
import type { Day } from '#domain/day.ts';
import type { NotePhrases } from './note-phrases.ts';
import type { Match } from './nearby-words.ts';
import { createNearWords } from './near-words.ts';
import { withLatinRussian } from './latin-russian.ts';
import { createTokeniser, type NoteToken } from './note-tokens.ts';
import { findPhrases } from './phrase-pattern.ts';

/** The words of a note, and the patterns that they match in the languages that the note can be in. */
export type NoteWords = {
  readonly tokens: readonly NoteToken[];
  readonly matches: readonly Match[];
};

export function createNoteWords(built: NotePhrases): (note: string, today: Day) => NoteWords {
  const tokensOf = withLatinRussian(
    createTokeniser(createNearWords(built.vocabulary), built.abbreviations),
    built.russianWords,
  );
  return (note, today) => {
    const tokens = tokensOf(note).map((token) => partedBy(built.turns, token));
    const isRead = built.isLanguageOf(note);
    const matches = findPhrases(tokens, built.index).filter(
      ({ pattern, from, to }) =>
        isRead(pattern.language) &&
        (!pattern.holdsBirthYear || isYearOfMinor(tokens.slice(from, to), today)),
    );
    return { tokens, matches };
  };
}

/** Whatever is refused before such a word, what follows it is the other thing. */
function partedBy(turns: NotePhrases['turns'], token: NoteToken): NoteToken {
  const isTurn = token.breakBefore === 'comma' && turns.has(token.text);
  return isTurn ? { ...token, breakBefore: 'sentence' } : token;
}
