import type { ConsentState } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { QuestionAnswer, QuestionKind } from '#domain/question.ts';
import type { DateEvidence, MappedColumn } from '#domain/source.ts';
import type { RememberedMapping } from '../records/mappings.ts';
import { allRows, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';

/** How things were before an answer, so that it can be taken back. */
export type BeforeAnswer = {
  readonly mapping: RememberedMapping | null;
  readonly sources: readonly {
    readonly source: number;
    readonly columns: readonly MappedColumn[];
    readonly dates: readonly DateEvidence[];
  }[];
  readonly decisions: readonly number[]; // about pairs
};

export type GivenAnswer = {
  readonly id: number;
  readonly answeredOn: Day;
  readonly kind: QuestionKind;
  readonly header: string | null; // of the column that it was about
  readonly answer: QuestionAnswer;
  readonly headerSet: string | null;
  readonly before: BeforeAnswer;
};

export function addAnswer(store: WritableStore, answer: Omit<GivenAnswer, 'id'>): number {
  return runChange(
    store,
    `INSERT INTO question_answer (answered_on, kind, header, answer, header_set, before)
     VALUES (?, ?, ?, ?, ?, ?)`,
    answer.answeredOn,
    answer.kind,
    answer.header,
    answer.answer,
    answer.headerSet,
    JSON.stringify(answer.before),
  ).lastId;
}

type AnswerRow = {
  readonly id: number;
  readonly answered_on: number;
  readonly kind: QuestionKind;
  readonly header: string | null;
  readonly answer: QuestionAnswer;
  readonly header_set: string | null;
  readonly before: string;
};

/** The one given last; null where none is left. */
export function findLastAnswer(store: ReadableStore): GivenAnswer | null {
  const row = oneRow<AnswerRow>(store, 'SELECT * FROM question_answer ORDER BY id DESC LIMIT 1');
  if (row === null) return null;
  const { answered_on: answeredOn, header_set: headerSet, before, ...rest } = row;
  return { ...rest, answeredOn, headerSet, before: JSON.parse(before) as BeforeAnswer };
}

export function removeAnswer(store: WritableStore, id: number): void {
  runChange(store, 'DELETE FROM word_answer WHERE answer = ?', id);
  runChange(store, 'DELETE FROM question_answer WHERE id = ?', id);
}

/** `state` null: the word says nothing. */
export function addWordAnswer(
  store: WritableStore,
  word: {
    readonly answer: number;
    readonly headerSet: string;
    readonly header: string;
    readonly word: string; // folded
    readonly state: ConsentState;
  },
): void {
  runChange(
    store,
    'INSERT INTO word_answer (answer, header_set, header, word, state) VALUES (?, ?, ?, ?, ?)',
    word.answer,
    word.headerSet,
    word.header,
    word.word,
    word.state,
  );
}

/** What words mean in lists with these headers, by header and folded word; a later answer stands. */
export function listWordAnswers(
  store: ReadableStore,
  headerSet: string,
): ReadonlyMap<string, ReadonlyMap<string, ConsentState>> {
  const rows = allRows<{ header: string; word: string; state: ConsentState }>(
    store,
    'SELECT header, word, state FROM word_answer WHERE header_set = ? AND word IS NOT NULL ORDER BY id',
    headerSet,
  );
  const found = new Map<string, Map<string, ConsentState>>();
  for (const { header, word, state } of rows) {
    const words = found.get(header) ?? new Map<string, ConsentState>();
    found.set(header, words.set(word, state));
  }
  return found;
}
