import type { Output } from '#contract/call.ts';
import { toIsoDay } from '#domain/day.ts';
import { listSources } from '#store/records/sources.ts';
import { findLastAnswer } from '#store/judging/question-answers.ts';
import { toQuestion } from '#worker/documents/question.ts';
import type { Handler } from '#worker/handler.ts';
import { findQuestions } from '#worker/questions/find-questions.ts';
import { settledQuestions } from '#worker/questions/list-questions.ts';
import type { OpenQuestion } from '#worker/questions/open-question.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

export const questionListHandler: Handler<'question/list'> = (deps, { offset, limit, settled }) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  const all: readonly OpenQuestion[] =
    settled === true
      ? settledQuestions(store, listSources(store))
      : findQuestions(store, params, deps.resources);
  const write = toQuestion(store);
  return {
    ok: true,
    value: {
      total: all.length,
      seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
      questions: all.slice(offset, offset + limit).flatMap((question) => write(question) ?? []),
      last: toLast(findLastAnswer(store)),
    },
  };
};

function toLast(given: ReturnType<typeof findLastAnswer>): Output<'question/list'>['last'] {
  if (given === null) return null;
  const { id, kind, header, answer, answeredOn } = given;
  return { answer: id, kind, header, given: answer, on: toIsoDay(answeredOn) };
}
