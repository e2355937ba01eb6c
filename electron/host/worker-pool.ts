import { exhaustive } from '#base/exhaustive.ts';
import type { Envelope } from '#contract/call.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { commands } from '#contract/commands/index.ts';
import { topics } from '#contract/define-command.ts';
import type { EventName, EventPayload } from '#contract/events/index.ts';
import { eventNames } from '#contract/events/index.ts';
import type { FromWorker, ToWorker, WorkerRole, WorkerStart } from '#contract/worker-protocol.ts';
import { problem } from '#domain/problem.ts';
import type { StartWorkerThread, WorkerThread } from './worker-thread.ts';

export type EventListener = <Name extends EventName>(
  name: Name,
  payload: EventPayload<Name>,
) => void;

export type WorkerPoolOptions = {
  readonly startThread: StartWorkerThread;
  readonly start: Omit<WorkerStart, 'role'>;
  readonly onEvent: EventListener;
  readonly onOutput: (id: string, path: string) => void;
};

/**
 * The job worker, which writes, and the query worker, which answers questions. Both start with their first
 * call; one that crashed answers what it was asked with `program/defect` and starts anew with the next call.
 */
export type WorkerPool = {
  readonly call: (name: CommandName, input: unknown) => Promise<Envelope<unknown>>;
  readonly close: () => Promise<void>;
};

type Pending = { readonly name: CommandName; readonly answer: (envelope: Envelope<unknown>) => void };
type Seat = { thread: WorkerThread | null; stopped: (() => void) | null; readonly pending: Map<number, Pending> };
type Attachment = { readonly path: string; readonly key: Uint8Array };

const STOP_PATIENCE_MS = 5000;
const defect: Envelope<unknown> = { ok: false, problem: problem('program/defect') };

export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const seats: Readonly<Record<WorkerRole, Seat>> = { job: newSeat(), query: newSeat() };
  const jobs = new Map<string, CommandName>();
  const releases = new Set<number>();
  let attachment: Attachment | null = null;
  let lastId = 0;
  let closed = false;

  function threadFor(role: WorkerRole): WorkerThread {
    const seat = seats[role];
    if (seat.thread !== null) return seat.thread;
    const thread = options.startThread(
      { ...options.start, role },
      {
        onMessage: (message) => receive(role, message),
        onEnd: () => {
          if (seat.thread === thread) ended(role);
        },
      },
    );
    seat.thread = thread;
    if (role === 'query' && attachment !== null) thread.post({ kind: 'attach', ...attachment });
    return thread;
  }

  function receive(role: WorkerRole, message: FromWorker): void {
    switch (message.kind) {
      case 'answer':
        return answer(seats[role], message.id, message.envelope);
      case 'event':
        return publish(message.name, message.payload);
      case 'output':
        return options.onOutput(message.id, message.path);
      case 'attach':
        attachment = { path: message.path, key: message.key };
        return passToQuery({ kind: 'attach', path: message.path, key: message.key });
      case 'detach':
        return detach();
      case 'release':
        return release(message.token);
      case 'released':
        releases.delete(message.token);
        return seats.job.thread?.post(message);
      case 'stopped':
        return seats[role].stopped?.();
      default:
        return exhaustive(message);
    }
  }

  function answer(seat: Seat, id: number, envelope: Envelope<unknown>): void {
    const pending = seat.pending.get(id);
    if (pending === undefined) return;
    seat.pending.delete(id);
    const job = envelope.ok && commands[pending.name].access === 'job' ? jobOf(envelope.value) : null;
    if (job !== null) jobs.set(job, pending.name);
    pending.answer(envelope);
  }

  function publish(name: string, payload: unknown): void {
    if (!isEventName(name)) return;
    const job = name === 'job/finished' ? jobOf(payload) : null;
    if (job !== null) jobs.delete(job);
    options.onEvent(name, payload as EventPayload<EventName>);
  }

  function passToQuery(message: ToWorker): void {
    seats.query.thread?.post(message);
  }

  function detach(): void {
    attachment?.key.fill(0);
    attachment = null;
    passToQuery({ kind: 'detach' });
  }

  function release(token: number): void {
    if (seats.query.thread === null) return seats.job.thread?.post({ kind: 'released', token });
    releases.add(token);
    passToQuery({ kind: 'release', token });
  }

  function ended(role: WorkerRole): void {
    const seat = seats[role];
    seat.thread = null;
    seat.stopped?.();
    for (const pending of seat.pending.values()) pending.answer(defect);
    seat.pending.clear();
    if (closed) return;
    if (role === 'job') jobWorkerEnded();
    else releaseAll();
  }

  /** A thread that ended holds no connection: the job worker need not wait for it. */
  function releaseAll(): void {
    for (const token of releases) seats.job.thread?.post({ kind: 'released', token });
    releases.clear();
  }

  /** With the writer gone the workspace is closed: its jobs ended, and everything on screen is asked again. */
  function jobWorkerEnded(): void {
    releases.clear();
    detach();
    const lost = [...jobs];
    jobs.clear();
    for (const [job, command] of lost) {
      options.onEvent('job/finished', { job, command, result: defect });
    }
    options.onEvent('store/changed', { topics: [...topics] });
  }

  async function stop(seat: Seat): Promise<void> {
    const thread = seat.thread;
    if (thread === null) return;
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, STOP_PATIENCE_MS);
      seat.stopped = () => {
        clearTimeout(patience);
        resolve();
      };
      thread.post({ kind: 'stop' });
    });
    await thread.terminate();
  }

  return {
    call: (name, input) => {
      if (closed) return Promise.resolve(defect);
      const role = commands[name].access === 'read' ? 'query' : 'job';
      const thread = threadFor(role);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        seats[role].pending.set(id, { name, answer: resolve });
        thread.post({ kind: 'call', id, name, input });
      });
    },
    close: async () => {
      closed = true;
      await stop(seats.query);
      await stop(seats.job);
      attachment?.key.fill(0);
      attachment = null;
    },
  };
}

function newSeat(): Seat {
  return { thread: null, stopped: null, pending: new Map() };
}

function isEventName(name: string): name is EventName {
  return (eventNames as readonly string[]).includes(name);
}

function jobOf(value: unknown): string | null {
  if (value === null || typeof value !== 'object' || !('job' in value)) return null;
  return typeof value.job === 'string' ? value.job : null;
}
