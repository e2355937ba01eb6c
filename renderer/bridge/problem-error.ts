import type { Problem } from '#domain/problem.ts';
import { problem } from '#domain/problem.ts';

/** Carries a problem through the query library, which knows failures only as thrown errors. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(expected: Problem) {
    super(expected.code);
    this.problem = expected;
  }
}

/** The problem inside an error; anything else that was thrown is a defect of ours. */
export function toProblem(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : problem('program/defect');
}
