import { failed } from '#base/result.ts';
import type { Input } from '#contract/call.ts';
import { parseIsoDay } from '#domain/day.ts';
import { parsePersonId } from '#domain/person.ts';
import { problem } from '#domain/problem.ts';
import { releaseFields } from '#store/people/field-holds.ts';
import { releaseHold } from '#store/people/holds.ts';
import type { StoredHold } from '#store/people/holds.ts';
import { findPerson } from '#store/people/people-list.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const holdReleaseHandler: Handler<'hold/release'> = (deps, { person, roles, only }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const number = parsePersonId(person);
  if (number === null || findPerson(store, number) === null)
    return failed(problem('person/unknown'));
  const named = only === undefined ? undefined : toStored(only);
  if (named === null) return failed(problem('input/invalid', { field: 'only' }));
  const released = inTransaction(store, () => {
    const was =
      roles === undefined
        ? releaseHold(store, number, named)
        : releaseFields(store, number, roles, named) > 0;
    if (was) {
      evaluateWorkspace(store, deps.resources, deps.clock);
      appendTrail(store, { at: deps.clock.now(), kind: 'hold.released', detail: { people: 1 } });
    }
    return was;
  });
  return { ok: true, value: { released } };
};

function toStored({
  reason,
  until,
  placedOn,
}: NonNullable<Input<'hold/release'>['only']>): StoredHold | null {
  const [last, first] = [until === null ? null : parseIsoDay(until), parseIsoDay(placedOn)];
  if (first === null || (until !== null && last === null)) return null;
  return { reason, until: last, placedOn: first };
}
