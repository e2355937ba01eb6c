import type { z } from 'zod';
import type { ProblemCode } from '#domain/problem.ts';

/** Parts of the workspace that a question reads and an act changes; an act refreshes exactly what reads them. */
export const topics = ['workspace', 'sources', 'people', 'suppression', 'trail', 'policy'] as const;
export type Topic = (typeof topics)[number];

/**
 * Where a command runs. `read`: the query worker, on a read-only connection; `write`: the job worker, at once;
 * `job`: the job worker, answered with a job id, the outcome comes as an event; `host`: the window's own process.
 */
export type Access = 'read' | 'write' | 'job' | 'host';

/** The kind of access stays in the type: what a call gives back follows from it. */
export type CommandDefinition<
  Kind extends Access,
  Input extends z.ZodType,
  Output extends z.ZodType,
> = {
  readonly access: Kind;
  readonly input: Input;
  /** For a job: what its `job/finished` event carries. */
  readonly output: Output;
  /** For a question: what it reads. For an act: what it changes. */
  readonly topics: readonly Topic[];
  readonly problems: readonly ProblemCode[];
};

export function defineCommand<
  const Kind extends Access,
  Input extends z.ZodType,
  Output extends z.ZodType,
>(definition: CommandDefinition<Kind, Input, Output>): CommandDefinition<Kind, Input, Output> {
  return definition;
}
