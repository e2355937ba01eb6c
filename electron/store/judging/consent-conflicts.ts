import { channels } from '#domain/consent.ts';
import type { ConsentByChannel, ConsentEvent } from '#domain/consent.ts';
import { consentCode } from '../codes.ts';
import { allRows, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { unpackSignals } from '../records/signals-text.ts';

const GRANTED = consentCode('granted');

/** People of several records, of which one permits a channel and another one does not; with all that they state. */
export function* walkConsentConflicts(
  store: ReadableStore,
): Generator<{ readonly person: number; readonly events: readonly ConsentEvent[] }> {
  const atOdds = channels.map(
    (channel) =>
      `(min(r.consent_${channel}) < ${GRANTED} AND sum(r.consent_${channel} = ${GRANTED}) > 0)`,
  );
  const people = allRows<{ person: number }>(
    store,
    `SELECT r.person FROM record r INDEXED BY record_by_person
     WHERE r.person IN (SELECT id FROM person WHERE records > 1)
     GROUP BY r.person HAVING ${atOdds.join(' OR ')}`,
  );
  for (const { person } of people) {
    const records = allRows<{ signals: string }>(
      store,
      'SELECT signals FROM record WHERE person = ? ORDER BY source, row, id',
      person,
    );
    yield { person, events: records.flatMap(({ signals }) => unpackSignals(signals).consent) };
  }
}

export function writeConsent(
  store: WritableStore,
  person: number,
  consent: ConsentByChannel,
): void {
  runChange(
    store,
    `UPDATE person SET ${channels.map((channel) => `consent_${channel} = ?`).join(', ')} WHERE id = ?`,
    ...channels.map((channel) => consentCode(consent[channel])),
    person,
  );
}
