import { toIsoDay } from '#domain/day.ts';
import { listPairDecisions } from '#store/people/pairs.ts';
import { readRecordOrder } from '#store/records/record-order.ts';
import { toPairRecord } from '#worker/documents/pair-record.ts';
import type { Handler } from '#worker/handler.ts';
import { sidesOf } from '#worker/jobs/matching/pair-decisions.ts';
import { openedReader } from '#worker/opened-workspace.ts';

export const pairDecisionsHandler: Handler<'pair/decisions'> = (deps) => {
  const opened = openedReader(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const order = readRecordOrder(store);
  const recordOf = toPairRecord(store);
  const decisions = listPairDecisions(store).map((decision) => {
    const [a, b] = sidesOf(store, order, decision).map((members) =>
      members.flatMap(({ ordinal }) => recordOf(order.idOf(ordinal)) ?? []),
    );
    const { id, verdict, decidedOn } = decision;
    return { decision: id, verdict, on: toIsoDay(decidedOn), a: a ?? [], b: b ?? [] };
  });
  return { ok: true, value: { decisions } };
};
