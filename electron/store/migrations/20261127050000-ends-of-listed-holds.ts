import type { Migration } from './migration.ts';

/**
 * The last day of a hold that a list states, so that it ends by itself. Empty beside a mark of a hold: none is stated, or
 * the list was read before this step, and the hold stands until the list is read again.
 */
export const endsOfListedHolds: Migration = {
  id: '20261127050000-ends-of-listed-holds',
  sql: `
ALTER TABLE record ADD COLUMN held_until INTEGER;
ALTER TABLE person ADD COLUMN held_until INTEGER;
`,
};
