import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { FileReference } from '#contract/shapes/common.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';

/** The path of a file. A grant means nothing here: the host trades it for a path before a call comes this far. */
export function pathOf(file: FileReference): Result<string, Problem> {
  if ('path' in file && !file.path.includes('\u0000')) return { ok: true, value: file.path };
  return failed(problem('input/invalid', { field: 'file' }));
}
