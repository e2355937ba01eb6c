import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type {
  FromReading,
  ListEnd,
  PackedBatch,
  ReadingStart,
  ToReading,
} from './reading-protocol.ts';

/** Below this a thread takes longer to start than the list to read. */
const LONG_LIST_BYTES = 4 * 1024 * 1024;
/** Packed. Up to 250,000 rows in one thread stay within a third of what a library needs to hold the workbook. */
const LONG_WORKBOOK_BYTES = 24 * 1024 * 1024;
/** Four times the young generation saved no time, and took 30 MB of the audit of 100,000 rows. */
const MEGABYTES = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 } as const;

/** Absent in a build that brings everything in one file: then one thread does all. */
const entry = new URL('./reading-thread.ts', import.meta.url);
const hasThread = existsSync(fileURLToPath(entry));

/** Whether reading and writing are to be two threads. The second one opens the list again. */
export function isWorthAThread(list: {
  readonly bytes: number;
  readonly format: string;
  readonly isCheapToReopen: boolean;
}): boolean {
  const least = list.format === 'xlsx' ? LONG_WORKBOOK_BYTES : LONG_LIST_BYTES;
  return hasThread && list.isCheapToReopen && list.bytes >= least;
}

/**
 * Reads a list in a thread of its own and hands its batches on as they come; the next are read meanwhile, a few at
 * most. However it ends, the thread is gone afterwards.
 */
export async function readInThread(
  start: ReadingStart,
  take: (batch: PackedBatch) => Promise<void>,
): Promise<Result<ListEnd, Problem>> {
  const worker = new Worker(entry, {
    workerData: start,
    name: 'lethe-reading',
    execArgv: [],
    resourceLimits: MEGABYTES,
    stdout: true, // what a library prints there belongs to no output of ours
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const inbox = createInbox(worker);
  try {
    for (;;) {
      const message = await inbox.next();
      if (message.kind === 'end') return ok(message.end);
      if (message.kind === 'problem') return failed(message.problem);
      await take(message.batch);
      worker.postMessage('taken' satisfies ToReading);
    }
  } finally {
    await worker.terminate();
  }
}

/** Messages of the thread in their order. What it throws is thrown here. */
function createInbox(worker: Worker): { readonly next: () => Promise<FromReading> } {
  const messages: FromReading[] = [];
  let failure: Error | null = null;
  let wake: (() => void) | null = null;
  worker.on('message', (message: FromReading) => {
    messages.push(message);
    wake?.();
  });
  worker.on('error', (error: unknown) => {
    failure ??= error instanceof Error ? error : new Error('the thread that reads failed');
    wake?.();
  });
  worker.on('exit', () => {
    failure ??= new Error('the thread that reads ended early');
    wake?.();
  });
  return {
    async next() {
      for (;;) {
        const message = messages.shift();
        if (message !== undefined) return message;
        if (failure !== null) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
