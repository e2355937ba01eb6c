import { problem } from '#domain/problem.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';

/** Ends the reading of a workbook from deep within; caught where a reading begins, and never leaves this folder. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.problem = problem(code, params);
  }
}
