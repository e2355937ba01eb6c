import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input } from '#contract/call.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { listSources } from '#store/records/sources.ts';
import type { WritableStore } from '#store/database.ts';
import type { Handler, WriteDeps } from '#worker/handler.ts';
import { matchAnew } from '#worker/jobs/matching/match-anew.ts';
import { readChosenPolicy } from '#worker/policies.ts';
import { applyAnswer } from '#worker/questions/apply-answer.ts';
import type { AnswerToApply } from '#worker/questions/apply-answer.ts';
import { findQuestions } from '#worker/questions/find-questions.ts';
import { settledQuestions } from '#worker/questions/list-questions.ts';
import type { OpenQuestion } from '#worker/questions/open-question.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const questionAnswerHandler: Handler<'question/answer'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const asked = askedFor(deps, store, input);
  if (!asked.ok) return asked;
  const about = asked.value;
  const matched = await matchAnew(
    deps,
    store,
    () => {
      const applied = applyAnswer(store, about, deps.resources);
      if (!applied.ok) return applied;
      const { settled } = applied.value;
      const kind = about.question.kind === 'pair' ? 'pair.decided' : 'mapping.answered';
      const detail = { about: about.question.kind, answer: about.answer, settled };
      appendTrail(store, { at: deps.clock.now(), kind, detail });
      return applied;
    },
    ({ joins }) => joins,
  );
  if (!matched.ok) return matched;
  const { answer, settled } = matched.value.changed;
  return { ok: true, value: { answer, settled, people: matched.value.people } };
};

/** The question of this id, if it is open, or settled and can be read another way, and has such an answer. */
export function askedFor(
  deps: WriteDeps,
  store: WritableStore,
  { question: id, answer, alike }: Pick<Input<'question/answer'>, 'question' | 'answer' | 'alike'>,
): Result<AnswerToApply, Problem> {
  const chosen = readChosenPolicy(deps.resources, store, deps.clock.today);
  if (!chosen.ok) return chosen;
  const { params } = chosen.value;
  const hasId = (each: OpenQuestion): boolean => each.id === id;
  const question =
    findQuestions(store, params, deps.resources).find(hasId) ??
    settledQuestions(store, listSources(store)).find(hasId);
  if (question === undefined) return failed(problem('question/unknown'));
  if (!question.answers.includes(answer)) {
    return failed(problem('input/invalid', { field: 'answer' }));
  }
  return { ok: true, value: { question, answer, alike, today: params.today } };
}
