import { Worker } from 'node:worker_threads';
import type { TransferListItem, WorkerOptions } from 'node:worker_threads';

/** What such a thread may hold; it works in pieces. */
type Limits = NonNullable<WorkerOptions['resourceLimits']>;

/**
 * Starts a thread that a long act can do without: it prints nothing, keeps no process alive, and a fault of it is no
 * event. Its caller waits for an answer, and finds out where none comes.
 */
export function startQuietThread(
  entry: URL,
  start: {
    readonly name: string;
    readonly workerData: unknown;
    readonly resourceLimits: Limits;
    readonly transferList?: TransferListItem[];
  },
): void {
  const worker = new Worker(entry, { ...start, execArgv: [], stdout: true, stderr: true });
  worker.on('error', () => undefined);
  worker.unref();
}
