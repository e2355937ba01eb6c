import { statSync } from 'node:fs';
import path from 'node:path';
import { listSources } from '#store/sources.ts';
import { nameFiles } from '../named-files.ts';
import type { Handler } from '../handler.ts';
import { openedReader } from './reading.ts';

/** Samples that come with the program are nobody's files. */
export const sourceFilesHandler: Handler<'source/files'> = (deps) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const samples = path.join(deps.resources.folder, 'samples') + path.sep;
  const paths = new Set(listSources(store.value).map((source) => source.path));
  const there = [...paths].filter((file) => !file.startsWith(samples) && isThere(file));
  return { ok: true, value: { files: nameFiles(deps, there) } };
};

function isThere(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
