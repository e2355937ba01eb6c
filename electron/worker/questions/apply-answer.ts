import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { QuestionAnswer } from '#domain/question.ts';
import { headerSetKey } from '#engine/mapping/index.ts';
import type { WritableStore } from '#store/database.ts';
import { findMapping, forgetMapping, rememberMapping } from '#store/records/mappings.ts';
import { refreshPeople } from '#store/people/people.ts';
import { addPairDecision, removePairDecision } from '#store/people/pairs.ts';
import { addAnswer, addWordAnswer, removeAnswer } from '#store/judging/question-answers.ts';
import type { BeforeAnswer, GivenAnswer } from '#store/judging/question-answers.ts';
import { rewriteSource } from '#store/records/rewrite-records.ts';
import { listSources } from '#store/records/sources.ts';
import type { StoredSource } from '#store/records/sources.ts';
import { marksOf } from '../jobs/matching/pair-decisions.ts';
import { rereadSource, understandingOf } from '../jobs/importing/reread-source.ts';
import type { Resources } from '../resources.ts';
import type { ListQuestion, OpenQuestion, PairQuestion } from './open-question.ts';
import { stateOfAnswer, understandAnswer, understandWord } from './understand-answer.ts';

export type AnswerToApply = {
  readonly question: OpenQuestion;
  readonly answer: QuestionAnswer;
  readonly alike: boolean;
  readonly today: Day;
};

export type Applied = {
  readonly answer: number;
  readonly settled: number;
  readonly joins: boolean; // who is who may change
};

/** Births tell who is who; what a word or a column of consent means does not. */
function mayJoin({ kind, sources, header }: ListQuestion): boolean {
  const column = sources[0]?.columns.find(({ name }) => name === header);
  const isConsent = kind === 'column' && (column?.polarity ?? null) !== null;
  return kind !== 'word' && !isConsent;
}

/** Writes an answer and reads again what it concerns. Who is who and how they are judged follows; in a transaction. */
export function applyAnswer(
  store: WritableStore,
  about: AnswerToApply,
  resources: Resources,
): Result<Applied, Problem> {
  const { question } = about;
  return question.kind === 'pair'
    ? answerPair(store, question, about)
    : ok(answerList(store, question, { about, resources }));
}

function answerPair(
  store: WritableStore,
  question: PairQuestion,
  { answer, alike, today }: AnswerToApply,
): Result<Applied, Problem> {
  if (answer !== 'same' && answer !== 'different') return failed(problem('question/unknown'));
  const decisions: number[] = [];
  for (const { a, b } of alike ? question.alike : [question.pair]) {
    const [one, other] = [marksOf(store, a), marksOf(store, b)];
    if (one === null || other === null) return failed(problem('pair/unknown'));
    const decision = { verdict: answer, decidedOn: today, a: one, b: other } as const;
    decisions.push(addPairDecision(store, { ...decision, records: [a, b] }).id);
  }
  const id = addAnswer(store, {
    answeredOn: today,
    kind: 'pair',
    header: null,
    answer,
    headerSet: null,
    before: { mapping: null, sources: [], decisions },
  });
  return ok({ answer: id, settled: decisions.length, joins: true });
}

function answerList(
  store: WritableStore,
  question: ListQuestion,
  { about, resources }: { readonly about: AnswerToApply; readonly resources: Resources },
): Applied {
  const { answer, today } = about;
  const { sources, header, folded } = question;
  const headerSet = headerSetKey(sources[0]?.reading.header ?? []);
  const before: BeforeAnswer = {
    mapping: findMapping(store, headerSet),
    sources: sources.map(({ id, columns, dates }) => ({ source: id, columns, dates })),
    decisions: [],
  };
  const id = addAnswer(store, {
    answeredOn: today,
    kind: question.kind,
    header: header === '' ? null : header,
    answer,
    headerSet,
    before,
  });
  const state = stateOfAnswer(answer);
  for (const source of sources) {
    const now = understandingOf(store, source);
    const next =
      folded !== null && state !== null
        ? understandWord(now, { header, folded, state })
        : understandAnswer(now, { header, answer });
    rereadSource(store, source, next, resources);
  }
  refreshPeople(
    store,
    sources.map((source) => source.id),
  );
  if (folded !== null && state !== null) {
    addWordAnswer(store, { answer: id, headerSet, header, word: folded, state });
  } else remember(store, { question, answer, headerSet }, before);
  return { answer: id, settled: question.cells, joins: mayJoin(question) };
}

/** For lists with the same headers that come later. */
function remember(
  store: WritableStore,
  given: {
    readonly question: ListQuestion;
    readonly answer: QuestionAnswer;
    readonly headerSet: string;
  },
  { mapping }: BeforeAnswer,
): void {
  const { question, answer, headerSet } = given;
  const known = mapping ?? { columns: [], dateOrder: null };
  if (answer === 'DMY' || answer === 'MDY') {
    rememberMapping(store, headerSet, { ...known, dateOrder: answer });
    return;
  }
  const { header, sources } = question;
  const now = understandAnswer(
    { columns: sources[0]?.columns ?? [], dateOrder: null, words: new Map() },
    { header, answer },
  );
  const named = now.columns.filter(({ name }) => name === header);
  rememberMapping(store, headerSet, {
    ...known,
    columns: [
      ...known.columns.filter(({ name }) => name !== header),
      ...named.map(({ name, role, channel, polarity }) => ({ name, role, channel, polarity })),
    ],
  });
}

/** As if it had never been given. */
export function takeBackAnswer(
  store: WritableStore,
  given: GivenAnswer,
  resources: Resources,
): void {
  const { before, headerSet } = given;
  for (const decision of before.decisions) removePairDecision(store, decision);
  removeAnswer(store, given.id);
  if (headerSet === null) return;
  if (before.mapping === null) forgetMapping(store, headerSet);
  else rememberMapping(store, headerSet, before.mapping);
  const alike = listSources(store).filter(
    ({ reading }) => headerSetKey(reading.header) === headerSet,
  );
  for (const source of alike) {
    const earlier = before.sources.find((each) => each.source === source.id);
    const restored = { ...source, ...(earlier ?? asBefore(source, given)) };
    rewriteSource(store, source.id, restored);
    rereadSource(store, restored, understandingOf(store, restored), resources);
  }
  refreshPeople(
    store,
    alike.map(({ id }) => id),
  );
}

/** A list that came after the answer, as it would have been understood without it. */
function asBefore(
  { columns, dates }: StoredSource,
  { header, kind, before }: GivenAnswer,
): Pick<StoredSource, 'columns' | 'dates'> {
  const known = before.sources[0]?.columns.find(({ name }) => name === header);
  return {
    columns: columns.map((column) =>
      kind === 'column' && known !== undefined && column.name === header
        ? { ...known, index: column.index }
        : column,
    ),
    dates: dates.map((each) =>
      kind === 'date_order' && each.for === 0 ? { ...each, order: null } : each,
    ),
  };
}
