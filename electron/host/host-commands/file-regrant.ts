import { statSync } from 'node:fs';
import path from 'node:path';
import { failed, ok } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { HostHandler } from './host-handler.ts';

/** Only files that a worker named by an id in this session; an id of anything else is nobody's file. */
export const fileRegrantHandler: HostHandler<'file/regrant'> = ({ outputs, grants }, { ids }) => {
  const files = ids.flatMap((id) => {
    const file = outputs.get(id);
    return file === undefined ? [] : [{ id, file, isThere: isThere(file) }];
  });
  if (files.length < ids.length) return failed(problem('source/missing'));
  return ok({
    files: files
      .filter((one) => one.isThere)
      .map(({ id, file }) => ({ id, grant: grants.grant(file), name: path.basename(file) })),
    missing: files.filter((one) => !one.isThere).map(({ file }) => path.basename(file)),
  });
};

function isThere(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
