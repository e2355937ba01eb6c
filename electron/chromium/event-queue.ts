export type QueuedEvent = readonly [name: string, payload: unknown];

/**
 * Events on their way to the page, which fetches them: the next call waits until there is something. Only the
 * newest progress of a job is kept.
 */
export type EventQueue = {
  readonly push: (name: string, payload: unknown) => void;
  /** `isFirst`: the page was just loaded and asks for everything itself; what was meant for the one before is dropped. */
  readonly next: (isFirst: boolean) => Promise<readonly QueuedEvent[]>;
  /** Ends a call that waits. */
  readonly close: () => void;
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
    next: (isFirst) => {
      if (isFirst) queue = [];
      waiting?.([]);
      return new Promise((resolve) => {
        waiting = resolve;
        flush();
      });
    },
    close: () => {
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
