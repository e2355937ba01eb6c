import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { findLastAnswer } from '#store/judging/question-answers.ts';
import { appendTrail } from '#store/proof/trail.ts';
import type { Handler } from '#worker/handler.ts';
import { matchAnew } from '#worker/jobs/matching/match-anew.ts';
import { takeBackAnswer } from '#worker/questions/apply-answer.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

/** Only the last answer: an earlier one may be what a later one was built on. */
export const questionUndoHandler: Handler<'question/undo'> = async (deps, { answer }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const given = findLastAnswer(store);
  if (given === null || given.id !== answer) return failed(problem('question/unknown'));
  const matched = await matchAnew(deps, store, () => {
    takeBackAnswer(store, given, deps.resources);
    const kind = given.kind === 'pair' ? 'pair.undone' : 'mapping.answered';
    const detail = { about: given.kind, answer: given.answer, undone: true };
    appendTrail(store, { at: deps.clock.now(), kind, detail });
    return { ok: true, value: null };
  });
  return matched.ok ? { ok: true, value: { people: matched.value.people } } : matched;
};
