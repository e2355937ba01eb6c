import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ReadDeps } from '../handler.ts';

/** Files for the page to speak of: it gets a name and an id, the host learns which path that is. */
export function nameFiles(
  deps: ReadDeps,
  paths: readonly string[],
): { readonly id: string; readonly name: string }[] {
  return paths.map((file) => {
    const id = randomUUID();
    deps.announceOutput(id, file);
    return { id, name: path.basename(file) };
  });
}
