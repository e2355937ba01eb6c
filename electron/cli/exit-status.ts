import type { ProblemKind } from '#domain/problem.ts';

/** One table for the whole command (cli.md). Unless it is 0 or 1, nothing was changed. */
export const exitStatus = { done: 0, findings: 1 } as const;

export const exitStatusByKind: Readonly<Record<ProblemKind, number>> = {
  refused: 2,
  blocked: 3,
  missing: 4,
  conflict: 5,
  environment: 6,
  damaged: 7,
  defect: 70,
  cancelled: 130,
};
