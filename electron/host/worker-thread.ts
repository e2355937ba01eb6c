import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import { toHandOver } from '#contract/worker-protocol.ts';
import type { FromWorker, ToWorker, WorkerStart } from '#contract/worker-protocol.ts';

/** One worker thread, as the pool sees it. */
export type WorkerThread = {
  readonly post: (message: ToWorker) => void;
  readonly terminate: () => Promise<void>;
};

export type WorkerThreadListener = {
  readonly onMessage: (message: FromWorker) => void;
  /** Once, however it ended. */
  readonly onEnd: () => void;
};

export type StartWorkerThread = (
  start: WorkerStart,
  listener: WorkerThreadListener,
) => WorkerThread;

/** Threads of `entry`, a file. What a thread throws never reaches the page or a log: it may hold a cell's value. */
export function workerThreadsOf(
  entry: string,
  resourceLimits: ResourceLimits = {},
): StartWorkerThread {
  return (start, listener) => {
    const worker = new Worker(entry, {
      workerData: start,
      name: `lethe-${start.role}`,
      stderr: true,
      stdout: true,
      execArgv: [],
      resourceLimits,
    });
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      listener.onEnd();
    };
    worker.on('message', (message: FromWorker) => {
      if (!ended) listener.onMessage(message);
    });
    worker.on('messageerror', end);
    worker.on('error', end);
    worker.on('exit', end);
    worker.stdout.resume();
    worker.stderr.resume();
    return {
      post: (message) => worker.postMessage(message, toHandOver(message)),
      terminate: async () => {
        await worker.terminate();
      },
    };
  };
}
