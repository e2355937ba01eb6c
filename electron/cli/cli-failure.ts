import type { Problem } from '#domain/problem.ts';

/** What ends a call of the command: a problem of the program, or a sentence about how it was called (status 2). */
export type CliFailure = { readonly problem: Problem } | { readonly usage: string };

/** Thrown inside the command and turned into words and an exit status in one place. */
export class CliStop extends Error {
  override readonly name = 'CliStop';
  readonly failure: CliFailure;

  constructor(failure: CliFailure) {
    super('the command ends here');
    this.failure = failure;
  }
}

export function stopWith(problem: Problem): never {
  throw new CliStop({ problem });
}

export function refuse(usage: string): never {
  throw new CliStop({ usage });
}
