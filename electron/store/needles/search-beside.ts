import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SearchTables } from './needle-search.ts';
import { awaitTaken, close, lay, layDesk, takeOne } from './search-desk.ts';
import type { Desk } from './search-desk.ts';
import { sharedBytes } from './shared-numbers.ts';

export type SearchStart = {
  readonly desk: Desk;
  readonly tables: SearchTables;
  readonly key: Uint8Array; // shared memory, emptied at the end
  readonly marks: Uint8Array;
};

export type SearchThread = {
  /** False where it has no room: then the caller searches the piece. The bytes are copied. */
  readonly offer: (piece: Uint8Array) => boolean;
  /** Returns when all pieces were searched, by the thread or by `search`. */
  readonly finish: (search: (piece: Uint8Array) => void) => void;
  readonly end: () => void;
};

/** Absent in a build that brings everything in one file: then one thread does all. */
const entry = new URL('./search-thread.ts', import.meta.url);
const hasThread = existsSync(fileURLToPath(entry));
/** A piece takes some twenty milliseconds; a thread that was ended never gives it back. */
const LONG_MS = 10_000;
const MEGABYTES = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 } as const;

/** The caller never gives way while it searches, so nothing but shared memory passes between the two. */
export function startSearchThread({
  tables,
  key,
  marks,
}: Pick<SearchStart, 'tables' | 'key' | 'marks'>): SearchThread | null {
  if (!hasThread) return null;
  const desk = layDesk();
  const ownKey = sharedBytes(key.length);
  ownKey.set(key);
  const worker = new Worker(entry, {
    workerData: { desk, tables, key: ownKey, marks } satisfies SearchStart,
    name: 'lethe-searching',
    execArgv: [],
    resourceLimits: MEGABYTES,
    stdout: true,
    stderr: true,
  });
  worker.on('error', () => undefined); // what it leaves undone is done by the caller
  worker.unref();
  return {
    offer: (piece) => lay(desk, piece),
    finish: (search) => {
      while (takeOne(desk, search));
      for (const piece of awaitTaken(desk, LONG_MS)) search(piece);
    },
    end: () => {
      close(desk);
      ownKey.fill(0);
      for (const bytes of desk.bytes) bytes.fill(0);
    },
  };
}
