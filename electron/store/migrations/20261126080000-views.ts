import type { Migration } from './migration.ts';

/** Named filters of the table of people. The name is the user's own text, so it may name somebody. */
export const views: Migration = {
  id: '20261126080000-views',
  sql: `
CREATE TABLE people_view (
  id INTEGER PRIMARY KEY,
  name TEXT,
  content TEXT NOT NULL
) STRICT;
`,
};
