import { noteLook } from '#store/judging/looks.ts';
import { readSettings } from '#store/settings.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

/** Written when the workspace is closed: everybody in memory would have to be read anew after a write. */
export const overviewLookHandler: Handler<'overview/look'> = (deps, look) => {
  const writer = openedWriter(deps);
  if (!writer.ok) return writer;
  const on = deps.clock.today(readSettings(writer.value).today);
  deps.session.beforeClose(`look ${String(on)}`, () => noteLook(writer.value, { on, ...look }));
  return { ok: true, value: {} };
};
