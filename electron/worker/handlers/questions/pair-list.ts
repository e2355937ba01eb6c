import { listAskedPairs } from '#store/people/pairs.ts';
import { toPairRecord } from '#worker/documents/pair-record.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

export const pairListHandler: Handler<'pair/list'> = (deps, page) => {
  const opened = openedReader(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const recordOf = toPairRecord(store);
  const { total, pairs } = listAskedPairs(store, page);
  const listed = pairs.flatMap(({ a, b, weight, evidence }) => {
    const [one, other] = [recordOf(a), recordOf(b)];
    if (one === null || other === null) return [];
    return [{ a: one, b: other, weight, evidence: [...evidence] }];
  });
  return { ok: true, value: { total, pairs: listed } };
};
