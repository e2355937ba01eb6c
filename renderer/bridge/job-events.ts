import type { Envelope, JobId } from '#contract/call.ts';
import type { EventPayload } from '#contract/events.ts';
import { windowLethe } from './window-lethe.ts';

export type JobProgress = EventPayload<'job/progress'>;
export type JobFinished = EventPayload<'job/finished'>;

type JobListener = {
  readonly onProgress: (progress: JobProgress) => void;
  readonly onFinished: (result: Envelope<unknown>) => void;
};

/**
 * Follows one job. A quick job can be finished before the answer with its id has arrived, so listening
 * begins before the start, and what came early is kept until the id is known.
 */
export function followJob(listener: JobListener): {
  readonly knownAs: (job: JobId) => void;
  readonly stop: () => void;
} {
  let known: JobId | null = null;
  const early: JobFinished[] = [];
  const stop = windowLethe().on((name, payload) => {
    if (name === 'job/progress') {
      const progress = payload as JobProgress;
      if (progress.job === known) listener.onProgress(progress);
    }
    if (name === 'job/finished') {
      const finished = payload as JobFinished;
      if (known === null) early.push(finished);
      else if (finished.job === known) listener.onFinished(finished.result as Envelope<unknown>);
    }
  });
  return {
    knownAs: (job) => {
      known = job;
      const finished = early.find((event) => event.job === job);
      if (finished !== undefined) listener.onFinished(finished.result as Envelope<unknown>);
    },
    stop,
  };
}
