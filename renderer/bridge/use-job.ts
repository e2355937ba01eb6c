import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Envelope, Input, JobStarted, Output } from '#contract/call.ts';
import { commands } from '#contract/commands/index.ts';
import type { CommandName } from '#contract/commands/index.ts';
import type { Problem } from '#domain/problem.ts';
import { call } from './call.ts';
import { followJob } from './job-events.ts';
import type { JobProgress } from './job-events.ts';
import { refreshTopics } from './query-client.ts';

export type JobState<Value> =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly job: string | null;
      readonly progress: JobProgress | null;
      readonly cancelling: boolean;
    }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Job<Name extends CommandName> = {
  readonly state: JobState<Output<Name>>;
  readonly start: (input: Input<Name>) => void;
  readonly cancel: () => void;
  readonly reset: () => void;
};

/** Long work with progress, which can be cancelled. */
export function useJob<Name extends CommandName>(name: Name): Job<Name> {
  const client = useQueryClient();
  const [state, setState] = useState<JobState<Output<Name>>>({ kind: 'idle' });
  const stopFollowing = useRef<() => void>(() => undefined);
  useEffect(() => () => stopFollowing.current(), []);

  const finish = useCallback(
    (result: Envelope<unknown>) => {
      stopFollowing.current();
      setState(
        result.ok
          ? { kind: 'done', value: result.value as Output<Name> }
          : { kind: 'failed', problem: result.problem },
      );
      void refreshTopics(client, commands[name].topics);
    },
    [client, name],
  );

  const start = useCallback(
    (input: Input<Name>) => {
      stopFollowing.current();
      setState({ kind: 'running', job: null, progress: null, cancelling: false });
      const following = followJob({
        onProgress: (progress) =>
          setState((now) => (now.kind === 'running' ? { ...now, progress } : now)),
        onFinished: finish,
      });
      stopFollowing.current = following.stop;
      void call(name, input).then((answer) => {
        const started = answer as Envelope<JobStarted>;
        if (!started.ok) return finish(started);
        setState((now) => (now.kind === 'running' ? { ...now, job: started.value.job } : now));
        return following.knownAs(started.value.job);
      });
    },
    [finish, name],
  );

  const job = state.kind === 'running' ? state.job : null;
  const cancel = useCallback(() => {
    if (job === null) return;
    setState((now) => (now.kind === 'running' ? { ...now, cancelling: true } : now));
    void call('job/cancel', { job });
  }, [job]);

  return { state, start, cancel, reset: () => setState({ kind: 'idle' }) };
}
