import type { ColumnRole } from '#domain/column-role.ts';
import { isColumnRole } from '#domain/column-role.ts';
import type { Day } from '#domain/day.ts';
import type { LegalHold } from '#domain/legal-hold.ts';
import { allRows, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { listWholeHolds } from './holds.ts';
import type { StoredHold } from './holds.ts';
import { inTransaction } from '../transaction.ts';

/** A duty to keep some fields of a card, not all of it. A person may have several. */
export type FieldHold = {
  readonly roles: readonly ColumnRole[];
  readonly reason: string;
  readonly until: Day | null; // null: until released
  readonly placedOn: Day;
};

type Row = {
  readonly id: number;
  readonly roles: string;
  readonly reason: string;
  readonly until: number | null;
  readonly placedOn: number;
};

/** Stands with each record of the person, as `placeHolds` does. False where there is no such person. */
export function placeFieldHold(store: WritableStore, person: number, hold: FieldHold): boolean {
  const { changes } = runChange(
    store,
    `INSERT INTO field_hold (person, record, roles, reason, until, placed_on)
     SELECT person, id, ?, ?, ?, ? FROM record WHERE person = ?`,
    JSON.stringify([...new Set(hold.roles)]),
    hold.reason,
    hold.until,
    hold.placedOn,
    person,
  );
  return changes > 0;
}

/**
 * Lets these fields go, whichever hold names them, or those of one hold alone (`only`); a hold that names no other ends.
 * Gives how many fields were let go.
 */
export function releaseFields(
  store: WritableStore,
  person: number,
  roles: readonly ColumnRole[],
  only?: StoredHold,
): number {
  return inTransaction(store, () => {
    const released = new Set<ColumnRole>();
    for (const row of rowsOf(store, person)) {
      if (only !== undefined && !isThis(row, only)) continue;
      const held = rolesOf(row);
      const stay = held.filter((role) => !roles.includes(role));
      if (stay.length === held.length) continue;
      for (const role of held) if (roles.includes(role)) released.add(role);
      if (stay.length === 0) runChange(store, 'DELETE FROM field_hold WHERE id = ?', row.id);
      else {
        const sql = 'UPDATE field_hold SET roles = ? WHERE id = ?';
        runChange(store, sql, JSON.stringify(stay), row.id);
      }
    }
    return released.size;
  });
}

/** In the order in which they were placed. */
function listFieldHolds(store: ReadableStore, person: number): FieldHold[] {
  const rows = allRows<Omit<Row, 'id'>>(
    store,
    `SELECT roles, reason, until, placed_on AS placedOn FROM field_hold WHERE person = ?
     GROUP BY roles, reason, until, placed_on ORDER BY min(id)`,
    person,
  );
  return rows.map((row) => ({ ...row, roles: rolesOf(row) }));
}

/** Every hold on a person, the one on the whole card first. */
export function listHolds(store: ReadableStore, person: number): LegalHold[] {
  const whole = listWholeHolds(store, person).map((hold) => ({ ...hold, roles: null }));
  return [...whole, ...listFieldHolds(store, person)];
}

function rowsOf(store: ReadableStore, person: number): Row[] {
  return allRows<Row>(
    store,
    'SELECT id, roles, reason, until, placed_on AS placedOn FROM field_hold WHERE person = ? ORDER BY id',
    person,
  );
}

function isThis(row: Row, { reason, until, placedOn }: StoredHold): boolean {
  return row.reason === reason && row.until === until && row.placedOn === placedOn;
}

function rolesOf({ roles }: Pick<Row, 'roles'>): ColumnRole[] {
  return (JSON.parse(roles) as string[]).filter(isColumnRole);
}
