import type { QuestionAnswer, QuestionKind } from '#domain/question.ts';
import type { StoredSource } from '#store/records/sources.ts';
import type { PairConsequence } from '#store/people/pair-consequences.ts';

type Common = {
  readonly id: string; // the same for the same doubt of the same workspace
  readonly kind: QuestionKind;
  readonly answers: readonly QuestionAnswer[];
  readonly people: number; // whose verdict or permission hangs on it
  readonly severity: number; // 3: a no or a child may be overlooked; 1: little
  readonly seconds: number; // about how long the answer takes
};

export type PairQuestion = Common & {
  readonly kind: 'pair';
  readonly pair: PairConsequence;
  /** Pairs with the same reasons, this one included. */
  readonly alike: readonly PairConsequence[];
};

export type ListQuestion = Common & {
  readonly kind: 'word' | 'column' | 'date_order';
  readonly sources: readonly StoredSource[]; // lists with the same headers
  readonly header: string; // of the column; empty for dates of the whole list
  readonly word: string | null; // as it stands in the cells
  readonly folded: string | null;
  readonly now: QuestionAnswer | null; // of what is settled: as it is understood
  readonly cells: number; // that the answer settles
};

export type OpenQuestion = PairQuestion | ListQuestion;

/** Seconds that somebody needs who knows the list; a guess of ours. */
export const SECONDS: Readonly<Record<QuestionKind, number>> = {
  pair: 10,
  word: 15,
  column: 25,
  date_order: 20,
};
