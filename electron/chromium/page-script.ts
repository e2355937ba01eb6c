import type { WindowApi } from '#contract/window-api.ts';

/** The functions that the window's process exposes to its page; the script below takes them off the page's view. */
export const bindings = {
  invoke: 'letheInvoke',
  nextEvents: 'letheNextEvents',
  grantFiles: 'letheGrantFiles',
  refused: 'letheRefused',
} as const;

/** Where the window's process finds chosen files: `File` objects under a token. Only real files have a path. */
export const FILE_STASH = 'lethe.files';

export type PageScriptOptions = {
  readonly origin: string;
  readonly names: typeof bindings;
  readonly stash: string;
};

type Binding = (...values: unknown[]) => Promise<unknown>;

/**
 * Runs in the page before any of its own scripts, as text: it can reach nothing outside itself. Puts
 * `window.lethe` together, and refuses what an application window has no use for.
 */
export function installWindowApi({ origin, names, stash }: PageScriptOptions): void {
  const page = globalThis as unknown as Record<string, unknown>;
  if (window !== window.top || location.origin !== origin) return;

  const take = (name: string): Binding => {
    const binding = page[name] as Binding;
    delete page[name];
    return binding;
  };
  const invoke = take(names.invoke);
  const nextEvents = take(names.nextEvents);
  const grantFiles = take(names.grantFiles);
  const refused = take(names.refused);

  const chosen = new Map<string, readonly File[]>();
  const listeners = new Set<(name: string, payload: unknown) => void>();

  const api = {
    invoke: (name: unknown, input: unknown) => invoke(name, input),
    on: (listener: (name: string, payload: unknown) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    grantFiles: async (files: Iterable<File>) => {
      const token = crypto.randomUUID();
      chosen.set(token, [...files]);
      try {
        return await grantFiles(token, chosen.get(token)?.length ?? 0);
      } finally {
        chosen.delete(token);
      }
    },
  } as unknown as WindowApi<File>;
  Object.defineProperty(page, 'lethe', { value: Object.freeze(api), enumerable: true });
  Object.defineProperty(page, Symbol.for(stash), { value: (token: string) => chosen.get(token) });

  const deliver = async (isFirst: boolean): Promise<void> => {
    const events = (await nextEvents(isFirst)) as readonly (readonly [string, unknown])[];
    for (const [name, payload] of events) for (const listener of listeners) listener(name, payload);
    return deliver(false);
  };
  // Ends with the page.
  void deliver(true).catch(() => null);

  document.addEventListener('securitypolicyviolation', (violation) => {
    if (/^(https?|wss?|ftp):?/.test(violation.blockedURI)) void refused();
  });
  for (const kind of ['dragover', 'drop'] as const) {
    // A file dropped beside its place would otherwise replace the application.
    window.addEventListener(kind, (event) => {
      if (!event.defaultPrevented && event.dataTransfer !== null) {
        event.dataTransfer.dropEffect = 'none';
      }
      event.preventDefault();
    });
  }
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
    delete page[name];
  }
  window.open = () => null;
}
