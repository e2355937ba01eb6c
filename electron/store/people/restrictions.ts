import type { Day } from '#domain/day.ts';
import { allRows, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';

export type StoredRestriction = { readonly reason: string; readonly placedOn: Day };

/** Restricts people: kept, and out of every export and mailing. It stands with each of their records, as a hold does. */
export function placeRestrictions(
  store: WritableStore,
  people: readonly number[],
  { reason, placedOn }: StoredRestriction,
): void {
  for (const person of people) {
    runChange(
      store,
      `INSERT OR REPLACE INTO restriction (person, record, reason, placed_on)
       SELECT person, id, ?, ? FROM record WHERE person = ?`,
      reason,
      placedOn,
      person,
    );
  }
}

/** Gives the number of people who were restricted until now. */
export function liftRestrictions(store: WritableStore, people: readonly number[]): number {
  return people.filter(
    (person) => runChange(store, 'DELETE FROM restriction WHERE person = ?', person).changes > 0,
  ).length;
}

/** Lifts one of several. False where there is none like it. */
export function liftRestriction(
  store: WritableStore,
  person: number,
  { reason, placedOn }: StoredRestriction,
): boolean {
  const sql = 'DELETE FROM restriction WHERE person = ? AND reason = ? AND placed_on = ?';
  return runChange(store, sql, person, reason, placedOn).changes > 0;
}

/** Two where two who were restricted became one. The latest first: by it a wish to be erased is measured. */
export function listRestrictions(
  store: ReadableStore,
  person: number,
): readonly StoredRestriction[] {
  return allRows<StoredRestriction>(
    store,
    `SELECT DISTINCT reason, placed_on AS placedOn FROM restriction WHERE person = ?
     ORDER BY placed_on DESC, reason`,
    person,
  );
}

export function listRestricted(store: ReadableStore): ReadonlySet<number> {
  const rows = allRows<{ person: number }>(store, 'SELECT DISTINCT person FROM restriction');
  return new Set(rows.map(({ person }) => person));
}
