import type { Migration } from './migration.ts';

/**
 * `dependent`: 0 for the record of a row itself; 1 and up for a child whom the row names, whose cells stand in the
 * content of the row's own record. `field_hold`: holds on some fields of a card; `roles` is a JSON list of their roles.
 */
export const dependents: Migration = {
  id: '20261126090000-dependents',
  sql: `
ALTER TABLE record ADD COLUMN dependent INTEGER NOT NULL DEFAULT 0;
CREATE INDEX record_dependent ON record (source, row) WHERE dependent > 0;
CREATE TABLE field_hold (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL,
  record INTEGER NOT NULL,
  roles TEXT NOT NULL,
  reason TEXT NOT NULL,
  until INTEGER,
  placed_on INTEGER NOT NULL
) STRICT;
CREATE INDEX field_hold_by_person ON field_hold (person);
`,
};
