import { toIsoDay } from '#domain/day.ts';
import { readSettings } from '#store/settings.ts';
import type { Handler } from '#worker/handler.ts';
import { noChanges, planCopies } from '#worker/jobs/acting/copy-lists.ts';
import { writeSet } from '#worker/outputs/write-set.ts';
import { announced, describeOutput, openOutputFolder } from '#worker/outputs/outputs.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const copiesWriteHandler: Handler<'copies/write'> = async (deps, { output }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const label = `${toIsoDay(deps.clock.today(readSettings(store).today))} copies`;
  const folder = openOutputFolder(output, { workspacePath: store.path, label });
  if (!folder.ok) return folder;
  const copies = planCopies(store, noChanges);
  deps.job.report('writing', 0, copies.length);
  const at = deps.clock.now();
  const written = await writeSet(store, {
    folder: folder.value,
    files: copies.map(({ name, chunks }) => ({ name, chunks: chunks() })),
    namesPeople: true,
    entry: (files) => ({
      at,
      kind: 'copies.written',
      detail: { files: files.length, sha256: files.map(({ sha256 }) => sha256) },
    }),
  });
  if (!written.ok) return written;
  const outputs = written.value.map((file) => {
    const described = describeOutput({ path: file.path, kind: 'cleaned_copy' }, file);
    return announced(described, deps.announceOutput);
  });
  return { ok: true, value: { outputs } };
};
