import { evidenceReasons } from '#domain/consent.ts';
import type { EvidenceReason } from '#domain/consent.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import { marksMask, marksOfMask } from '../codes.ts';
import { allRows, oneNumber, oneRow, runChange, runScript } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { HELD_BY_LIST } from '../judging/person-facts.ts';
import { listHolds } from './field-holds.ts';
import { listRestrictions } from './restrictions.ts';
import { rehangByRecord } from './standing-by-record.ts';
import { inRanges, inRangesUpTo } from '../in-ranges.ts';
import { addJoinedPeople } from './people-rows.ts';
import { readRecordOrder } from '../records/record-order.ts';
import type { RecordOrder } from '../records/record-order.ts';
import { toBirth, toConsent, toTriggers } from '../records/record-row.ts';
import type { RecordRow } from '../records/record-row.ts';
import { inTransaction } from '../transaction.ts';

/** What the matcher found. Ordinals count records in the order of import from 0, people count from 1. */
export type Memberships = {
  readonly people: number;
  readonly personOf: Int32Array; // by ordinal
  readonly householdOf: Int32Array; // by person number (index 0 unused); 0: none
  readonly joinedBy: (ordinal: number) => EvidenceReason | null; // null: the first record of its person
};

/**
 * Writes who is who and what all records of each person come to. The number of a person is that of their first record,
 * so most records keep the person that they came with, and only people of several records are written here. Holds stay with the records that they were placed on. Findings
 * are to be evaluated afterwards.
 */
export function writePeople(store: WritableStore, memberships: Memberships): void {
  inTransaction(store, () => {
    const order = readRecordOrder(store);
    const numberOf = numberPeople(memberships, order);
    nameJoined(store, { memberships, order, numberOf });
    forgetChanged(store);
    writeMembers(store);
    addJoinedPeople(store);
    writeHouseholds(store, memberships.householdOf, numberOf);
    runScript(store, 'DROP TABLE temp.joined');
    rehangByRecord(store);
  });
}

/**
 * What the records of these sources come to now, where who is who has not changed: everybody in them, and whoever is of
 * several records, is written anew. Findings are to be evaluated afterwards.
 */
export function refreshPeople(store: WritableStore, sources: readonly number[]): void {
  inTransaction(store, () => {
    runScript(store, KEEP_WHO_IS_WHO);
    forgetChanged(store);
    for (const source of sources) forgetPeopleOf(store, source);
    addJoinedPeople(store);
    runScript(store, RETURN_HOUSEHOLDS);
  });
}

function forgetPeopleOf(store: WritableStore, source: number): void {
  const those = 'IN (SELECT person FROM record WHERE source = ? AND person > 0)';
  runChange(store, `DELETE FROM person_text WHERE id ${those}`, source);
  runChange(store, `DELETE FROM person WHERE id ${those}`, source);
}

const KEEP_WHO_IS_WHO = `
DROP TABLE IF EXISTS temp.joined;
CREATE TEMP TABLE joined AS SELECT id AS record, person, joined_by AS why
  FROM record INDEXED BY record_joined WHERE person <> id AND person > 0;
CREATE INDEX temp.joined_by_person ON joined (person);
DROP TABLE IF EXISTS temp.kept_household;
CREATE TEMP TABLE kept_household AS SELECT id, household FROM person WHERE household > 0;`;

const RETURN_HOUSEHOLDS = `
UPDATE person SET household = k.household FROM temp.kept_household k WHERE k.id = person.id;
DROP TABLE temp.kept_household;
DROP TABLE temp.joined;`;

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

/** The rows of everybody who gets other records, or may, and what others' refusals came to for them. */
function forgetChanged(store: WritableStore): void {
  runScript(store, LIST_CHANGED);
  const end = oneNumber(store, 'SELECT ifnull(max(id), 0) FROM temp.changed');
  inRangesUpTo(end, (first, last) => {
    for (const sql of FORGET_CHANGED) runChange(store, sql, first, last);
  });
  runScript(store, 'DROP TABLE temp.changed');
}

const LIST_CHANGED = `
DROP TABLE IF EXISTS temp.changed;
CREATE TEMP TABLE changed (id INTEGER PRIMARY KEY);
INSERT OR IGNORE INTO temp.changed SELECT person FROM temp.joined UNION SELECT record FROM temp.joined
  UNION SELECT person FROM record INDEXED BY record_joined WHERE person <> id
  UNION SELECT person FROM shared_refusal;`;

const CHANGED = 'IN (SELECT id FROM temp.changed WHERE id BETWEEN ? AND ?)';
const FORGET_CHANGED = [
  `DELETE FROM person WHERE id ${CHANGED}`,
  `DELETE FROM person_text WHERE id ${CHANGED}`,
  'DELETE FROM shared_refusal WHERE person BETWEEN ? AND ?',
];

/** Only what changed is touched: whoever was joined and is no more, and whoever is joined now. */
function writeMembers(store: WritableStore): void {
  inRanges(store, (first, last) => {
    runChange(store, PART, first, last);
    runChange(store, JOIN, first, last);
  });
}

const PART = `UPDATE record SET person = id, joined_by = NULL
  WHERE id IN (SELECT id FROM record INDEXED BY record_joined WHERE person <> id AND id BETWEEN ? AND ?)
    AND person > 0 AND id NOT IN (SELECT record FROM temp.joined)`;
const JOIN = `UPDATE record SET person = j.person, joined_by = j.why FROM temp.joined j
  WHERE record.id = j.record AND (record.person <> j.person OR record.joined_by IS NOT j.why)
    AND j.record BETWEEN ? AND ?`;

function writeHouseholds(
  store: WritableStore,
  householdOf: Int32Array,
  numberOf: Int32Array,
): void {
  runScript(store, 'UPDATE person SET household = 0 WHERE household > 0');
  const update = store.database.prepare('UPDATE person SET household = ? WHERE id = ?');
  for (const [person, household] of householdOf.entries()) {
    if (household > 0) update.run(household, numberOf[person] ?? 0);
  }
}

/** Dependents are no rows. */
function countRows(store: ReadableStore): number {
  return (
    oneNumber(store, 'SELECT count(*) FROM record') -
    oneNumber(store, 'SELECT count(*) FROM record WHERE dependent > 0')
  );
}

/** `known`: how many people there are, where they were counted already. */
export function countPeople(
  store: ReadableStore,
  known: number | null = null,
): {
  readonly records: number;
  readonly people: number;
  readonly households: number;
} {
  return {
    records: countRows(store),
    people: known ?? oneNumber(store, 'SELECT count(*) FROM person'),
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
  const listed = (row.marks & HELD_BY_LIST) === 0 ? null : { until: row.held_until };
  const hold = latestHold([listed, ...listHolds(store, person)]);
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
    restrictedOn: listRestrictions(store, person)[0]?.placedOn ?? null,
  };
}

/** Everybody, in the order of their numbers. */
export function listPersonNumbers(store: ReadableStore): readonly number[] {
  return allRows<{ id: number }>(store, 'SELECT id FROM person ORDER BY id').map(({ id }) => id);
}

/** Whoever has several is held as long as the last of them; one without an end outlasts every day. */
function latestHold(holds: readonly (PersonFacts['hold'] | null)[]): PersonFacts['hold'] {
  const standing = holds.filter((hold) => hold !== null);
  const [first] = standing;
  if (first === undefined) return null;
  return standing.reduce((latest, hold) =>
    latest.until === null || (hold.until !== null && hold.until <= latest.until) ? latest : hold,
  );
}
