import type { Output } from '#contract/call.ts';
import { toPersonId } from '#domain/person.ts';
import { readLabels } from '#store/judging/compare-verdicts.ts';
import { compareNoted, noteVerdicts } from '#store/judging/what-if.ts';
import type { WhatIfPerson, WhatIfSide } from '#store/judging/what-if.ts';
import type { Handler } from '#worker/handler.ts';
import { tryAnew } from '#worker/jobs/matching/match-anew.ts';
import { applyAnswer } from '#worker/questions/apply-answer.ts';
import { askedFor } from './question-answer.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

type Preview = Output<'question/preview'>;

export const questionPreviewHandler: Handler<'question/preview'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const asked = askedFor(deps, store, input);
  if (!asked.ok) return asked;
  const before = noteVerdicts(store);
  const tried = await tryAnew(deps, store, {
    change: () => applyAnswer(store, asked.value, deps.resources),
    joins: ({ joins }) => joins,
    look: () => compareNoted(before, noteVerdicts(store), input.limit),
  });
  if (!tried.ok) return tried;
  const { people, ...counts } = tried.value;
  // by now everything is as it was, so that whoever was joined with somebody has a name again
  const labels = readLabels(
    store,
    people.map(({ person }) => person),
  );
  const named = people.map((each) => toPerson(each, labels.get(each.person) ?? ''));
  return { ok: true, value: { ...counts, people: named } };
};

function toPerson(
  { person, before, after }: WhatIfPerson,
  label: string,
): Preview['people'][number] {
  return {
    id: toPersonId(person),
    name: label,
    before: toSide(before),
    after: after === null ? null : toSide(after),
  };
}

function toSide(side: WhatIfSide): Preview['people'][number]['before'] {
  return { ...side, kinds: [...side.kinds] };
}
