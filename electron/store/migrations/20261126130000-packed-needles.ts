import type { Migration } from './migration.ts';

/**
 * What is searched for after an erasure stands packed, thousands of needles a row (`needle-set.ts` says how). Those of an
 * erasure that is under way are taken over one a row: two windows, the end and the length, low byte first, then the digest.
 */
export const packedNeedles: Migration = {
  id: '20261126130000-packed-needles',
  sql: `
ALTER TABLE erasure_needle RENAME TO single_needle;
CREATE TABLE erasure_needle (
  id INTEGER PRIMARY KEY,
  erasure INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
CREATE INDEX erasure_needle_by_erasure ON erasure_needle (erasure);
INSERT INTO erasure_needle (erasure, content)
SELECT erasure, unhex(
  substr(one, 7, 2) || substr(one, 5, 2) || substr(one, 3, 2) || substr(one, 1, 2) ||
  substr(two, 7, 2) || substr(two, 5, 2) || substr(two, 3, 2) || substr(two, 1, 2) ||
  substr(tail, 7, 2) || substr(tail, 5, 2) || substr(tail, 3, 2) || substr(tail, 1, 2) ||
  substr(size, 7, 2) || substr(size, 5, 2) || substr(size, 3, 2) || substr(size, 1, 2) || hex(digest))
FROM (
  SELECT erasure, digest,
    printf('%08X', max(iif(skip = 0, prefix, NULL)) & 4294967295) AS one,
    printf('%08X', ifnull(max(iif(skip = 1, prefix, NULL)), 0) & 4294967295) AS two,
    printf('%08X', max(suffix) & 4294967295) AS tail,
    printf('%08X', max(length)) AS size
  FROM single_needle GROUP BY erasure, digest);
DROP TABLE single_needle;
`,
};
