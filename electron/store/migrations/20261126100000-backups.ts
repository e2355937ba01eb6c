import type { Migration } from './migration.ts';

/**
 * `erased_row`: which rows an act took away, as keyed fingerprints, so that an older copy of this workspace is known to
 * hold them. `backup`: every copy that was made; `bytes` is null until it is whole, `removed_at` until it was deleted.
 */
export const backups: Migration = {
  id: '20261126100000-backups',
  sql: `
CREATE TABLE erased_row (
  fingerprint BLOB PRIMARY KEY,
  batch TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_row_by_batch ON erased_row (batch);

CREATE TABLE backup (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL,
  made_at TEXT NOT NULL,
  due_on INTEGER NOT NULL,
  bytes INTEGER,
  removed_at TEXT
) STRICT;
`,
};
