import { evidenceReasons } from '#domain/consent.ts';
import type { EvidenceReason } from '#domain/consent.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import { markKinds } from '#domain/signal.ts';
import { marksMask, marksOfMask } from './codes.ts';
import { allRows, oneNumber, oneRow, runChange } from './database.ts';
import type { ReadableStore, WritableStore } from './database.ts';
import { findHold } from './holds.ts';
import { readOrdinals } from './matching-keys.ts';
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
 * Writes who is who and what all records of each person come to. Holds stay with the records that they were placed on.
 * Findings are to be evaluated afterwards.
 */
export function writePeople(store: WritableStore, memberships: Memberships): void {
  inTransaction(store, () => {
    withoutIndexes(store, 'record', ['record_by_person'], () => writeMembers(store, memberships));
    runChange(store, 'DELETE FROM finding');
    withoutIndexes(store, 'person', null, () => {
      runChange(store, 'DELETE FROM person');
      runChange(store, AGGREGATE);
      writeHouseholds(store, memberships.householdOf);
    });
    rehangHolds(store);
  });
}

function writeMembers(store: WritableStore, { personOf, joinedBy }: Memberships): void {
  const ordinals = readOrdinals(store);
  const update = store.database.prepare('UPDATE record SET person = ?, joined_by = ? WHERE id = ?');
  for (let ordinal = 0; ordinal < ordinals.length; ordinal += 1) {
    const why = joinedBy(ordinal);
    update.run(
      personOf[ordinal] ?? 0,
      why === null ? null : evidenceReasons.indexOf(why),
      ordinals[ordinal] ?? 0,
    );
  }
}

/** Characters of the folded name by which people are sorted; nameless ones come last. */
const SORT_NAME_LENGTH = 64;

/** One bit of a mark, over all records: SQLite has no "or" that aggregates. */
const ANY_MARK = markKinds.map((_, index) => `max(marks & ${1 << index})`).join(' | ');

/**
 * Consent: the lowest code is the most restrictive state. Birth: the days that all records allow; where they
 * contradict each other, all days that any allows. Triggers and refusals: the latest. A request for erasure: the
 * first, because its deadline runs from there.
 */
const NAME_OF_RECORD = `ifnull(nullif(full_name, ''),
  trim(ifnull(first_name, '') || ' ' || trim(ifnull(middle_name, '') || ' ' || ifnull(last_name, ''))))`;

/** The first part of a joined text that says something. */
function firstPart(text: string, between: number): string {
  const trimmed = `ltrim(${text}, char(${between}))`;
  return `substr(${trimmed}, 1, instr(${trimmed} || char(${between}), char(${between})) - 1)`;
}

const AGGREGATE = `
INSERT INTO person (
  id, first_record, records, same_row_twice, household, label, sort_name, contact, search, reachable,
  consent_email, consent_sms, consent_phone, consent_whatsapp, consent_post, said_no_on, birth_from, birth_to,
  last_visit, last_purchase, last_contact, last_activity, created, activity, marks, erasure_on, suppressed)
SELECT person, first_record, records, records > sources, 0, label,
  iif(label = '', char(1114111), substr(search, 1, ${SORT_NAME_LENGTH})), contact, search, contact <> '',
  consent_email, consent_sms, consent_phone, consent_whatsapp, consent_post, said_no_on,
  iif(latest_from <= earliest_to, latest_from, earliest_from),
  iif(latest_from <= earliest_to, earliest_to, latest_to),
  last_visit, last_purchase, last_contact, last_activity, created,
  nullif(max(ifnull(last_visit, -9999999), ifnull(last_purchase, -9999999), ifnull(last_contact, -9999999),
    ifnull(last_activity, -9999999), ifnull(created, -9999999)), -9999999),
  marks, erasure_on, suppressed
FROM (
  SELECT *, ${firstPart('names', 31)} AS label, ${firstPart('emails || char(10) || phones', 10)} AS contact,
    lethe_fold(replace(names, char(31), ' ') || ' ' || emails || ' ' || phones) AS search
  FROM (
    SELECT person, min(id) AS first_record, count(*) AS records, count(DISTINCT source) AS sources,
      group_concat(${NAME_OF_RECORD}, char(31)) AS names,
      ifnull(group_concat(emails, char(10)), '') AS emails,
      ifnull(group_concat(phones, char(10)), '') AS phones,
      min(consent_email) AS consent_email, min(consent_sms) AS consent_sms,
      min(consent_phone) AS consent_phone, min(consent_whatsapp) AS consent_whatsapp,
      min(consent_post) AS consent_post, max(said_no_on) AS said_no_on,
      max(birth_from) AS latest_from, min(birth_to) AS earliest_to,
      min(birth_from) AS earliest_from, max(birth_to) AS latest_to,
      max(last_visit) AS last_visit, max(last_purchase) AS last_purchase,
      max(last_contact) AS last_contact, max(last_activity) AS last_activity, max(created) AS created,
      ${ANY_MARK} AS marks, min(erasure_on) AS erasure_on, max(suppressed) AS suppressed
    FROM record INDEXED BY record_by_person WHERE person > 0 GROUP BY person
  )
)`;

function writeHouseholds(store: WritableStore, householdOf: Int32Array): void {
  const update = store.database.prepare('UPDATE person SET household = ? WHERE id = ?');
  for (const [person, household] of householdOf.entries()) {
    if (household > 0) update.run(household, person);
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
