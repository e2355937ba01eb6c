import { allRows, runChange, runScript } from '../database.ts';
import type { WritableStore } from '../database.ts';

/** What is placed on a person stands with each of their records, and so finds its people again whoever they become. */
const tables = ['hold', 'field_hold', 'restriction'] as const;

/** After people were matched anew: each finds the person of its record. */
export function rehangByRecord(store: WritableStore): void {
  for (const table of tables) {
    runScript(
      store,
      `UPDATE ${table} SET person = r.person FROM record r
         WHERE r.id = ${table}.record AND r.person <> ${table}.person;
       DELETE FROM ${table}
         WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.id = ${table}.record AND r.person > 0);`,
    );
  }
}

/** Before a list is taken out: what stands with its records moves to another record of the same person. */
export function moveByRecord(store: WritableStore, source: number): void {
  for (const table of tables) {
    for (const { id, other } of listLeaving(store, table, source)) {
      // Where one stands there already, the one that lasts longer stays.
      if (other !== null && (table === 'field_hold' || isStronger(store, table, { id, other }))) {
        runChange(store, `UPDATE OR REPLACE ${table} SET record = ? WHERE rowid = ?`, other, id);
      } else runChange(store, `DELETE FROM ${table} WHERE rowid = ?`, id);
    }
  }
}

type Leaving = { readonly id: number; readonly other: number | null };

function listLeaving(
  store: WritableStore,
  table: (typeof tables)[number],
  source: number,
): readonly Leaving[] {
  return allRows<Leaving>(
    store,
    `SELECT s.rowid AS id,
       (SELECT min(o.id) FROM record o WHERE o.person = s.person AND o.source <> ?) AS other
     FROM ${table} s JOIN record r ON r.id = s.record WHERE r.source = ?`,
    source,
    source,
  );
}

function isStronger(
  store: WritableStore,
  table: 'hold' | 'restriction',
  { id, other }: { readonly id: number; readonly other: number },
): boolean {
  const end = table === 'hold' ? 'ifnull(until, 9999999)' : '-placed_on';
  return (
    allRows(
      store,
      `SELECT 1 FROM ${table} WHERE record = ? AND ${end} >= (SELECT ${end} FROM ${table} WHERE rowid = ?)`,
      other,
      id,
    ).length === 0
  );
}
