import { evidenceReasons } from '#domain/consent.ts';
import type { EvidenceReason } from '#domain/consent.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import { markKinds } from '#domain/signal.ts';
import { marksMask, marksOfMask } from './codes.ts';
import { allRows, oneNumber, oneRow, runChange, runScript } from './database.ts';
import type { ReadableStore, WritableStore } from './database.ts';
import { findHold } from './holds.ts';
import { readRecordOrder } from './record-order.ts';
import type { RecordOrder } from './record-order.ts';
import { toBirth, toConsent, toTriggers } from './record-row.ts';
import type { RecordRow } from './record-row.ts';
import { inTransaction } from './transaction.ts';
import { withoutIndexes } from './without-indexes.ts';

/** What the matcher found. Ordinals count records in the order of import from 0, people count from 1. */
export type Memberships = {
  readonly people: number;
  readonly personOf: Int32Array; // by ordinal
  readonly householdOf: Int32Array; // by person number (index 0 unused); 0: none
  readonly joinedBy: (ordinal: number) => EvidenceReason | null; // null: the first record of its person
};

/**
 * Writes who is who and what all records of each person come to. The number of a person is that of their first record,
 * so most records keep the person that they came with. Holds stay with the records that they were placed on. Findings
 * are to be evaluated afterwards.
 */
export function writePeople(store: WritableStore, memberships: Memberships): void {
  inTransaction(store, () => {
    const order = readRecordOrder(store);
    const numberOf = numberPeople(memberships, order);
    nameJoined(store, { memberships, order, numberOf });
    runScript(store, WRITE_MEMBERS);
    withoutIndexes(store, 'person', null, () => {
      runScript(store, WRITE_PEOPLE);
      writeHouseholds(store, memberships.householdOf, numberOf);
    });
    withoutIndexes(store, 'person_text', null, () => {
      runScript(store, WRITE_TEXTS);
    });
    runScript(store, 'DROP TABLE temp.joined');
    rehangHolds(store);
  });
}

/** The number of the first record of each of the matcher's people, who count from 1. */
function numberPeople({ people, personOf }: Memberships, { count, idOf }: RecordOrder): Int32Array {
  const numberOf = new Int32Array(people + 1);
  for (let ordinal = count - 1; ordinal >= 0; ordinal -= 1) {
    numberOf[personOf[ordinal] ?? 0] = idOf(ordinal);
  }
  return numberOf;
}

/** Lists the records that are not the first of their person, in memory (`temp_store`). */
function nameJoined(
  store: WritableStore,
  found: {
    readonly memberships: Memberships;
    readonly order: RecordOrder;
    readonly numberOf: Int32Array;
  },
): void {
  const { memberships, order, numberOf } = found;
  runScript(
    store,
    `DROP TABLE IF EXISTS temp.joined;
     CREATE TEMP TABLE joined (record INTEGER PRIMARY KEY, person INTEGER NOT NULL, why INTEGER);`,
  );
  const insert = store.database.prepare('INSERT INTO temp.joined VALUES (?, ?, ?)');
  for (let ordinal = 0; ordinal < order.count; ordinal += 1) {
    const record = order.idOf(ordinal);
    const person = numberOf[memberships.personOf[ordinal] ?? 0] ?? record;
    if (person === record) continue;
    const why = memberships.joinedBy(ordinal);
    insert.run(record, person, why === null ? null : evidenceReasons.indexOf(why));
  }
  runScript(store, 'CREATE INDEX temp.joined_by_person ON joined (person)');
}

/** Only what changed is touched: whoever was joined and is no more, and whoever is joined now. */
const WRITE_MEMBERS = `
UPDATE record SET person = id, joined_by = NULL
  WHERE id IN (SELECT id FROM record INDEXED BY record_joined WHERE person <> id)
    AND person > 0 AND id NOT IN (SELECT record FROM temp.joined);
UPDATE record SET person = j.person, joined_by = j.why FROM temp.joined j
  WHERE record.id = j.record AND (record.person <> j.person OR record.joined_by IS NOT j.why);`;

const FACTS = `id, records, same_row_twice, household, reachable,
  consent_email, consent_sms, consent_phone, consent_whatsapp, consent_post, said_no_on, birth_from, birth_to,
  last_visit, last_purchase, last_contact, last_activity, created, activity, marks, erasure_on, suppressed`;

/** The day of the latest trigger. */
const ACTIVITY = `nullif(max(ifnull(last_visit, -9999999), ifnull(last_purchase, -9999999),
  ifnull(last_contact, -9999999), ifnull(last_activity, -9999999), ifnull(created, -9999999)), -9999999)`;

/** People of one record, and of several. */
const ALONE = 'person = id AND id NOT IN (SELECT person FROM temp.joined)';
const SEVERAL = 'person IN (SELECT person FROM temp.joined)';

/** One bit of a mark, over all records: SQLite has no "or" that aggregates. */
const ANY_MARK = markKinds.map((_, index) => `max(marks & ${1 << index})`).join(' | ');

/**
 * Consent: the lowest code is the most restrictive state. Birth: the days that all records allow; where they
 * contradict each other, all days that any allows. Triggers and refusals: the latest. A request for erasure: the
 * first, because its deadline runs from there.
 */
const WRITE_PEOPLE = `
DELETE FROM person;
INSERT INTO person (${FACTS})
SELECT id, 1, 0, 0, emails IS NOT NULL OR phones IS NOT NULL,
  consent_email, consent_sms, consent_phone, consent_whatsapp, consent_post, said_no_on, birth_from, birth_to,
  last_visit, last_purchase, last_contact, last_activity, created, ${ACTIVITY}, marks, erasure_on, suppressed
FROM record WHERE ${ALONE};
INSERT INTO person (${FACTS})
SELECT person, records, records > sources, 0, reachable,
  consent_email, consent_sms, consent_phone, consent_whatsapp, consent_post, said_no_on,
  iif(latest_from <= earliest_to, latest_from, earliest_from),
  iif(latest_from <= earliest_to, earliest_to, latest_to),
  last_visit, last_purchase, last_contact, last_activity, created, ${ACTIVITY}, marks, erasure_on, suppressed
FROM (
  SELECT person, count(*) AS records, count(DISTINCT source) AS sources,
    max(emails IS NOT NULL OR phones IS NOT NULL) AS reachable,
    min(consent_email) AS consent_email, min(consent_sms) AS consent_sms,
    min(consent_phone) AS consent_phone, min(consent_whatsapp) AS consent_whatsapp,
    min(consent_post) AS consent_post, max(said_no_on) AS said_no_on,
    max(birth_from) AS latest_from, min(birth_to) AS earliest_to,
    min(birth_from) AS earliest_from, max(birth_to) AS latest_to,
    max(last_visit) AS last_visit, max(last_purchase) AS last_purchase,
    max(last_contact) AS last_contact, max(last_activity) AS last_activity, max(created) AS created,
    ${ANY_MARK} AS marks, min(erasure_on) AS erasure_on, max(suppressed) AS suppressed
  FROM record INDEXED BY record_by_person WHERE ${SEVERAL} GROUP BY person
);`;

const NAME_OF_RECORD = `ifnull(nullif(full_name, ''),
  trim(ifnull(first_name, '') || ' ' || trim(ifnull(middle_name, '') || ' ' || ifnull(last_name, ''))))`;

/** The first part of a joined text that says something. */
function firstPart(text: string, between: number): string {
  const trimmed = `ltrim(${text}, char(${between}))`;
  return `substr(${trimmed}, 1, instr(${trimmed} || char(${between}), char(${between})) - 1)`;
}

const CONTACT = firstPart("ifnull(emails, ifnull(phones, ''))", 10);

/** The words by which a person is found: names and contacts, folded. Names repeat, and are folded by themselves. */
const SEARCH = `trim(lethe_fold(replace(names, char(31), ' ')) || ' ' || lethe_fold_contacts(emails, phones))`;

const WRITE_TEXTS = `
DELETE FROM person_text;
INSERT INTO person_text (id, label, contact, search)
SELECT id, names, ${CONTACT}, ${SEARCH}
FROM (
  SELECT id, ${NAME_OF_RECORD} AS names, emails, phones FROM record WHERE ${ALONE} LIMIT -1
);
INSERT INTO person_text (id, label, contact, search)
SELECT person, ${firstPart('names', 31)}, ${CONTACT}, ${SEARCH}
FROM (
  SELECT person, group_concat(${NAME_OF_RECORD}, char(31)) AS names,
    group_concat(emails, char(10)) AS emails, group_concat(phones, char(10)) AS phones
  FROM record INDEXED BY record_by_person WHERE ${SEVERAL} GROUP BY person
);`;

function writeHouseholds(
  store: WritableStore,
  householdOf: Int32Array,
  numberOf: Int32Array,
): void {
  const update = store.database.prepare('UPDATE person SET household = ? WHERE id = ?');
  for (const [person, household] of householdOf.entries()) {
    if (household > 0) update.run(household, numberOf[person] ?? 0);
  }
}

type HoldRow = { record: number; reason: string; until: number | null; placed_on: number };

/** Each hold finds the person of its record again; where two meet on one person, the one that ends later stays. */
function rehangHolds(store: WritableStore): void {
  const holds = allRows<HoldRow>(
    store,
    'SELECT record, reason, until, placed_on FROM hold ORDER BY ifnull(until, 9999999), placed_on',
  );
  runChange(store, 'DELETE FROM hold');
  for (const { record, reason, until, placed_on: placedOn } of holds) {
    runChange(
      store,
      `INSERT OR REPLACE INTO hold (person, record, reason, until, placed_on)
       SELECT person, id, ?, ?, ? FROM record WHERE id = ? AND person > 0`,
      reason,
      until,
      placedOn,
      record,
    );
  }
}

export function countPeople(store: ReadableStore): {
  readonly records: number;
  readonly people: number;
  readonly households: number;
} {
  return {
    records: oneNumber(store, 'SELECT count(*) FROM record'),
    people: oneNumber(store, 'SELECT count(*) FROM person'),
    households: oneNumber(
      store,
      'SELECT count(DISTINCT household) FROM person WHERE household > 0',
    ),
  };
}

type FactsRow = Omit<RecordRow, 'source' | 'row'> & {
  readonly records: number;
  readonly same_row_twice: number;
  readonly reachable: number;
};

const MINOR_HINTS = marksMask(['minor_hint', 'guardian']);

/** What the policy is evaluated over; null where there is no such person. */
export function findPersonFacts(store: ReadableStore, person: number): PersonFacts | null {
  const row = oneRow<FactsRow>(store, 'SELECT * FROM person WHERE id = ?', person);
  if (row === null) return null;
  const hold = findHold(store, person);
  return {
    records: row.records,
    sameRowTwice: row.same_row_twice === 1,
    reachable: row.reachable === 1,
    consent: toConsent(row),
    saidNoOn: row.said_no_on,
    birth: toBirth(row),
    minorHint: (row.marks & MINOR_HINTS) !== 0,
    triggers: toTriggers(row),
    marks: marksOfMask(row.marks),
    erasureRequestedOn: row.erasure_on,
    suppressed: row.suppressed === 1,
    hold: hold === null ? null : { until: hold.until },
  };
}
