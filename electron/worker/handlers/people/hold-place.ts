import { failed, ok } from '#base/result.ts';
import { parseIsoDay } from '#domain/day.ts';
import { parsePersonId } from '#domain/person.ts';
import { problem } from '#domain/problem.ts';
import { placeFieldHold } from '#store/people/field-holds.ts';
import { placeHolds } from '#store/people/holds.ts';
import { findPerson } from '#store/people/people-list.ts';
import { readSettings } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const holdPlaceHandler: Handler<'hold/place'> = (deps, { person, roles, reason, until }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const number = parsePersonId(person);
  if (number === null || findPerson(store, number) === null)
    return failed(problem('person/unknown'));
  inTransaction(store, () => {
    const hold = {
      reason,
      until: until === null ? null : parseIsoDay(until),
      placedOn: deps.clock.today(readSettings(store).today),
    };
    if (roles === null) placeHolds(store, [number], hold);
    else placeFieldHold(store, number, { ...hold, roles });
    evaluateWorkspace(store, deps.resources, deps.clock);
    const detail = roles === null ? { people: 1 } : { people: 1, fields: roles.length };
    appendTrail(store, { at: deps.clock.now(), kind: 'hold.placed', detail });
  });
  return ok({ placed: true });
};
