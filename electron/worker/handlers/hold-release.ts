import { failed } from '#base/result.ts';
import { parsePersonId } from '#domain/person.ts';
import { problem } from '#domain/problem.ts';
import { releaseFields } from '#store/people/field-holds.ts';
import { releaseHold } from '#store/people/holds.ts';
import { findPerson } from '#store/people/people-list.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '../evaluate.ts';
import type { Handler } from '../handler.ts';
import { openedWriter } from './reading.ts';

export const holdReleaseHandler: Handler<'hold/release'> = (deps, { person, roles }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const number = parsePersonId(person);
  if (number === null || findPerson(store, number) === null)
    return failed(problem('person/unknown'));
  const released = inTransaction(store, () => {
    const was =
      roles === undefined ? releaseHold(store, number) : releaseFields(store, number, roles) > 0;
    if (was) {
      evaluateWorkspace(store, deps.resources, deps.clock);
      appendTrail(store, { at: deps.clock.now(), kind: 'hold.released', detail: { people: 1 } });
    }
    return was;
  });
  return { ok: true, value: { released } };
};
