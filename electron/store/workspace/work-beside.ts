import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keyOf } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { sharedBytes } from '../needles/shared-numbers.ts';
import { startQuietThread } from '../quiet-thread.ts';
import { awaitAnswer, openAnswer } from '../thread-answer.ts';
import type { ThreadAnswer } from '../thread-answer.ts';

/** `check`: walks the whole file. `checkpoint`: moves the write-ahead log into the file, as far as readers allow. */
export type WorkOnFile = 'check' | 'checkpoint';

export type WorkStart = {
  readonly work: WorkOnFile;
  readonly path: string;
  readonly key: Uint8Array; // shared memory, emptied at the end
  readonly answer: ThreadAnswer;
};

/** Absent in a build that brings everything in one file: then the caller does it when the answer is needed. */
const entry = new URL('./work-thread.ts', import.meta.url);
const hasThread = existsSync(fileURLToPath(entry));
const MEGABYTES = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 } as const;

/**
 * Works on the whole file in a thread with a connection of its own, while its caller does what only reads. The answer waits
 * for the end of the work: true, false, or null where it could not be done. Null at once: there is no thread here.
 */
export function workBeside(store: ReadableStore, work: WorkOnFile): (() => boolean | null) | null {
  if (!hasThread) return null;
  const answer = openAnswer();
  const key = sharedBytes(keyOf(store).length);
  key.set(keyOf(store));
  startQuietThread(entry, {
    workerData: { work, path: store.path, key, answer } satisfies WorkStart,
    name: `lethe-${work}`,
    resourceLimits: MEGABYTES,
  });
  return () => {
    const said = awaitAnswer(answer);
    key.fill(0);
    return said;
  };
}
