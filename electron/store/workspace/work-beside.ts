import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { keyOf } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { sharedBytes, sharedWords } from '../needles/shared-numbers.ts';

/** `check`: walks the whole file. `checkpoint`: moves the write-ahead log into the file, as far as readers allow. */
export type WorkOnFile = 'check' | 'checkpoint';

export type WorkStart = {
  readonly work: WorkOnFile;
  readonly path: string;
  readonly key: Uint8Array; // shared memory, emptied at the end
  readonly answer: Int32Array; // one word
};

const NOT_BEGUN = 0;
const UNDER_WAY = 1;
const YES = 2;
const NO = 3;
const UNKNOWN = 4;

/** Absent in a build that brings everything in one file: then the caller does it when the answer is needed. */
const entry = new URL('./work-thread.ts', import.meta.url);
const hasThread = existsSync(fileURLToPath(entry));
/** A gigabyte takes some four seconds; a thread that was ended never answers. */
const LONG_MS = 120_000;
/** So long a thread takes to begin at the most; one that cannot begin never says so to a caller that waits. */
const BEGIN_MS = 2000;
const MEGABYTES = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 } as const;

/**
 * Works on the whole file in a thread with a connection of its own, while its caller does what only reads. The answer waits
 * for the end of the work: true, false, or null where it could not be done. Null at once: there is no thread here.
 */
export function workBeside(store: ReadableStore, work: WorkOnFile): (() => boolean | null) | null {
  if (!hasThread) return null;
  const answer = sharedWords(1);
  const key = sharedBytes(keyOf(store).length);
  key.set(keyOf(store));
  const worker = new Worker(entry, {
    workerData: { work, path: store.path, key, answer } satisfies WorkStart,
    name: `lethe-${work}`,
    execArgv: [],
    resourceLimits: MEGABYTES,
    stdout: true,
    stderr: true,
  });
  worker.on('error', () => undefined); // it does not answer, and its caller finds out
  worker.unref();
  return () => {
    Atomics.wait(answer, 0, NOT_BEGUN, BEGIN_MS);
    Atomics.wait(answer, 0, UNDER_WAY, LONG_MS);
    key.fill(0);
    const said = Atomics.load(answer, 0);
    return said === YES || said === NO ? said === YES : null;
  };
}

/** The thread's side: the connection is closed before the answer is heard. */
export function answerWork(answer: Int32Array, work: () => boolean): void {
  say(answer, UNDER_WAY);
  try {
    say(answer, work() ? YES : NO);
  } catch {
    say(answer, UNKNOWN);
  }
}

function say(answer: Int32Array, what: number): void {
  Atomics.store(answer, 0, what);
  Atomics.notify(answer, 0);
}
