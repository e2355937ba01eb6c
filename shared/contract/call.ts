import type { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import type { CommandName, Commands } from './commands/index.ts';

export type Input<Name extends CommandName> = z.infer<Commands[Name]['input']>;
export type Output<Name extends CommandName> = z.infer<Commands[Name]['output']>;

/** What comes back from any call. For a job: its id at once; its output with `job/finished`. */
export type Envelope<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export type JobId = string;
export type JobStarted = { readonly job: JobId };

export type CallResult<Name extends CommandName> = Commands[Name]['access'] extends 'job'
  ? Envelope<JobStarted>
  : Envelope<Output<Name>>;
