import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Input, Output } from '#contract/call.ts';
import { commands } from '#contract/commands/index.ts';
import type { CommandName } from '#contract/commands/index.ts';
import type { Problem } from '#domain/problem.ts';
import { callForValue } from './call.ts';
import { toProblem } from './problem-error.ts';
import { refreshCommand, refreshTopics } from './query-client.ts';

export type Act<Name extends CommandName> = {
  /** Null where it failed; the reason is then in `problem`. */
  readonly run: (input: Input<Name>) => Promise<Output<Name> | null>;
  readonly isRunning: boolean;
  readonly value: Output<Name> | undefined;
  readonly problem: Problem | null;
  readonly reset: () => void;
};

/** An act that answers at once (`write` and `host` commands), and what must be asked again after it. */
export function useAct<Name extends CommandName>(
  name: Name,
  refreshes: readonly CommandName[] = [],
): Act<Name> {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (input: Input<Name>) => callForValue(name, input),
    onSuccess: async () => {
      await refreshTopics(client, commands[name].topics);
      await Promise.all(refreshes.map((refreshed) => refreshCommand(client, refreshed)));
    },
  });
  return {
    run: async (input) => {
      try {
        return await mutation.mutateAsync(input);
      } catch {
        return null;
      }
    },
    isRunning: mutation.isPending,
    value: mutation.data,
    problem: mutation.error === null ? null : toProblem(mutation.error),
    reset: mutation.reset,
  };
}
