import { statSync } from 'node:fs';
import path from 'node:path';
import { failed, ok } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { HostHandler } from './host-handler.ts';

/** Only files that a worker named by an id in this session; an id of anything else is nobody's file. */
export const fileRegrantHandler: HostHandler<'file/regrant'> = ({ outputs, grants }, { ids }) => {
  const known = ids.map((id) => outputs.get(id));
  if (known.includes(undefined)) return failed(problem('source/missing'));
  const files = known.flatMap((file) => file ?? []);
  const there = files.filter((file) => isThere(file));
  return ok({
    files: there.map((file) => ({ grant: grants.grant(file), name: path.basename(file) })),
    missing: files.filter((file) => !there.includes(file)).map((file) => path.basename(file)),
  });
};

function isThere(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
