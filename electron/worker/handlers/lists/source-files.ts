import { statSync } from 'node:fs';
import path from 'node:path';
import type { ReadableStore } from '#store/database.ts';
import { listSources } from '#store/records/sources.ts';
import { readTrail } from '#store/proof/trail.ts';
import { nameFiles } from '#worker/outputs/named-files.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

/** Samples that come with the program are nobody's files. */
export const sourceFilesHandler: Handler<'source/files'> = (deps) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const samples = path.join(deps.resources.folder, 'samples') + path.sep;
  const replaced = listReplaced(store.value);
  const sources = listSources(store.value).filter(
    (source) =>
      !source.path.startsWith(samples) &&
      isThere(source.path) &&
      !(replaced.has(source.sha256) && sizeOf(source.path) !== source.bytes),
  );
  const there = [...new Set(sources.map((source) => source.path))];
  return { ok: true, value: { files: nameFiles(deps, there) } };
};

/** Lists in whose place a cleaned copy was put. */
function listReplaced(store: ReadableStore): ReadonlySet<unknown> {
  const removed = readTrail(store).filter(({ kind }) => kind === 'source.file_removed');
  return new Set(removed.map(({ detail }) => detail['sha256']));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function isThere(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
