import type { Migration } from './migration.ts';

/**
 * A hold and a restriction stand with each record of the person on whom they were placed, no longer with one row for a
 * person: where two people become one and are taken apart again, each has their own back.
 */
export const holdsByRecord: Migration = {
  id: '20261127093000-holds-by-record',
  sql: `
CREATE TABLE hold_by_record (
  record INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  reason TEXT NOT NULL,
  until INTEGER,
  placed_on INTEGER NOT NULL
) STRICT;
INSERT OR IGNORE INTO hold_by_record (record, person, reason, until, placed_on)
  SELECT r.id, h.person, h.reason, h.until, h.placed_on FROM hold h JOIN record r ON r.person = h.person;
DROP TABLE hold;
ALTER TABLE hold_by_record RENAME TO hold;
CREATE INDEX hold_by_person ON hold (person);

CREATE TABLE restriction_by_record (
  record INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  reason TEXT NOT NULL,
  placed_on INTEGER NOT NULL
) STRICT;
INSERT OR IGNORE INTO restriction_by_record (record, person, reason, placed_on)
  SELECT r.id, h.person, h.reason, h.placed_on FROM restriction h JOIN record r ON r.person = h.person;
DROP TABLE restriction;
ALTER TABLE restriction_by_record RENAME TO restriction;
CREATE INDEX restriction_by_person ON restriction (person);

INSERT INTO field_hold (person, record, roles, reason, until, placed_on)
  SELECT h.person, r.id, h.roles, h.reason, h.until, h.placed_on
  FROM field_hold h JOIN record r ON r.person = h.person AND r.id <> h.record;
`,
};
