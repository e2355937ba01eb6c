import { toIsoDay } from '#domain/day.ts';
import { readSettings } from '#store/settings.ts';
import { listFingerprints } from '#store/suppression.ts';
import { appendTrail } from '#store/trail.ts';
import type { Handler } from '../handler.ts';
import { openedWriter } from './reading.ts';
import { writeDocument } from './write-document.ts';

export const suppressionExportHandler: Handler<'suppression/export'> = async (deps, { output }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const settings = readSettings(store);
  const entries = listFingerprints(store);
  const label = toIsoDay(deps.clock.today(settings.today));
  const document = { lethe: 'suppression', schema: 1, workspace: settings.workspace, entries };
  const written = await writeDocument(deps, output, {
    workspacePath: store.path,
    label,
    name: `suppression-${label}-${entries.length}.json`,
    kind: 'suppression',
    text: `${JSON.stringify(document, null, 2)}\n`,
  });
  if (!written.ok) return written;
  appendTrail(store, {
    at: deps.clock.now(),
    kind: 'suppression.exported',
    detail: { entries: entries.length },
  });
  return { ok: true, value: { outputs: [written.value] } };
};
