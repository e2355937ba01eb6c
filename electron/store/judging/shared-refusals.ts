import { allRows, oneNumber, runChange, runScript } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { consentCode } from '../codes.ts';
import { inRanges } from '../in-ranges.ts';
import { kindCode, writeWaitingKeys } from '../people/matching-keys.ts';
import type { MatchingKind } from '../people/matching-key.ts';

/** Channels that a value reaches its people by. */
const REACHED: readonly (readonly [MatchingKind, readonly string[]])[] = [
  ['email', ['email']],
  ['phone', ['sms', 'phone', 'whatsapp']],
];

const DENIED = consentCode('denied');
const UNCLEAR = consentCode('unclear');
const NO_NEWS = consentCode('unknown');

/** Values that several records have, looked at together: about 50 MB of memory. */
const VALUES_AT_ONCE = 300_000;

/**
 * A no that is tied to an address or a number reaches everybody who has it. Where its record names nobody (a list of
 * addresses alone) it is their no; where it names another person it is a doubt. Writes what reaches whom, and lowers
 * their consent. People are to be written before, findings to be evaluated afterwards.
 */
export function spreadRefusals(
  store: WritableStore,
  valuesAtOnce = VALUES_AT_ONCE,
): { readonly people: number } {
  writeWaitingKeys(store);
  runScript(store, TABLES);
  for (const [kind, channels] of REACHED) {
    const reach = reachBy(kind, channels);
    for (let from = -1; gatherMembers(store, kind, { from, valuesAtOnce }) > 0;) {
      from = oneNumber(store, 'SELECT max(hash) FROM temp.sharing');
      runScript(store, reach);
    }
  }
  runScript(store, 'DROP TABLE temp.sharing; DROP TABLE temp.member; DROP TABLE temp.reaching;');
  return runPeople(store);
}

const COLUMNS = REACHED.flatMap(([, channels]) => channels).map((channel) => `consent_${channel}`);

/** In memory (`temp_store`), and by record: many records read in any order take many times as long as in theirs. */
const TABLES = `
  CREATE TEMP TABLE sharing (record INTEGER NOT NULL, hash INTEGER NOT NULL, PRIMARY KEY (record, hash)) WITHOUT ROWID;
  CREATE TEMP TABLE member (hash INTEGER NOT NULL, record INTEGER NOT NULL, person INTEGER NOT NULL,
    nameless INTEGER NOT NULL, ${COLUMNS.map((column) => `${column} INTEGER NOT NULL`).join(', ')});
  CREATE TEMP TABLE reaching (hash INTEGER PRIMARY KEY, record INTEGER NOT NULL, one INTEGER NOT NULL,
    other INTEGER NOT NULL, ${COLUMNS.map((column) => `${column} INTEGER`).join(', ')});`;

/** Who has the next values beyond `from` that several records have. */
function gatherMembers(
  store: WritableStore,
  kind: MatchingKind,
  { from, valuesAtOnce }: { readonly from: number; readonly valuesAtOnce: number },
): number {
  runScript(store, 'DELETE FROM temp.sharing; DELETE FROM temp.member; DELETE FROM temp.reaching;');
  return runChange(
    store,
    `INSERT INTO temp.sharing SELECT k.record, k.hash
     FROM (SELECT hash FROM matching_key WHERE kind = ? AND hash > ? GROUP BY hash
       HAVING min(record) < max(record) LIMIT ?) shared
     CROSS JOIN matching_key k ON k.kind = ? AND k.hash = shared.hash`,
    kindCode(kind),
    from,
    valuesAtOnce,
    kindCode(kind),
  ).changes;
}

/** Values at least one of whose records says no by itself; then everybody else who has the value. */
function reachBy(kind: MatchingKind, channels: readonly string[]): string {
  const reached = channels.map((channel) => `consent_${channel}`);
  const saidNo = reached.map((column) => `${column} <= ${DENIED}`).join(' OR ');
  const codes = reached.map(
    (column) => `min(iif(${column} > ${DENIED}, ${NO_NEWS}, iif(nameless, ${column}, ${UNCLEAR})))`,
  );
  const lowers = reached.map((column) => `p.${column} > s.${column}`).join(' OR ');
  const written = COLUMNS.map((column) =>
    reached.includes(column) ? `min(s.${column})` : `${NO_NEWS}`,
  );
  return `
    INSERT INTO temp.member SELECT s.hash, n.id, n.person, ${NAMELESS}, ${COLUMNS.map((column) => `n.${column}`).join(', ')}
      FROM temp.sharing s CROSS JOIN record n ON n.id = s.record WHERE n.person > 0;
    INSERT INTO temp.reaching (hash, record, one, other, ${reached.join(', ')})
      SELECT hash, min(record), min(person), max(person), ${codes.join(', ')}
      FROM temp.member WHERE ${saidNo} GROUP BY hash;
    INSERT INTO shared_refusal (person, record, ${COLUMNS.join(', ')})
      SELECT m.person, min(s.record), ${written.join(', ')}
      FROM temp.member m
      CROSS JOIN temp.reaching s ON s.hash = m.hash
      CROSS JOIN person p ON p.id = m.person
      WHERE (m.person <> s.one OR m.person <> s.other) AND (${lowers})
      GROUP BY m.person
      ON CONFLICT (person) DO UPDATE SET record = ${recordKept(kind)},
        ${reached.map((column) => `${column} = min(${column}, excluded.${column})`).join(', ')};`;
}

/** The first record of those that reach somebody by one kind of value; what an address says goes before a number. */
function recordKept(kind: MatchingKind): string {
  const first = 'min(record, excluded.record)';
  return kind === 'email' ? first : `iif(consent_email = ${NO_NEWS}, ${first}, record)`;
}

const NAMELESS = `n.full_name IS NULL AND n.first_name IS NULL AND n.last_name IS NULL`;

function runPeople(store: WritableStore): { readonly people: number } {
  const lowered = ['email', 'sms', 'phone', 'whatsapp'].map(
    (channel) => `consent_${channel} = min(person.consent_${channel}, s.consent_${channel})`,
  );
  let people = 0;
  inRanges(store, (first, last) => {
    people += runChange(
      store,
      `UPDATE person SET ${lowered.join(', ')} FROM shared_refusal s
       WHERE s.person = person.id AND s.person BETWEEN ? AND ?`,
      first,
      last,
    ).changes;
  });
  return { people };
}

/** Records of others whose no reaches these people. */
export function listReachingRecords(
  store: ReadableStore,
  people: readonly number[],
): readonly { readonly person: number; readonly record: number }[] {
  return allRows(
    store,
    'SELECT person, record FROM shared_refusal WHERE person IN (SELECT value FROM json_each(?)) ORDER BY person',
    JSON.stringify(people),
  );
}
