import type { Output } from '#contract/call.ts';
import { isTrailIntact, listTrail } from '#store/proof/trail.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

type Detail = Output<'trail/list'>['entries'][number]['detail'];

export const trailListHandler: Handler<'trail/list'> = (deps, page) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const { total, entries } = listTrail(store.value, page);
  return {
    ok: true,
    value: {
      total,
      intact: isTrailIntact(store.value),
      entries: entries.map(({ seq, at, kind, detail, hash }) => ({
        seq,
        at,
        kind,
        detail: detail as Detail, // both are JSON; the schema's type is not read-only
        hash,
      })),
    },
  };
};
