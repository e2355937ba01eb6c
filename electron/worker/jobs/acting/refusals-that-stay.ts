import { channels } from '#domain/consent.ts';
import type { Channel, ConsentEvent, ConsentState } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import { consentCode, reduceConsent } from '#engine/consent/index.ts';
import type { WritableStore } from '#store/database.ts';
import {
  isFromElsewhere,
  isKept,
  keepRefusals,
  listConsentOfRecords,
  listKeptOfThoseBack,
  listRecordsReachedFrom,
} from '#store/judging/kept-refusals.ts';
import type { KeptRefusal } from '#store/judging/kept-refusals.ts';
import { forgetPerson } from '#store/people/people-rows.ts';
import { findRecord, listRecordsOfPeople } from '#store/records/records.ts';
import { rewriteRecord } from '#store/records/rewrite-records.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import { findSource } from '#store/records/sources.ts';
import { toCanonical } from '../importing/to-canonical.ts';
import type { RewrittenBatch } from './rewritten-batch.ts';

/** Call before cells change; what it gives, after people were matched anew. */
export type RefusalWatch = (store: WritableStore, day: Day) => void;

/**
 * Another address makes no yes of a no. Of a correction: whoever was one person with the row keeps what all of them had
 * said. Of slimming: whoever was reached by the no of a row that lost its address keeps it. What a row said by itself, and
 * says no more because its own cell was set anew, is the user's word.
 */
export function watchRefusals(
  store: WritableStore,
  { records }: RewrittenBatch,
  disposition: 'slim' | 'correct',
): RefusalWatch {
  const changed = [...records.keys()];
  const isCorrection = disposition === 'correct';
  const watched = isCorrection
    ? matesOf(store, records)
    : listRecordsReachedFrom(store, changed).filter((record) => !records.has(record));
  const before = listConsentOfRecords(store, watched);
  const least = consentCode(isCorrection ? 'denied' : 'unclear');
  return (writable, day) => {
    const after = listConsentOfRecords(writable, watched);
    const lost = [...before].flatMap(([record, states]): KeptRefusal[] =>
      channels
        .filter((channel) => {
          const code = consentCode(states[channel]);
          return code <= least && code < consentCode(after.get(record)?.[channel] ?? 'withdrawn');
        })
        .map((channel) => ({ record, channel, state: states[channel] })),
    );
    keepRefusals(writable, lost, day);
  };
}

/** All records of those people of whom a row was set anew that says about consent what it said. */
function matesOf(store: WritableStore, records: RewrittenBatch['records']): readonly number[] {
  const people = [...records].flatMap(([id, { signals }]) => {
    const standing = findRecord(store, id);
    if (standing === null) return [];
    const isSame = channels.every(
      (channel) => ownState(standing.signals, channel) === ownState(signals, channel),
    );
    return isSame ? [standing.person] : [];
  });
  return listRecordsOfPeople(store, people).map(({ id }) => id);
}

function ownState(
  { consent }: { readonly consent: readonly ConsentEvent[] },
  channel: Channel,
): ConsentState {
  return reduceConsent(consent.filter(isOfCells))[channel];
}

/** Not what the title over an address says, nor what came from another row. */
function isOfCells(event: ConsentEvent): boolean {
  return event.why !== 'consent.column_name' && !isFromElsewhere(event);
}

/** Entries that are back speak for themselves again. True where people are to be matched anew for that. */
export function dropKeptRefusals(store: WritableStore): boolean {
  const kept = listKeptOfThoseBack(store);
  for (const id of kept) {
    const record = findRecord(store, id);
    if (record === null) continue;
    rewriteRecord(store, withoutKept(store, record));
    forgetPerson(store, record.person);
  }
  return kept.length > 0;
}

function withoutKept(store: WritableStore, record: StoredRecord): StoredRecord {
  const consent = record.signals.consent.filter((event) => !isKept(event));
  const signals = { ...record.signals, consent };
  const { suppressed } = record.canonical;
  const today = findSource(store, record.source)?.importedOn ?? 0;
  return { ...record, signals, canonical: toCanonical(signals, { today, suppressed }) };
}
