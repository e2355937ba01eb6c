import type { HeadingSense } from '#domain/source.ts';

/** What the words of a file mean, as far as its rows cannot be told apart without it. Null in its place: nothing is known. */
export type ListWords = {
  /** A fast no for nearly every cell: whether the word lists have the whole text. */
  readonly isColumnName: (name: string) => boolean;
  /** What a column of this name holds, as one word; null where the text names none. */
  readonly columnOf: (name: string) => string | null;
  /** What a line of this text says about the rows below it; null where it is no heading. */
  readonly headingOf: (text: string) => HeadingSense | null;
  /** Whether a cell of a column, as `columnOf` names it, plainly says no. */
  readonly refuses: (column: string, cell: string) => boolean;
  /** Whether it tells anybody not to write or call, to erase, or of a death, for certain or not. */
  readonly saysNo: (text: string) => boolean;
  /** Whether a word of it is a given name. */
  readonly namesSomebody: (text: string) => boolean;
};
