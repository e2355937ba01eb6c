import { channels } from '#domain/consent.ts';
import type { ConsentByChannel } from '#domain/consent.ts';
import { consentCode } from '../codes.ts';
import { allRows } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { toConsent } from '../records/record-row.ts';

export type UnclearPerson = { readonly id: number; readonly consent: ConsentByChannel };

/** People of whom a channel is in doubt, and nothing stricter is known of it. */
export function listUnclearPeople(store: ReadableStore): readonly UnclearPerson[] {
  const columns = channels.map((channel) => `consent_${channel}`);
  const open = columns.map((column) => `${column} = ${consentCode('unclear')}`);
  return allRows<{ id: number } & Parameters<typeof toConsent>[0]>(
    store,
    `SELECT id, ${columns.join(', ')} FROM person WHERE ${open.join(' OR ')} ORDER BY id`,
  ).map((row) => ({ id: row.id, consent: toConsent(row) }));
}
