import type { Day } from '#domain/day.ts';
import { allRows, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';

export type StoredRestriction = { readonly reason: string; readonly placedOn: Day };

/** Restricts people: kept, and out of every export and mailing. It stands with their first record, as a hold does. */
export function placeRestrictions(
  store: WritableStore,
  people: readonly number[],
  { reason, placedOn }: StoredRestriction,
): void {
  for (const person of people) {
    runChange(
      store,
      `INSERT OR REPLACE INTO restriction (person, record, reason, placed_on)
       SELECT id, id, ?, ? FROM person WHERE id = ?`,
      reason,
      placedOn,
      person,
    );
  }
}

/** Gives the number of people who were restricted until now. */
export function liftRestrictions(store: WritableStore, people: readonly number[]): number {
  return people.reduce(
    (sum, person) =>
      sum + runChange(store, 'DELETE FROM restriction WHERE person = ?', person).changes,
    0,
  );
}

export function findRestriction(store: ReadableStore, person: number): StoredRestriction | null {
  return oneRow<StoredRestriction>(
    store,
    'SELECT reason, placed_on AS placedOn FROM restriction WHERE person = ?',
    person,
  );
}

export function listRestricted(store: ReadableStore): ReadonlySet<number> {
  const rows = allRows<{ person: number }>(store, 'SELECT person FROM restriction');
  return new Set(rows.map(({ person }) => person));
}

/** Each restriction finds the person of its record again, after people were matched anew. */
export function rehangRestrictions(store: WritableStore): void {
  const rows = allRows<{ record: number; reason: string; placed_on: number }>(
    store,
    'SELECT record, reason, placed_on FROM restriction ORDER BY placed_on DESC',
  );
  runChange(store, 'DELETE FROM restriction');
  for (const { record, reason, placed_on: placedOn } of rows) {
    runChange(
      store,
      `INSERT OR REPLACE INTO restriction (person, record, reason, placed_on)
       SELECT person, id, ?, ? FROM record WHERE id = ? AND person > 0`,
      reason,
      placedOn,
      record,
    );
  }
}

/** Where the record goes with its list, the restriction stands with another of the same person. */
export function moveRestrictions(store: WritableStore, source: number): void {
  runChange(
    store,
    `UPDATE restriction SET record = ifnull(
       (SELECT min(r.id) FROM record r WHERE r.person = restriction.person AND r.source <> ?), 0)
     WHERE record IN (SELECT id FROM record WHERE source = ?)`,
    source,
    source,
  );
  runChange(store, 'DELETE FROM restriction WHERE record = 0');
}
