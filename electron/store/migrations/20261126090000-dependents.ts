import type { Migration } from './migration.ts';

/**
 * `dependent`: 0 for the record of a row itself; 1 and up for a child whom the row names, whose cells stand in the
 * content of the row's own record. `roles`: the fields that a hold names, as JSON; null: the whole card.
 */
export const dependents: Migration = {
  id: '20261126090000-dependents',
  sql: `
ALTER TABLE record ADD COLUMN dependent INTEGER NOT NULL DEFAULT 0;
CREATE INDEX record_dependent ON record (source, row) WHERE dependent > 0;
ALTER TABLE hold ADD COLUMN roles TEXT;
`,
};
