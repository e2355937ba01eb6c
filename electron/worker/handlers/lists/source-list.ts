import { toIsoDay } from '#domain/day.ts';
import { listSources } from '#store/records/sources.ts';
import { toSourceDocument } from '#worker/documents/source-document.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

const NAMED_ROWS = 100;

export const sourceListHandler: Handler<'source/list'> = (deps) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const sources = listSources(store.value).map((source) => ({
    ...toSourceDocument(store.value, source, NAMED_ROWS),
    id: source.id,
    importedOn: toIsoDay(source.importedOn),
    suppressed: source.suppressed,
  }));
  return { ok: true, value: { sources } };
};
