import { failed } from '#base/result.ts';
import { parseIsoDay } from '#domain/day.ts';
import { parsePersonId } from '#domain/person.ts';
import { problem } from '#domain/problem.ts';
import { findPerson } from '#store/people/people-list.ts';
import { liftRestriction } from '#store/people/restrictions.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const restrictionLiftHandler: Handler<'restriction/lift'> = (deps, { person, only }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const number = parsePersonId(person);
  if (number === null || findPerson(store, number) === null)
    return failed(problem('person/unknown'));
  const placedOn = parseIsoDay(only.placedOn);
  if (placedOn === null) return failed(problem('input/invalid', { field: 'only' }));
  const lifted = inTransaction(store, () => {
    const was = liftRestriction(store, number, { reason: only.reason, placedOn });
    if (was) {
      appendTrail(store, {
        at: deps.clock.now(),
        kind: 'restriction.lifted',
        detail: { people: 1 },
      });
    }
    return was;
  });
  return { ok: true, value: { lifted } };
};
