import { QueryClient } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import { commands } from '#contract/commands/index.ts';
import type { CommandName } from '#contract/commands/index.ts';
import type { Topic } from '#contract/define-command.ts';
import { windowLethe } from './window-lethe.ts';

/** Answers stay good until an event says that what they read has changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Whether the answer of a command reads one of the topics. */
export function readsAny(name: string, changed: readonly Topic[]): boolean {
  if (!Object.hasOwn(commands, name)) return false;
  return commands[name as CommandName].topics.some((topic) => changed.includes(topic));
}

/**
 * Asks again exactly the questions on screen whose answers read what changed, and forgets the other answers: nobody
 * who was erased may be shown once more while a screen waits for the new one.
 */
export async function refreshTopics(client: QueryClient, changed: readonly Topic[]): Promise<void> {
  if (changed.length === 0) return;
  const predicate = (query: Query): boolean => readsAny(nameOf(query), changed);
  client.removeQueries({ type: 'inactive', predicate });
  await client.invalidateQueries({ predicate });
}

/** Asks one question again, whatever its input. */
export async function refreshCommand(client: QueryClient, name: CommandName): Promise<void> {
  await client.invalidateQueries({ predicate: (query) => nameOf(query) === name });
}

/** Lets the host's events refresh the answers, until the returned function is called. */
export function connectEvents(client: QueryClient): () => void {
  return windowLethe().on((name, payload) => {
    if (name === 'store/changed') {
      void refreshTopics(client, (payload as { readonly topics: readonly Topic[] }).topics);
    }
  });
}

function nameOf(query: Query): string {
  return String(query.queryKey[0]);
}
