import type { ListWords } from './list-words.ts';

export type ListAbove = {
  readonly header: readonly string[];
  readonly columns: readonly (string | null)[];
  readonly words: ListWords;
};
