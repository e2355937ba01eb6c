import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Where the user is: `#/people?kinds=minor`. Never anything personal: a person appears by number only. */
export type Route = {
  readonly screen: string;
  readonly id: string | null;
  readonly query: Readonly<Record<string, string>>;
};

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [screen = '', id] = path.split('/', 2);
  return {
    screen,
    id: id === undefined || id === '' ? null : id,
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

export function toHash(
  screen: string,
  id: string | null = null,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return `#/${screen}${id === null ? '' : `/${id}`}${search === '' ? '' : `?${search}`}`;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, currentHash, () => '');
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to another place; the window's own "back" returns. */
export function useGo(): (
  screen: string,
  id?: string | null,
  query?: Readonly<Record<string, string>>,
) => void {
  return useCallback((screen, id = null, query = {}) => {
    window.location.hash = toHash(screen, id, query);
  }, []);
}

function currentHash(): string {
  return window.location.hash;
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
