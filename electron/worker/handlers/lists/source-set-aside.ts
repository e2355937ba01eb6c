import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { textOf } from '#files/rows/text-of.ts';
import { findSource, listSetAside } from '#store/records/sources.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

const SHOWN_CHARACTERS = 2000;

export const sourceSetAsideHandler: Handler<'source/set-aside'> = (deps, input) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const source = findSource(store.value, input.source);
  if (source === null) return failed(problem('source/unknown'));
  const page = listSetAside(store.value, input);
  const rows = page.rows.map(({ row, reason, content }) => ({
    row,
    reason,
    text: content === null ? '' : textOf(source.reading, content).slice(0, SHOWN_CHARACTERS),
  }));
  return { ok: true, value: { total: page.total, rows } };
};
