import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { findSameFiles } from '#files/find-same-files.ts';
import { listSources } from '#store/records/sources.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import type { Handler } from '#worker/handler.ts';
import { usualFolders } from '#worker/usual-folders.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

export const sourceFindCopiesHandler: Handler<'source/find-copies'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const folders: string[] = [];
  for (const { file } of input.folders) {
    const folder = pathOf(file);
    if (!folder.ok) return folder;
    folders.push(folderOf(folder.value));
  }
  const sources = listSources(opened.value);
  if (input.usual === true) {
    folders.push(...usualFolders(), ...sources.map((source) => path.dirname(source.path)));
  }
  const { files, unreadable, same } = await findSameFiles(folders, sources, async (looked) => {
    deps.job.report('looking', looked, null);
    await deps.job.breathe();
  });
  const ours = deps.resources.folder + path.sep; // samples that come with the program are nobody's files
  const found = same
    .filter((file) => !file.path.startsWith(ours))
    .map(({ path: file, sha256 }) => {
      const id = randomUUID();
      deps.announceOutput(id, file);
      const list = sources.find((source) => source.sha256 === sha256)?.reading.file ?? '';
      return { id, name: path.basename(file), list };
    });
  return { ok: true, value: { files, unreadable, found } };
};

function folderOf(file: string): string {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? path.dirname(file) : file;
}
