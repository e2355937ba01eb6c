export type QueuedEvent = readonly [name: string, payload: unknown];

/**
 * Events on their way to the page, which fetches them: the next call waits until there is something. Only the
 * newest progress of a job is kept.
 */
export type EventQueue = {
  readonly push: (name: string, payload: unknown) => void;
  readonly next: () => Promise<readonly QueuedEvent[]>;
  /** The page was loaded anew and asks for everything itself. */
  readonly clear: () => void;
};

export function createEventQueue(): EventQueue {
  let queue: QueuedEvent[] = [];
  let waiting: ((events: readonly QueuedEvent[]) => void) | null = null;

  function flush(): void {
    if (waiting === null || queue.length === 0) return;
    const deliver = waiting;
    const events = queue;
    waiting = null;
    queue = [];
    deliver(events);
  }

  return {
    push: (name, payload) => {
      if (name === 'job/progress') queue = queue.filter((event) => !isSameProgress(event, payload));
      queue.push([name, payload]);
      flush();
    },
    next: () => {
      waiting?.([]);
      return new Promise((resolve) => {
        waiting = resolve;
        flush();
      });
    },
    clear: () => {
      queue = [];
      waiting?.([]);
      waiting = null;
    },
  };
}

function isSameProgress([name, payload]: QueuedEvent, newer: unknown): boolean {
  return name === 'job/progress' && jobOf(payload) === jobOf(newer);
}

function jobOf(payload: unknown): unknown {
  return payload !== null && typeof payload === 'object' && 'job' in payload ? payload.job : null;
}
