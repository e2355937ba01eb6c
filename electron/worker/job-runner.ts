import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Envelope, JobId } from '#contract/call.ts';
import type { EventName, EventPayload } from '#contract/events.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { JobContext } from './handler.ts';
import { createProgress } from './progress.ts';

export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

type Running = {
  readonly id: JobId;
  readonly abort: AbortController;
  final: boolean;
  readonly done: Promise<void>;
  readonly finish: () => void;
};

export type JobRunner = {
  /** Starts work unless other work is under way. The outcome comes as `job/finished`, after `onSuccess`. */
  readonly start: (command: string, work: JobWork) => Envelope<{ readonly job: JobId }>;
  /** False where no such job runs, or where it can no longer be stopped. */
  readonly cancel: (job: JobId) => boolean;
  readonly isBusy: () => boolean;
  /** Cancels what runs and waits for its end. */
  readonly end: () => Promise<void>;
};

export type JobWork = (job: JobContext) => Promise<Envelope<unknown>>;

type JobRunnerOptions = {
  readonly emit: Emit;
  readonly holdReaders: () => Promise<() => void>;
  /** What was thrown, as a problem. */
  readonly onThrown: (error: unknown) => Problem;
};

/** One job at a time: it holds the only transaction of the only writer. */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  let running: Running | null = null;

  function start(command: string, work: JobWork): Envelope<{ readonly job: JobId }> {
    if (running !== null) return failed(problem('job/busy'));
    const id = randomUUID();
    const abort = new AbortController();
    const finished = Promise.withResolvers<void>();
    const own: Running = {
      id,
      abort,
      final: false,
      done: finished.promise,
      finish: finished.resolve,
    };
    running = own;
    const context = toContext(own, options);
    void finish(carryOut(context, work), own, command);
    return { ok: true, value: { job: id } };
  }

  async function finish(
    outcome: Promise<Envelope<unknown>>,
    own: Running,
    command: string,
  ): Promise<void> {
    const result = await outcome;
    running = null;
    options.emit('job/finished', { job: own.id, command, result });
    own.finish();
  }

  async function carryOut(context: JobContext, work: JobWork): Promise<Result<unknown, Problem>> {
    await turn(); // the answer with the job's id goes out before its first event
    try {
      return await work(context);
    } catch (error) {
      if (context.signal.aborted && error === context.signal.reason) {
        return failed(problem('job/cancelled'));
      }
      return failed(options.onThrown(error));
    }
  }

  function cancel(job: JobId): boolean {
    if (running === null || running.id !== job || running.final) return false;
    running.abort.abort();
    return true;
  }

  return {
    start,
    cancel,
    isBusy: () => running !== null,
    end: async () => {
      const last = running;
      if (last === null) return;
      cancel(last.id);
      await last.done;
    },
  };
}

/** What the work of a job may ask of its runner. */
function toContext(own: Running, options: JobRunnerOptions): JobContext {
  const { id, abort } = own;
  return {
    id,
    signal: abort.signal,
    report: createProgress((payload) => {
      options.emit('job/progress', { job: id, ...payload });
    }),
    breathe: async () => {
      await turn();
      abort.signal.throwIfAborted();
    },
    pointOfNoReturn: () => {
      abort.signal.throwIfAborted();
      own.final = true;
    },
    holdReaders: options.holdReaders,
  };
}
