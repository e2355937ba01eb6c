import type { Day } from '#domain/day.ts';
import { oneNumber, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { inTransaction } from '../transaction.ts';

export type StoredHold = {
  readonly reason: string;
  readonly until: Day | null; // null: until released
  readonly placedOn: Day;
};

/**
 * Places a hold on people, in place of an older one. It is remembered with the first record of the person,
 * so that it finds its person again when records are matched anew. Findings are to be evaluated afterwards.
 */
export function placeHolds(
  store: WritableStore,
  people: readonly number[],
  hold: StoredHold,
): void {
  inTransaction(store, () => {
    for (const person of people) {
      runChange(
        store,
        `INSERT OR REPLACE INTO hold (person, record, reason, until, placed_on)
         SELECT id, id, ?, ?, ? FROM person WHERE id = ?`,
        hold.reason,
        hold.until,
        hold.placedOn,
        person,
      );
    }
  });
}

/** False where there was none. */
export function releaseHold(store: WritableStore, person: number): boolean {
  return runChange(store, 'DELETE FROM hold WHERE person = ?', person).changes > 0;
}

export function findHold(store: ReadableStore, person: number): StoredHold | null {
  return oneRow<StoredHold>(
    store,
    'SELECT reason, until, placed_on AS placedOn FROM hold WHERE person = ?',
    person,
  );
}

export function countHolds(store: ReadableStore): number {
  return oneNumber(store, 'SELECT count(*) FROM hold');
}
