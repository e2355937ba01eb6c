import { toIsoDay } from '#domain/day.ts';
import { listSources } from '#store/records/sources.ts';
import { toSourceDocument } from '#worker/documents/source-document.ts';
import { readTotals } from '#worker/documents/read-totals.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

export const documentHeadHandler: Handler<'document/head'> = (deps) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  return {
    ok: true,
    value: {
      schema: 1,
      today: toIsoDay(params.today),
      policy: { id: params.policyId, version: params.policyVersion },
      sources: listSources(store).map((source) => toSourceDocument(store, source, 'all')),
      totals: readTotals(store),
    },
  };
};
