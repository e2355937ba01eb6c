import { alikeMarks, isOfficeAddress } from '#engine/identity/index.ts';
import type { AlikeSubject, NameBook, NameReader } from '#engine/identity/index.ts';
import type { WritableStore } from '#store/database.ts';
import { readAddresses, walkSubjects } from '#store/people/match-subjects.ts';
import type { MatchSubject } from '#store/people/match-subjects.ts';
import { readRecordOrder } from '#store/records/record-order.ts';
import type { RecordOrder } from '#store/records/record-order.ts';
import type { JobContext } from '#worker/handler.ts';
import { createKnownRecords } from './known-records.ts';
import type { KnownRecords } from './known-records.ts';

/** All records of the workspace as the matcher goes through them, and what is kept of them meanwhile. */
export type KnownList = {
  readonly known: KnownRecords;
  readonly order: RecordOrder;
  readonly addresses: Int32Array; // by ordinal; empty where no list has addresses
  readonly keysOf: NameReader;
};

const RECORDS_A_TURN = 20_000;

/** Reads every record once. */
export async function knowList(
  store: WritableStore,
  about: { readonly book: NameBook; readonly job: JobContext; readonly keysOf: NameReader },
): Promise<KnownList> {
  const { book, job, keysOf } = about;
  const order = readRecordOrder(store);
  const addresses = readAddresses(store, order);
  const known = createKnownRecords(store, order.count);
  for (const subject of walkSubjects(store, order, addresses)) {
    const alike = toAlike(subject, keysOf);
    known.note(alike, alikeMarks(book, alike), alike.emails.some(isOfficeAddress));
    if (subject.ordinal % RECORDS_A_TURN === 0) await job.breathe();
  }
  known.close();
  return { known, order, addresses, keysOf };
}

export function toAlike(
  { name, birth, emails, phones, address }: MatchSubject,
  keysOf: NameReader,
): AlikeSubject {
  return { name: keysOf(name), birth, emails, phones, address };
}
