import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** A stream of the process that waits for a slow reader and goes quiet when the reader has left (EPIPE). */
export type Output = {
  readonly write: (text: string) => Promise<void>;
  readonly isClosed: () => boolean;
  /** Resolves when everything is handed over. */
  readonly end: () => Promise<void>;
};

export function createOutput(stream: Writable): Output {
  let closed = false;
  stream.on('error', () => {
    closed = true; // nobody reads any more: `lethe audit ... | head`
  });
  return {
    write: async (text) => {
      if (closed || stream.write(text)) return;
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => {
        closed = true;
      });
    },
    isClosed: () => closed,
    end: async () => {
      if (closed) return;
      await new Promise<void>((resolve) => stream.write('', () => resolve()));
    },
  };
}
