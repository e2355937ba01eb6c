import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '#contract/call.ts';
import type { CommandName } from '#contract/commands/index.ts';
import type { Problem } from '#domain/problem.ts';
import { callForValue } from './call.ts';
import { toProblem } from './problem-error.ts';

export type Answer<Name extends CommandName> = {
  readonly value: Output<Name> | undefined;
  readonly problem: Problem | null;
  readonly isLoading: boolean;
  readonly isRefreshing: boolean;
  readonly retry: () => void;
};

export type Asking = {
  readonly enabled?: boolean;
  /** Shows the last answer while another input is asked for. */
  readonly keepPrevious?: boolean;
  /** Milliseconds after which an answer that is not whole is asked for again. */
  readonly again?: number;
};

/** What a query of a command is made of; the name comes first, so that events find it. */
export function queryOf<Name extends CommandName>(name: Name, input: Input<Name>) {
  return { queryKey: [name, input] as const, queryFn: () => callForValue(name, input) };
}

/** Answers of some commands say that they go on reading, and that they may say more when they are asked again. */
export function againWhileReading(after: number | undefined) {
  return ({ state }: { readonly state: { readonly data?: unknown } }): number | false => {
    const isReading =
      (state.data as { readonly looked?: string } | undefined)?.looked === 'reading';
    return isReading && after !== undefined ? after : false;
  };
}

/** A question whose answer is kept and asked again when what it reads has changed. */
export function useCommand<Name extends CommandName>(
  name: Name,
  input: Input<Name>,
  asking: Asking = {},
): Answer<Name> {
  const query = useQuery({
    ...queryOf(name, input),
    enabled: asking.enabled ?? true,
    refetchInterval: againWhileReading(asking.again),
    ...(asking.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    value: query.data,
    problem: query.error === null ? null : toProblem(query.error),
    isLoading: query.isPending && query.fetchStatus !== 'idle',
    isRefreshing: query.isFetching,
    retry: () => void query.refetch(),
  };
}
