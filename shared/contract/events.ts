import { z } from 'zod';
import { topics } from './define-command.ts';
import { count } from './shapes/common.ts';

export const jobPhases = [
  'reading', // rows of lists
  'checking', // bytes of a file of which nothing is taken in
  'looking', // files of folders
  'matching',
  'evaluating',
  'planning',
  'deleting',
  'rewriting',
  'encrypting',
  'searching',
  'writing',
] as const;
export type JobPhase = (typeof jobPhases)[number];

/** What the workers and the host tell the page without being asked. */
export const events = {
  'store/changed': z.strictObject({ topics: z.array(z.enum(topics)) }),
  'job/progress': z.strictObject({
    job: z.string(),
    phase: z.enum(jobPhases),
    done: count,
    total: count.nullable(), // same unit as `done`; null where unknown
    rowsPerSecond: count.nullable(),
    secondsLeft: count.nullable(),
  }),
  /** `result` is the envelope of the job's command. */
  'job/finished': z.strictObject({ job: z.string(), command: z.string(), result: z.unknown() }),
  /** The open workspace turned out to be damaged, and was closed. */
  'workspace/damaged': z.strictObject({}),
  /** Requests outside the application that the window refused, since its start. */
  'network/refused': z.strictObject({ count }),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>;
export const eventNames = Object.keys(events) as readonly EventName[];
