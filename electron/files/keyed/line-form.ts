import type { TextDialect } from '#domain/source.ts';
import type { ListWords } from '../rows/list-words.ts';
import type { KeyedPiece } from './find-keyed.ts';

/** A way in which a text without rows and columns tells of people. */
export type LineForm = {
  readonly format: 'keyed' | 'recipients';
  readonly quote: '' | '"'; // of the dialect, by which a list below another one is known again
  readonly mayBe: (scan: string) => boolean; // asked of the bytes of every text file
  readonly looksLike: (text: string, words: ListWords) => boolean;
  readonly findPieces: (
    bytes: Buffer,
    dialect: TextDialect,
    words: ListWords,
    from: number,
  ) => KeyedPiece[];
  readonly readFields: (text: string) => Map<string, string>; // of one person
};
