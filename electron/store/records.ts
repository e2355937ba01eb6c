import type { ConsentByChannel, EvidenceReason } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { MarkKind, PersonName, RecordSignals, RetentionTrigger } from '#domain/signal.ts';
import { Defect } from '#base/assert.ts';
import type { ReadableStore, WritableStore } from './database.ts';
import type { MatchingKey } from './matching-keys.ts';

/** What the signals of one record come to, as plain columns. */
export type CanonicalRecord = {
  readonly consent: ConsentByChannel;
  readonly saidNoOn: Day | null;
  readonly birth: DayRange | null; // from the date or the stated age
  readonly birthText: string | null; // `toPartialText`
  readonly triggers: Readonly<Partial<Record<RetentionTrigger, Day>>>;
  readonly marks: readonly MarkKind[];
  readonly erasureRequestedOn: Day | null;
  readonly suppressed: boolean;
};

export type NewRecord = {
  readonly row: number; // from 1
  /** Exact bytes of the row with its line end for text formats, JSON of the cells for sheets. */
  readonly content: Uint8Array | string;
  readonly signals: RecordSignals;
  readonly canonical: CanonicalRecord;
  readonly keys: readonly MatchingKey[];
};

export type StoredRecord = {
  readonly id: number;
  readonly source: number; // id of the source, not its position
  readonly row: number;
  readonly person: number; // 0: anonymised, or not matched yet
  readonly joinedBy: EvidenceReason | null;
  readonly content: Uint8Array | string;
  readonly signals: RecordSignals;
  readonly canonical: CanonicalRecord;
};

/** Enough of a record to write the cleaned copy of its source. */
export type RecordContent = {
  readonly id: number;
  readonly row: number;
  readonly person: number;
  readonly content: Uint8Array | string;
};

const later = (): never => {
  throw new Defect('not written yet');
};

/** Adds records and their matching keys, several rows a statement. Call inside a transaction for speed. */
export function addRecords(_store: WritableStore, _source: number, _records: readonly NewRecord[]): void {
  later();
}

export function countRecords(_store: ReadableStore): number {
  return later();
}

/** All records that make up people (not the anonymised ones), in the order of import; position = ordinal of the matcher. */
export function* walkNames(
  _store: ReadableStore,
): Generator<{ readonly ordinal: number; readonly name: PersonName; readonly birth: DayRange | null }> {
  yield later();
}

/** The rows of one source, in the order of the file. */
export function* walkSourceRecords(_store: ReadableStore, _source: number): Generator<RecordContent> {
  yield later();
}

/** Every record of these people, by person, source and row. */
export function listRecordsOfPeople(_store: ReadableStore, _people: readonly number[]): StoredRecord[] {
  return later();
}

/** The same, one by one, for many people. */
export function* walkRecordsOfPeople(
  _store: ReadableStore,
  _people: readonly number[],
): Generator<StoredRecord> {
  yield later();
}

/** Records of each source that belong to these people. */
export function countRecordsBySource(
  _store: ReadableStore,
  _people: readonly number[],
): { readonly source: number; readonly records: number }[] {
  return later();
}
