import { exhaustive } from '#base/exhaustive.ts';
import { wipeableCopy } from '#base/wipeable-copy.ts';
import type { Envelope } from '#contract/call.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { commands } from '#contract/commands/index.ts';
import { topics } from '#contract/define-command.ts';
import type { EventName, EventPayload } from '#contract/events.ts';
import { eventNames } from '#contract/events.ts';
import type { FromWorker, ToWorker, WorkerRole, WorkerStart } from '#contract/worker-protocol.ts';
import { problem } from '#domain/problem.ts';
import { isForLater, QuestionQueue } from './question-queue.ts';
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

type Pending = {
  readonly name: CommandName;
  readonly answer: (envelope: Envelope<unknown>) => void;
};
type Seat = {
  thread: WorkerThread | null;
  stopped: (() => void) | null;
  readonly pending: Map<number, Pending>;
};
type Attachment = { readonly path: string; readonly key: Uint8Array<ArrayBuffer> };

const STOP_PATIENCE_MS = 5000;
/** Milliseconds: what a screen asks for comes in one go, but not in the order in which it is looked at. */
const A_MOMENT = 25;
const defect: Envelope<unknown> = { ok: false, problem: problem('program/defect') };

/**
 * The job worker, which writes, and the query worker, which answers questions. Both start with their first
 * call; one that crashed answers what it was asked with `program/defect` and starts anew with the next call.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #seats: Readonly<Record<WorkerRole, Seat>> = { job: newSeat(), query: newSeat() };
  readonly #jobs = new Map<string, CommandName>();
  readonly #releases = new Set<number>();
  readonly #questions = new QuestionQueue();
  #attachment: Attachment | null = null;
  #lastId = 0;
  #closed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  call(name: CommandName, input: unknown): Promise<Envelope<unknown>> {
    if (this.#closed) return Promise.resolve(defect);
    const role = commands[name].access === 'read' ? 'query' : 'job';
    const thread = this.#threadFor(role);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#seats[role].pending.set(id, { name, answer: resolve });
      if (role === 'job') return thread.post({ kind: 'call', id, name, input });
      this.#questions.add({ kind: 'call', id, name, input });
      if (isForLater(name)) setTimeout(() => this.#askNext(), A_MOMENT);
      else this.#askNext();
    });
  }

  #askNext(): void {
    const question = this.#questions.next();
    if (question !== null) this.#seats.query.thread?.post(question);
  }

  /** Lets both workers finish with their files; what they were still asked is answered with a defect. */
  async close(): Promise<void> {
    this.#closed = true;
    await stop(this.#seats.query);
    await stop(this.#seats.job);
    this.#forgetKey();
  }

  /**
   * Ends both workers once they have answered; the next call starts them anew. With a thread goes all that it had in
   * memory: keys, cells, the text of questions.
   */
  async startAnew(): Promise<void> {
    await Promise.all([stop(this.#seats.query), stop(this.#seats.job)]);
  }

  #threadFor(role: WorkerRole): WorkerThread {
    const seat = this.#seats[role];
    if (seat.thread !== null) return seat.thread;
    const thread = this.#options.startThread(
      { ...this.#options.start, role },
      {
        onMessage: (message) => this.#receive(role, message),
        onEnd: () => {
          if (seat.thread === thread) this.#ended(role);
        },
      },
    );
    seat.thread = thread;
    if (role === 'query' && this.#attachment !== null) {
      thread.post(attachTo(this.#attachment));
    }
    return thread;
  }

  #receive(role: WorkerRole, message: FromWorker): void {
    switch (message.kind) {
      case 'answer':
        return this.#answer(this.#seats[role], message.id, message.envelope);
      case 'event':
        return this.#publish(message.name, message.payload);
      case 'output':
        return this.#options.onOutput(message.id, message.path);
      case 'attach':
        this.#forgetKey();
        this.#attachment = { path: message.path, key: message.key };
        return this.#seats.query.thread?.post(attachTo(this.#attachment));
      case 'detach':
        return this.#detach();
      case 'release':
      case 'released':
      case 'resume':
        return this.#passConnection(message);
      case 'stopped':
        return this.#seats[role].stopped?.();
      default:
        return exhaustive(message);
    }
  }

  #answer(seat: Seat, id: number, envelope: Envelope<unknown>): void {
    const pending = seat.pending.get(id);
    if (seat === this.#seats.query) {
      this.#questions.answered(id);
      this.#askNext();
    }
    if (pending === undefined) return;
    seat.pending.delete(id);
    const starts = envelope.ok && commands[pending.name].access === 'job';
    const job = starts ? jobOf(envelope.value) : null;
    if (job !== null) this.#jobs.set(job, pending.name);
    pending.answer(envelope);
  }

  #publish(name: string, payload: unknown): void {
    if (!isEventName(name)) return;
    const job = name === 'job/finished' ? jobOf(payload) : null;
    if (job !== null) this.#jobs.delete(job);
    this.#options.onEvent(name, payload as EventPayload<EventName>);
  }

  #detach(): void {
    this.#forgetKey();
    this.#seats.query.thread?.post({ kind: 'detach' });
  }

  #forgetKey(): void {
    this.#attachment?.key.fill(0);
    this.#attachment = null;
  }

  /** From the request to release until the word to resume, questions wait. */
  #passConnection(message: Extract<FromWorker, { kind: 'release' | 'released' | 'resume' }>): void {
    if (message.kind === 'resume') return this.#resume();
    if (message.kind === 'release') return this.#release(message.token);
    this.#releases.delete(message.token);
    this.#seats.job.thread?.post(message);
  }

  #resume(): void {
    this.#questions.resume();
    this.#askNext();
  }

  #release(token: number): void {
    const { job, query } = this.#seats;
    this.#questions.hold();
    if (query.thread === null) return job.thread?.post({ kind: 'released', token });
    this.#releases.add(token);
    query.thread.post({ kind: 'release', token });
  }

  #ended(role: WorkerRole): void {
    const seat = this.#seats[role];
    seat.thread = null;
    seat.stopped?.();
    const unanswered = [...seat.pending.values()];
    seat.pending.clear();
    if (role === 'query') this.#questions.clear();
    for (const pending of unanswered) pending.answer(defect);
    if (this.#closed) return;
    if (role === 'job') this.#jobWorkerEnded();
    else this.#queryWorkerEnded();
  }

  /** A thread that ended holds no connection: the job worker need not wait for it. */
  #queryWorkerEnded(): void {
    for (const token of this.#releases) this.#seats.job.thread?.post({ kind: 'released', token });
    this.#releases.clear();
  }

  /** With the writer gone the workspace is closed: its jobs ended, and everything on screen is asked again. */
  #jobWorkerEnded(): void {
    this.#releases.clear();
    this.#detach();
    this.#resume();
    const lost = [...this.#jobs];
    this.#jobs.clear();
    for (const [job, command] of lost) {
      this.#options.onEvent('job/finished', { job, command, result: defect });
    }
    this.#options.onEvent('store/changed', { topics: [...topics] });
  }
}

function attachTo({ path, key }: Attachment): ToWorker {
  return { kind: 'attach', path, key: wipeableCopy(key) };
}

function newSeat(): Seat {
  return { thread: null, stopped: null, pending: new Map() };
}

async function stop(seat: Seat): Promise<void> {
  const { thread } = seat;
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

function isEventName(name: string): name is EventName {
  return (eventNames as readonly string[]).includes(name);
}

function jobOf(value: unknown): string | null {
  if (value === null || typeof value !== 'object' || !('job' in value)) return null;
  return typeof value.job === 'string' ? value.job : null;
}
