import type { Envelope } from './call.ts';

/** What the host posts to a worker thread. */
export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'attach'; readonly path: string; readonly key: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'detach' }
  | { readonly kind: 'release'; readonly token: number }
  | { readonly kind: 'released'; readonly token: number }
  | { readonly kind: 'stop' };

/**
 * What a worker thread posts to the host. `attach`, `detach` and `release` are for the query worker and are
 * passed on unread; `released` is its answer to the job worker: its connection is closed. Questions wait with the host
 * until the job worker says `resume`; the first of them opens the connection again.
 */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly envelope: Envelope<unknown> }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown }
  /** Where a written file is: posted before the answer or event that names its id. The page only ever sees the id. */
  | { readonly kind: 'output'; readonly id: string; readonly path: string }
  | { readonly kind: 'attach'; readonly path: string; readonly key: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'detach' }
  | { readonly kind: 'release'; readonly token: number }
  | { readonly kind: 'released'; readonly token: number }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stopped' };

/** Which of the two workers a thread is: the one that writes, or the one that answers questions. */
export type WorkerRole = 'job' | 'query';

/** What a thread is started with. */
export type WorkerStart = {
  readonly role: WorkerRole;
  readonly resourcesFolder: string;
  readonly workspaceFolder: string;
  readonly version: string;
  readonly today: string | null; // fixed day, for tests; null: the computer's day
  /** Words of the printable receipt by language, which only rooms with messages have; without them no page is written. */
  readonly receiptTexts?: Readonly<Record<string, unknown>>;
};

/** A key is handed over, not copied: nobody could overwrite what a copied message leaves behind (E09). */
export function toHandOver(message: FromWorker | ToWorker): ArrayBuffer[] {
  return message.kind === 'attach' ? [message.key.buffer] : [];
}
