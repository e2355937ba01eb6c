import type { NoteFramesData } from './note-frames.ts';

/**
 * As in `resources/vocabulary/notes/<language>.json`. A phrase is a row of words: `word`, `stem~`, `one/other`, `word?`
 * perhaps, `{class}`, `..` for up to three words between, `#` any number, `#minor` an age below 18, `#code` what holds
 * a digit, `#digits` a number of three digits or more, `#mixed` letters and digits in one word, `#latin` a word in Latin letters, `#adult` the age of an adult, `#value` what follows a colon, `=wörd` with its accents, `^` and `$` for the ends of a clause. `except`: the
 * same words in another sense.
 */
export type NoteLanguageData = {
  readonly schema: number;
  /** `*` for words that mean the same everywhere. */
  readonly language: string;
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  readonly particles?: readonly string[];
  readonly phrases?: Readonly<Record<string, readonly string[]>>;
  readonly except?: Readonly<Record<string, readonly string[]>>;
  readonly reversal?: readonly string[];
  readonly guards?: Readonly<Partial<Record<string, readonly string[]>>>;
  /** Words that mean something only where they are the whole note. */
  readonly wholeNote?: Readonly<Record<string, readonly string[]>>;
  /** In a word of a concept `<name>` stands for each of the endings (or prefixes) of that name. */
  readonly endings?: Readonly<Record<string, readonly string[]>>;
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  /** The commonest small words, by which the language of a note is told. */
  readonly usual?: readonly string[];
  /** Words, or first parts of words (`stem~`), that lie one letter from a word of ours and are never taken for it. */
  readonly lookalikes?: readonly string[];
  /** Long shortened words, whose full stop ends no sentence. */
  readonly abbreviations?: readonly string[];
  /** Languages so near that words of one are read in notes of the other: their guards hold for both. */
  readonly kin?: readonly string[];
  /** A note that holds one of `never` and none of `own` is not in this language. */
  readonly letters?: { readonly own: string; readonly never: string };
};

/** What `resources/vocabulary/notes` holds: the frames, and the words of each language. */
export type NotesData = {
  readonly frames: NoteFramesData;
  readonly languages: readonly NoteLanguageData[];
  /** What labelled notes of the same words say (`likeness.bin`); null: phrases and frames alone. */
  readonly likeness: Uint8Array | null;
};
