import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { findSameFiles } from '#files/find-same-files.ts';
import { listSources } from '#store/sources.ts';
import { pathOf } from '../file-path.ts';
import type { Handler } from '../handler.ts';
import { openedWriter } from './reading.ts';

export const sourceFindCopiesHandler: Handler<'source/find-copies'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const folders: string[] = [];
  for (const { file } of input.folders) {
    const folder = pathOf(file);
    if (!folder.ok) return folder;
    folders.push(folder.value);
  }
  const sources = listSources(opened.value);
  const { files, unreadable, same } = await findSameFiles(folders, sources, async (looked) => {
    deps.job.report('reading', looked, null);
    await deps.job.breathe();
  });
  const found = same.map(({ path: file, sha256 }) => {
    const id = randomUUID();
    deps.announceOutput(id, file);
    const list = sources.find((source) => source.sha256 === sha256)?.reading.file ?? '';
    return { id, name: path.basename(file), list };
  });
  return { ok: true, value: { files, unreadable, found } };
};
