import type { Migration } from './migration.ts';

/**
 * Every column is listed in `field-inventory.ts`. A person's number is the number of their first record. What people are
 * judged by stands in `person`, in numbers only, so that a million of them are judged within a second; their words stand
 * in `person_text`. Codes are positions in the closed lists of the domain (`codes.ts`);
 * days count from 1970-01-01.
 */
export const first: Migration = {
  id: '20261124000000-first',
  sql: `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE secret (
  kind TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reading TEXT NOT NULL,
  profile TEXT,
  columns TEXT NOT NULL,
  dates TEXT NOT NULL,
  prelude BLOB,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  imported_on INTEGER NOT NULL,
  rows_read INTEGER NOT NULL DEFAULT 0,
  records INTEGER NOT NULL DEFAULT 0,
  empty INTEGER NOT NULL DEFAULT 0,
  set_aside INTEGER NOT NULL DEFAULT 0,
  suppressed INTEGER NOT NULL DEFAULT 0,
  erased INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE set_aside (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  row INTEGER NOT NULL,
  reason TEXT NOT NULL,
  content ANY
) STRICT;
CREATE INDEX set_aside_by_source ON set_aside (source, row);

CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  row INTEGER NOT NULL,
  person INTEGER NOT NULL DEFAULT 0,
  joined_by INTEGER,
  anonymised INTEGER NOT NULL DEFAULT 0,
  content ANY NOT NULL,
  first_name TEXT,
  middle_name TEXT,
  last_name TEXT,
  full_name TEXT,
  emails TEXT,
  phones TEXT,
  birth_from INTEGER,
  birth_to INTEGER,
  birth_text TEXT,
  last_visit INTEGER,
  last_purchase INTEGER,
  last_contact INTEGER,
  last_activity INTEGER,
  created INTEGER,
  consent_email INTEGER NOT NULL,
  consent_sms INTEGER NOT NULL,
  consent_phone INTEGER NOT NULL,
  consent_whatsapp INTEGER NOT NULL,
  consent_post INTEGER NOT NULL,
  said_no_on INTEGER,
  marks INTEGER NOT NULL,
  erasure_on INTEGER,
  suppressed INTEGER NOT NULL,
  signals TEXT NOT NULL
) STRICT;
CREATE INDEX record_by_source ON record (source, row);
CREATE INDEX record_by_person ON record (person, source);
CREATE INDEX record_joined ON record (id) WHERE person <> id;

CREATE TABLE matching_key (
  kind INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (kind, hash, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  records INTEGER NOT NULL,
  same_row_twice INTEGER NOT NULL,
  household INTEGER NOT NULL,
  reachable INTEGER NOT NULL,
  consent_email INTEGER NOT NULL,
  consent_sms INTEGER NOT NULL,
  consent_phone INTEGER NOT NULL,
  consent_whatsapp INTEGER NOT NULL,
  consent_post INTEGER NOT NULL,
  said_no_on INTEGER,
  birth_from INTEGER,
  birth_to INTEGER,
  last_visit INTEGER,
  last_purchase INTEGER,
  last_contact INTEGER,
  last_activity INTEGER,
  created INTEGER,
  activity INTEGER,
  marks INTEGER NOT NULL,
  erasure_on INTEGER,
  suppressed INTEGER NOT NULL,
  held INTEGER NOT NULL DEFAULT 0,
  age_status INTEGER NOT NULL DEFAULT 3,
  retention_status INTEGER NOT NULL DEFAULT 4,
  retention_trigger INTEGER,
  retention_since INTEGER,
  kinds INTEGER NOT NULL DEFAULT 0,
  due_on INTEGER,
  proposed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_by_due ON person (ifnull(due_on, 9999999));
CREATE INDEX person_by_age ON person (ifnull(birth_from, 9999999));
CREATE INDEX person_by_activity ON person (ifnull(activity, 9999999));
CREATE INDEX person_by_household ON person (household) WHERE household > 0;

CREATE TABLE person_text (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  contact TEXT NOT NULL,
  search TEXT NOT NULL
) STRICT;
CREATE INDEX person_text_by_name ON person_text (iif(label = '', char(1114111), substr(search, 1, 40)));

CREATE TABLE hold (
  person INTEGER PRIMARY KEY,
  record INTEGER NOT NULL,
  reason TEXT NOT NULL,
  until INTEGER,
  placed_on INTEGER NOT NULL
) STRICT;

CREATE TABLE restriction (
  person INTEGER PRIMARY KEY,
  record INTEGER NOT NULL,
  reason TEXT NOT NULL,
  placed_on INTEGER NOT NULL
) STRICT;

CREATE TABLE suppression (
  id INTEGER PRIMARY KEY,
  fingerprint BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  added_on INTEGER NOT NULL,
  normaliser INTEGER NOT NULL
) STRICT;

CREATE TABLE policy_copy (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  yaml TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mapping_memory (
  header_set TEXT PRIMARY KEY,
  answers TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  disposition TEXT NOT NULL,
  people INTEGER NOT NULL,
  records INTEGER NOT NULL,
  state TEXT NOT NULL,
  outputs TEXT NOT NULL,
  receipt TEXT
) STRICT;

CREATE TABLE sealed_batch (
  batch TEXT PRIMARY KEY,
  until INTEGER NOT NULL,
  latest INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  last_record INTEGER NOT NULL,
  trail_seq INTEGER NOT NULL,
  closing TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_part (
  batch TEXT NOT NULL,
  part INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (batch, part)
) STRICT;

CREATE TABLE sealed_key (
  batch TEXT PRIMARY KEY,
  key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_suppression (
  entry INTEGER NOT NULL,
  batch TEXT NOT NULL,
  PRIMARY KEY (entry, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch TEXT NOT NULL,
  disposition TEXT NOT NULL,
  state TEXT NOT NULL,
  people INTEGER NOT NULL,
  records INTEGER NOT NULL,
  searched_values INTEGER NOT NULL,
  planned_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;

CREATE TABLE erasure_needle (
  erasure INTEGER NOT NULL,
  prefix INTEGER NOT NULL,
  skip INTEGER NOT NULL,
  suffix INTEGER NOT NULL,
  length INTEGER NOT NULL,
  digest BLOB NOT NULL
) STRICT;

CREATE TABLE word_answer (
  id INTEGER PRIMARY KEY,
  answer INTEGER NOT NULL,
  header_set TEXT NOT NULL,
  header TEXT NOT NULL,
  word TEXT,
  state TEXT NOT NULL
) STRICT;

CREATE TABLE question_answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  answered_on INTEGER NOT NULL,
  kind TEXT NOT NULL,
  header TEXT,
  answer TEXT NOT NULL,
  header_set TEXT,
  before TEXT NOT NULL
) STRICT;

CREATE TABLE shared_refusal (
  person INTEGER PRIMARY KEY,
  record INTEGER NOT NULL,
  consent_email INTEGER NOT NULL,
  consent_sms INTEGER NOT NULL,
  consent_phone INTEGER NOT NULL,
  consent_whatsapp INTEGER NOT NULL
) STRICT;

CREATE TABLE pair_asked (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

CREATE TABLE pair_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  verdict TEXT NOT NULL,
  decided_on INTEGER NOT NULL
) STRICT;

CREATE TABLE pair_mark (
  decision INTEGER NOT NULL,
  side INTEGER NOT NULL,
  record INTEGER NOT NULL,
  kind INTEGER,
  hash INTEGER NOT NULL,
  name INTEGER NOT NULL,
  birth INTEGER NOT NULL
) STRICT;
CREATE INDEX pair_mark_by_decision ON pair_mark (decision, side);

CREATE TABLE trail (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
`,
};
