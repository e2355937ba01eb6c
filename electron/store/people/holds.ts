import type { Day } from '#domain/day.ts';
import { allRows, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { inTransaction } from '../transaction.ts';

export type StoredHold = {
  readonly reason: string;
  readonly until: Day | null; // null: until released
  readonly placedOn: Day;
};

/**
 * Places a hold on people, in place of an older one. It stands with each record of the person, so that everybody whom
 * it was placed on keeps it when records are matched anew. Findings are to be evaluated afterwards.
 */
export function placeHolds(
  store: WritableStore,
  people: readonly number[],
  hold: StoredHold,
): void {
  inTransaction(store, () => {
    for (const person of people) {
      releaseHold(store, person);
      runChange(
        store,
        `INSERT INTO hold (person, record, reason, until, placed_on)
         SELECT person, id, ?, ?, ? FROM record WHERE person = ?`,
        hold.reason,
        hold.until,
        hold.placedOn,
        person,
      );
    }
  });
}

/**
 * Ends the hold on the whole card; where somebody who was two people has two, `only` tells which. False where there was
 * none.
 */
export function releaseHold(store: WritableStore, person: number, only?: StoredHold): boolean {
  if (only === undefined) {
    return runChange(store, 'DELETE FROM hold WHERE person = ?', person).changes > 0;
  }
  const sql = 'DELETE FROM hold WHERE person = ? AND reason = ? AND until IS ? AND placed_on = ?';
  return runChange(store, sql, person, only.reason, only.until, only.placedOn).changes > 0;
}

/** Two where two people who had one each became one; the one that ends last first. */
export function listWholeHolds(store: ReadableStore, person: number): readonly StoredHold[] {
  return allRows<StoredHold>(
    store,
    `SELECT DISTINCT reason, until, placed_on AS placedOn FROM hold WHERE person = ?
     ORDER BY ifnull(until, 9999999) DESC, placed_on, reason`,
    person,
  );
}
