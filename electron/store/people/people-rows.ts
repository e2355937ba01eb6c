import { markKinds } from '#domain/signal.ts';
import { marksMask } from '../codes.ts';
import { runChange, runScript } from '../database.ts';
import type { WritableStore } from '../database.ts';
import { inRanges } from '../in-ranges.ts';
import { withoutIndexes } from '../without-indexes.ts';

const FACTS = `id, records, same_row_twice, household, reachable,
  consent_email, consent_sms, consent_phone, consent_whatsapp, consent_post, said_no_on, birth_from, birth_to,
  last_visit, last_purchase, last_contact, last_activity, created, activity, marks, erasure_on, held_until, suppressed`;

/** The day of the latest trigger. */
const ACTIVITY = `nullif(max(ifnull(last_visit, -9999999), ifnull(last_purchase, -9999999),
  ifnull(last_contact, -9999999), ifnull(last_activity, -9999999), ifnull(created, -9999999)), -9999999)`;

/** One bit of a mark, over all records: SQLite has no "or" that aggregates. */
const ANY_MARK = markKinds.map((_, index) => `max(marks & ${1 << index})`).join(' | ');

/** Of several holds the last day; one without an end outlasts every day. */
const HELD_UNTIL = `iif(max(marks & ${marksMask(['legal_hold'])} AND held_until IS NULL), NULL, max(held_until))`;

/** People of one record. */
function factsOfOne(which: string): string {
  return `INSERT INTO person (${FACTS})
    SELECT id, 1, 0, 0, emails IS NOT NULL OR phones IS NOT NULL,
      consent_email, consent_sms, consent_phone, consent_whatsapp, consent_post, said_no_on, birth_from, birth_to,
      last_visit, last_purchase, last_contact, last_activity, created, ${ACTIVITY}, marks, erasure_on, held_until, suppressed
    FROM record WHERE ${which}`;
}

/**
 * People of several. Consent: the lowest code is the most restrictive state. Birth: the days that all records allow;
 * where they contradict each other, all days that any allows. Triggers and refusals: the latest. A request for erasure:
 * the first, because its deadline runs from there.
 */
function factsOfSeveral(which: string): string {
  return `INSERT INTO person (${FACTS})
    SELECT person, records, rows > sources, 0, reachable,
      consent_email, consent_sms, consent_phone, consent_whatsapp, consent_post, said_no_on,
      iif(latest_from <= earliest_to, latest_from, earliest_from),
      iif(latest_from <= earliest_to, earliest_to, latest_to),
      last_visit, last_purchase, last_contact, last_activity, created, ${ACTIVITY}, marks, erasure_on, held_until, suppressed
    FROM (
      SELECT person, count(*) AS records, sum(dependent = 0) AS rows,
        count(DISTINCT iif(dependent = 0, source, NULL)) AS sources,
        max(emails IS NOT NULL OR phones IS NOT NULL) AS reachable,
        min(consent_email) AS consent_email, min(consent_sms) AS consent_sms,
        min(consent_phone) AS consent_phone, min(consent_whatsapp) AS consent_whatsapp,
        min(consent_post) AS consent_post, max(said_no_on) AS said_no_on,
        max(birth_from) AS latest_from, min(birth_to) AS earliest_to,
        min(birth_from) AS earliest_from, max(birth_to) AS latest_to,
        max(last_visit) AS last_visit, max(last_purchase) AS last_purchase,
        max(last_contact) AS last_contact, max(last_activity) AS last_activity, max(created) AS created,
        ${ANY_MARK} AS marks, min(erasure_on) AS erasure_on, ${HELD_UNTIL} AS held_until, max(suppressed) AS suppressed
      FROM record INDEXED BY record_by_person WHERE ${which} GROUP BY person
    )`;
}

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

function textOfOne(which: string): string {
  return `INSERT INTO person_text (id, label, contact, search)
    SELECT id, names, ${CONTACT}, ${SEARCH}
    FROM (SELECT id, ${NAME_OF_RECORD} AS names, emails, phones FROM record WHERE ${which} LIMIT -1)`;
}

function textOfSeveral(which: string): string {
  return `INSERT INTO person_text (id, label, contact, search)
    SELECT person, ${firstPart('names', 31)}, ${CONTACT}, ${SEARCH}
    FROM (
      SELECT person, group_concat(${NAME_OF_RECORD}, char(31)) AS names,
        group_concat(emails, char(10)) AS emails, group_concat(phones, char(10)) AS phones
      FROM record INDEXED BY record_by_person WHERE ${which} GROUP BY person
    )`;
}

const IN_RANGE = 'id BETWEEN ? AND ?';

/** New records, each of them a person of its own until people are matched. */
export function addPeopleOfNew(store: WritableStore, first: number, last: number): void {
  withoutIndexes(store, 'person', null, () =>
    withoutIndexes(store, 'person_text', null, () => {
      runChange(store, factsOfOne(IN_RANGE), first, last);
      runChange(store, textOfOne(IN_RANGE), first, last);
    }),
  );
}

/** Has records, and no row of its own: taken out because its records changed. */
const MISSING = `
DROP TABLE IF EXISTS temp.missing;
CREATE TEMP TABLE missing (id INTEGER PRIMARY KEY);
INSERT OR IGNORE INTO temp.missing SELECT person FROM record INDEXED BY record_by_person
  WHERE person > 0 AND person NOT IN (SELECT id FROM person);`;

const SEVERAL = 'person IN (SELECT person FROM temp.joined WHERE person BETWEEN ? AND ?)';
const ONE = `id IN (SELECT id FROM temp.missing WHERE id BETWEEN ? AND ?) AND person = id
  AND id NOT IN (SELECT person FROM temp.joined)`;

/** Everybody who has no row; `temp.joined` lists the records that are not the first of their person. */
export function addJoinedPeople(store: WritableStore): void {
  runScript(store, MISSING);
  const add = (sql: string): void =>
    inRanges(store, (first, last) => runChange(store, sql, first, last));
  withoutIndexes(store, 'person', null, () => {
    add(factsOfOne(ONE));
    add(factsOfSeveral(SEVERAL));
  });
  withoutIndexes(store, 'person_text', null, () => {
    add(textOfOne(ONE));
    add(textOfSeveral(SEVERAL));
  });
  runScript(store, 'DROP TABLE temp.missing');
}

/** Written anew from the records when people are matched. */
export function forgetPerson(store: WritableStore, person: number): void {
  runChange(store, 'DELETE FROM person_text WHERE id = ?', person);
  runChange(store, 'DELETE FROM person WHERE id = ?', person);
}
