import type { Migration } from './migration.ts';

/**
 * What a policy makes of a person is no longer kept: it follows from the policy and from what is known of the person. The
 * indexes that go were there for orders that are kept in memory now. A workspace of before is judged anew when it is
 * opened.
 */
export const verdicts: Migration = {
  id: '20261126110000-verdicts',
  sql: `
DROP INDEX person_by_due;
DROP INDEX person_by_age;
DROP INDEX person_by_activity;
DROP INDEX person_text_by_name;
DROP INDEX person_by_household;
ALTER TABLE person RENAME TO judged_person;
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
  suppressed INTEGER NOT NULL
) STRICT;
INSERT INTO person SELECT id, records, same_row_twice, household, reachable, consent_email, consent_sms, consent_phone,
  consent_whatsapp, consent_post, said_no_on, birth_from, birth_to, last_visit, last_purchase, last_contact,
  last_activity, created, activity, marks, erasure_on, suppressed FROM judged_person;
DROP TABLE judged_person;
CREATE INDEX person_by_household ON person (household) WHERE household > 0;
DELETE FROM setting WHERE key = 'evaluation';
UPDATE setting SET value = '-1' WHERE key = 'evaluatedOn';
`,
};
