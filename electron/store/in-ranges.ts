import type { ReadableStore } from './database.ts';
import { lastRecordNumber } from './records/record-order.ts';

/** About 100 MB of pages, where each of them is changed. */
const NUMBERS_AT_ONCE = 250_000;

/**
 * Work on all numbers of records, or of people, some at a time: a statement that changes rows of before keeps their pages
 * in memory until it ends (`temp_store`), and over ten million that would be most of the file.
 */
export function inRanges(store: ReadableStore, work: (first: number, last: number) => void): void {
  inRangesUpTo(lastRecordNumber(store), work);
}

/** The same where the last number is known: people of records that are gone have numbers of before. */
export function inRangesUpTo(end: number, work: (first: number, last: number) => void): void {
  for (let first = 1; first <= end; first += NUMBERS_AT_ONCE)
    work(first, Math.min(end, first + NUMBERS_AT_ONCE - 1));
}
