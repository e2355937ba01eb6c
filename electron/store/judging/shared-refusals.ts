import { allRows, runChange, runScript } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { consentCode } from '../codes.ts';
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

/**
 * A no that is tied to an address or a number reaches everybody who has it. Where its record names nobody (a list of
 * addresses alone) it is their no; where it names another person it is a doubt. Writes what reaches whom, and lowers
 * their consent. People are to be written before, findings to be evaluated afterwards.
 */
export function spreadRefusals(store: WritableStore): { readonly people: number } {
  writeWaitingKeys(store);
  for (const [kind, channels] of REACHED) runScript(store, reachBy(kind, channels));
  return runPeople(store);
}

const COLUMNS = REACHED.flatMap(([, channels]) => channels).map((channel) => `consent_${channel}`);

/** Values of several records, at least one of which says no by itself; then everybody else who has the value. */
function reachBy(kind: MatchingKind, channels: readonly string[]): string {
  const reached = channels.map((channel) => `consent_${channel}`);
  const saidNo = reached.map((column) => `n.${column} <= ${DENIED}`).join(' OR ');
  const codes = reached.map(
    (column) =>
      `min(iif(n.${column} > ${DENIED}, ${NO_NEWS}, iif(${NAMELESS}, n.${column}, ${UNCLEAR}))) AS ${column}`,
  );
  const lowers = reached.map((column) => `p.${column} > s.${column}`).join(' OR ');
  const written = COLUMNS.map((column) =>
    reached.includes(column) ? `min(s.${column})` : `${NO_NEWS}`,
  );
  return `
    CREATE TEMP TABLE reaching AS
      SELECT k.hash, min(n.id) AS record, min(n.person) AS one, max(n.person) AS other, ${codes.join(', ')}
      FROM (SELECT hash FROM matching_key WHERE kind = ${kindCode(kind)} GROUP BY hash
        HAVING min(record) < max(record)) shared
      CROSS JOIN matching_key k ON k.kind = ${kindCode(kind)} AND k.hash = shared.hash
      CROSS JOIN record n ON n.id = k.record
      WHERE n.person > 0 AND (${saidNo})
      GROUP BY k.hash;
    INSERT INTO shared_refusal (person, record, ${COLUMNS.join(', ')})
      SELECT r.person, min(s.record), ${written.join(', ')}
      FROM temp.reaching s
      CROSS JOIN matching_key k ON k.kind = ${kindCode(kind)} AND k.hash = s.hash
      CROSS JOIN record r ON r.id = k.record
      CROSS JOIN person p ON p.id = r.person
      WHERE (r.person <> s.one OR r.person <> s.other) AND (${lowers})
      GROUP BY r.person
      ON CONFLICT (person) DO UPDATE SET ${reached.map((column) => `${column} = min(${column}, excluded.${column})`).join(', ')};
    DROP TABLE temp.reaching;`;
}

const NAMELESS = `n.full_name IS NULL AND n.first_name IS NULL AND n.last_name IS NULL`;

function runPeople(store: WritableStore): { readonly people: number } {
  const lowered = ['email', 'sms', 'phone', 'whatsapp'].map(
    (channel) => `consent_${channel} = min(person.consent_${channel}, s.consent_${channel})`,
  );
  const { changes } = runChange(
    store,
    `UPDATE person SET ${lowered.join(', ')} FROM shared_refusal s WHERE s.person = person.id`,
  );
  return { people: changes };
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
