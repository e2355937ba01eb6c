import type { Day } from '#domain/day.ts';
import type { Problem } from '#domain/problem.ts';
import type { DateEvidence, DateOrder } from '#domain/source.ts';
import type { ReadChoice, ReadOutcome } from '#files/reading.ts';
import type { PackedRecords } from '#store/records/packed-records.ts';
import type { RecordBatch, UnderstoodList } from './list-records.ts';

/** What the thread that reads is started with. */
export type ReadingStart = {
  readonly path: string;
  readonly choice: ReadChoice;
  readonly list: UnderstoodList;
  readonly country: string;
  readonly today: Day;
  readonly resourcesFolder: string;
  readonly matchingKey: Uint8Array;
};

export type PackedBatch = RecordBatch & { readonly packed: PackedRecords };

/** What the rows of a list came to as a whole. */
export type ListEnd = {
  readonly outcome: ReadOutcome;
  readonly evidence: readonly DateEvidence[];
  /** Proven by the whole list; null: as it was read. */
  readonly restartWith: ReadonlyMap<number, DateOrder | null> | null;
};

export type FromReading =
  | { readonly kind: 'batch'; readonly batch: PackedBatch }
  | { readonly kind: 'end'; readonly end: ListEnd }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** One more batch may be sent. */
export type ToReading = 'taken';

/** Batches under way between the threads: enough that neither waits for a slow moment of the other. */
export const MOST_UNDER_WAY = 4;
