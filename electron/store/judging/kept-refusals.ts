import { channels } from '#domain/consent.ts';
import type { Channel, ConsentEvent, ConsentState } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { MappedColumn } from '#domain/source.ts';
import { consentCode, consentOfCode } from '../codes.ts';
import { allRows, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { kindCode } from '../people/matching-keys.ts';
import type { MatchingKind } from '../people/matching-key.ts';
import { packSignals, unpackSignals } from '../records/signals-text.ts';

/**
 * A no reaches a person through an address: from a list of addresses alone, or from another entry. When that entry goes
 * or its address is set anew, the no is written to the entry that stays, so that nothing which comes later makes a yes of it.
 */
export type KeptRefusal = {
  readonly record: number; // that stays
  readonly channel: Channel;
  readonly state: ConsentState;
};

const WHY = 'consent.kept_refusal';
const UNCLEAR = consentCode('unclear');
const reachOf: Readonly<Partial<Record<Channel, MatchingKind>>> = {
  email: 'email',
  sms: 'phone',
  phone: 'phone',
  whatsapp: 'phone',
};

type Reached = { readonly person: number; readonly record: number } & Readonly<
  Record<`consent_${'email' | 'sms' | 'phone' | 'whatsapp'}`, number>
>;

/** What reaches people who stay from `temp.erased_record`. Call before anything of it is taken away. */
export function listPartingRefusals(store: ReadableStore): readonly KeptRefusal[] {
  const reached = allRows<Reached>(
    store,
    `SELECT * FROM shared_refusal WHERE record IN (SELECT id FROM temp.erased_record)
       AND person NOT IN (SELECT id FROM temp.erased_person)`,
  );
  if (reached.length === 0) return [];
  const recordOf = recordsReached(store, reached);
  return reached.flatMap((row) =>
    Object.entries(reachOf).flatMap(([name, kind]): KeptRefusal[] => {
      const channel = name as keyof typeof reachOf & ('email' | 'sms' | 'phone' | 'whatsapp');
      const code = row[`consent_${channel}`];
      const record = recordOf(row.person, kind) ?? row.person;
      return code > UNCLEAR ? [] : [{ record, channel, state: consentOfCode(code) }];
    }),
  );
}

/** The entry of each person that has the address through which it was reached: one walk over the keys. */
function recordsReached(
  store: ReadableStore,
  reached: readonly Reached[],
): (person: number, kind: MatchingKind) => number | undefined {
  const rows = allRows<{ kind: number; person: number; record: number }>(
    store,
    `SELECT k.kind, r.person, min(r.id) AS record FROM matching_key k
     CROSS JOIN matching_key s ON s.kind = k.kind AND s.hash = k.hash
     CROSS JOIN record r ON r.id = s.record
     WHERE k.kind IN (?, ?) AND k.record IN (SELECT value FROM json_each(?))
       AND r.person IN (SELECT value FROM json_each(?))
     GROUP BY k.kind, r.person`,
    kindCode('email'),
    kindCode('phone'),
    JSON.stringify(reached.map(({ record }) => record)),
    JSON.stringify(reached.map(({ person }) => person)),
  );
  const found = new Map(rows.map(({ kind, person, record }) => [`${kind} ${person}`, record]));
  return (person, kind) => found.get(`${kindCode(kind)} ${person}`);
}

/** What the people of these records come to, by record. */
export function listConsentOfRecords(
  store: ReadableStore,
  records: readonly number[],
): ReadonlyMap<number, Readonly<Record<Channel, ConsentState>>> {
  const rows = allRows<
    Readonly<Record<`consent_${Channel}`, number>> & { readonly record: number }
  >(
    store,
    `SELECT r.id AS record, ${channels.map((channel) => `p.consent_${channel}`).join(', ')}
     FROM record r JOIN person p ON p.id = r.person WHERE r.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(records),
  );
  return new Map(
    rows.map((row) => {
      const states = channels.map((channel) => [channel, consentOfCode(row[`consent_${channel}`])]);
      return [row.record, Object.fromEntries(states) as Record<Channel, ConsentState>];
    }),
  );
}

/** Everybody whom one of these records tells a no; then all their records. */
export function listRecordsReachedFrom(
  store: ReadableStore,
  records: readonly number[],
): readonly number[] {
  return allRows<{ id: number }>(
    store,
    `SELECT id FROM record WHERE person IN (SELECT person FROM shared_refusal
       WHERE record IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(records),
  ).map(({ id }) => id);
}

/** From `day` on: a permission of a later day outweighs it. Findings are to be evaluated afterwards where a person changed. */
export function keepRefusals(store: WritableStore, kept: readonly KeptRefusal[], day: Day): void {
  for (const { record, channel, state } of kept) {
    const row = oneRow<{ signals: string; person: number; columns: string }>(
      store,
      `SELECT r.signals, r.person, s.columns FROM record r JOIN source s ON s.id = r.source WHERE r.id = ?`,
      record,
    );
    if (row === null || row.person === 0) continue;
    const column = contactColumn(JSON.parse(row.columns) as MappedColumn[], channel);
    const signals = unpackSignals(row.signals);
    const consent = [...signals.consent, { channel, state, day, column, why: WHY } as const];
    const noOn = state === 'unclear' ? null : day;
    runChange(
      store,
      'UPDATE record SET signals = ? WHERE id = ?',
      packSignals({ ...signals, consent }),
      record,
    );
    for (const [table, id] of [
      ['record', record],
      ['person', row.person],
    ] as const) {
      runChange(
        store,
        `UPDATE ${table} SET consent_${channel} = min(consent_${channel}, ?),
           said_no_on = ifnull(max(said_no_on, ?), ifnull(said_no_on, ?)) WHERE id = ?`,
        consentCode(state),
        noOn,
        noOn,
        id,
      );
    }
  }
}

/** Of the list itself where it has no column of such contacts. */
function contactColumn(columns: readonly MappedColumn[], channel: Channel): number {
  const role = reachOf[channel] ?? 'email';
  return columns.find((column) => column.role === role)?.index ?? -1;
}

/** What stays with an entry whatever is read from its cells. */
export function keptOf(consent: readonly ConsentEvent[]): ConsentEvent[] {
  return consent.filter((event) => isFromElsewhere(event));
}

/** It stands in none of the cells of its entry. */
export function isFromElsewhere(event: ConsentEvent): boolean {
  return isKept(event) || event.why === 'consent.row_below';
}

export function isKept({ why }: ConsentEvent): boolean {
  return why === WHY;
}

/** Records that say no for somebody who is back (`temp.back`) and says it again. */
export function listKeptOfThoseBack(store: ReadableStore): readonly number[] {
  const rows = allRows<{ id: number; signals: string }>(
    store,
    `SELECT r.id, r.signals FROM record r WHERE r.person > 0 AND r.id NOT IN (SELECT id FROM temp.back)
       AND r.id IN (SELECT s.record FROM matching_key k
         CROSS JOIN matching_key s ON s.kind = k.kind AND s.hash = k.hash
         WHERE k.kind IN (?, ?) AND k.record IN (SELECT id FROM temp.back))`,
    kindCode('email'),
    kindCode('phone'),
  );
  return rows
    .filter(({ signals }) => unpackSignals(signals).consent.some(isKept))
    .map(({ id }) => id);
}
