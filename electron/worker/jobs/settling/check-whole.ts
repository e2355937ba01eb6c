import { ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { JobDeps } from '#worker/handler.ts';

/** Whether the whole file belongs together; walked once. Problem: `workspace/damaged`. */
export function checkWhole({ session }: Pick<JobDeps, 'session'>): Result<null, Problem> {
  return session.opened()?.check() ?? ok(null);
}
