import { memoise } from '#base/memoise.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import { wordSound } from '#engine/identity/index.ts';
import { sharedContacts, sharedSubjects } from '#engine/suppression/index.ts';
import type { ContactValues } from '#engine/suppression/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { findContactsOfRow } from '#store/records/dependents.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import { listSources } from '#store/records/sources.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import { childSubjects } from '../importing/suppressed-children.ts';
import { systemOf } from '../importing/matching-keys-of.ts';

/** Whose records give what goes on the suppression list. */
export type ErasedPeople = {
  readonly goes: readonly number[];
  readonly sharedContacts: ContactValues; // that somebody who stays has too
};

const NAMES_REMEMBERED = 10_000;

/** What of a record goes on the suppression list. */
export function subjectsFinder(
  store: ReadableStore,
  values: ContactValues,
): (record: StoredRecord) => readonly FingerprintSubject[] {
  const shared = sharedContacts(values);
  const systems = new Map(
    listSources(store).map(({ id, profile, reading }) => [id, systemOf({ profile, ...reading })]),
  );
  const hear = memoise(wordSound, NAMES_REMEMBERED);
  return (record) => {
    const { signals, dependent } = record;
    if (dependent > 0) return childSubjects(signals, findContactsOfRow(store, record));
    const system = systems.get(record.source) ?? '';
    return sharedSubjects({ ...signals, system }, shared, hear);
  };
}

/** Everything that goes on the suppression list. Walks the records of the people. */
export function* subjectsOf(
  store: ReadableStore,
  { goes, sharedContacts: shared }: ErasedPeople,
): Generator<FingerprintSubject> {
  const find = subjectsFinder(store, shared);
  for (const record of walkRecordsOfPeople(store, goes)) yield* find(record);
}
