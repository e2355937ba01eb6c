import type { Output } from '#contract/call.ts';
import { toPersonId } from '#domain/person.ts';
import { countWhatIf, listWhatIf, noteVerdicts } from '#store/what-if.ts';
import type { WhatIfPerson, WhatIfSide } from '#store/what-if.ts';
import type { Handler } from '../handler.ts';
import { tryAnew } from '../jobs/match-anew.ts';
import { applyAnswer } from '../questions/apply-answer.ts';
import { askedFor } from './question-answer.ts';
import { openedWriter } from './reading.ts';

type Preview = Output<'question/preview'>;

export const questionPreviewHandler: Handler<'question/preview'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const asked = askedFor(deps, store, input);
  if (!asked.ok) return asked;
  return tryAnew(deps, store, {
    change: () => {
      noteVerdicts(store);
      return applyAnswer(store, asked.value, deps.resources);
    },
    joins: ({ joins }) => joins,
    look: (): Preview => ({
      ...countWhatIf(store),
      people: listWhatIf(store, input.limit).map(toPerson),
    }),
  });
};

function toPerson({ person, label, before, after }: WhatIfPerson): Preview['people'][number] {
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
