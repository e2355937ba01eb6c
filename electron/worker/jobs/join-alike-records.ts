import { alikeEvidence, alikeKeys } from '#engine/identity/index.ts';
import type { AlikeSubject, Matcher, NameBook, NameReader } from '#engine/identity/index.ts';
import type { WritableStore } from '#store/database.ts';
import { readAddresses, readSubject, walkSubjects } from '#store/match-subjects.ts';
import type { MatchSubject } from '#store/match-subjects.ts';
import { readRecordOrder } from '#store/record-order.ts';
import type { JobContext } from '../handler.ts';
import { sortAlike } from './sort-alike.ts';

const RECORDS_A_TURN = 20_000;
const BLOCKS_A_TURN = 2000;

/**
 * Joins, or asks about, records that share no id, e-mail or phone but are alike in name and something else. The keys
 * are kept in memory for this one pass: twelve bytes each.
 */
export async function joinAlikeRecords(
  store: WritableStore,
  matcher: Matcher,
  {
    book,
    job,
    keysOf,
  }: { readonly book: NameBook; readonly job: JobContext; readonly keysOf: NameReader },
): Promise<void> {
  const order = readRecordOrder(store);
  const addresses = readAddresses(store, order);
  const sorter = sortAlike(order.count);
  for (const subject of walkSubjects(store, order, addresses)) {
    for (const key of alikeKeys(book, toAlike(subject, keysOf))) sorter.add(key, subject.ordinal);
    if (subject.ordinal % RECORDS_A_TURN === 0) await job.breathe();
  }
  let blocks = 0;
  for (const members of sorter.blocks(matcher.areOne)) {
    joinMembers(members, matcher, (ordinal) => {
      const subject = readSubject(store, order, { ordinal, addresses });
      return subject === null ? null : toAlike(subject, keysOf);
    });
    blocks += 1;
    if (blocks % BLOCKS_A_TURN === 0) await job.breathe();
  }
}

function joinMembers(
  members: readonly number[],
  matcher: Matcher,
  read: (ordinal: number) => AlikeSubject | null,
): void {
  const subjects = new Map<number, AlikeSubject>();
  for (const ordinal of members) {
    const subject = read(ordinal);
    if (subject !== null) subjects.set(ordinal, subject);
  }
  matcher.joinAlike(
    [...subjects].map(([ordinal, { name, birth }]) => ({ ordinal, name, birth })),
    (a, b) => {
      const [one, other] = [subjects.get(a), subjects.get(b)];
      return one === undefined || other === undefined ? [] : alikeEvidence(one, other);
    },
  );
}

function toAlike(
  { name, birth, emails, phones, address }: MatchSubject,
  keysOf: NameReader,
): AlikeSubject {
  return { name: keysOf(name), birth, emails, phones, address };
}
