import { alikeEvidence, alikeKeys } from '#engine/identity/index.ts';
import type { AlikeSubject, Matcher, NameBook, NameReader } from '#engine/identity/index.ts';
import type { WritableStore } from '#store/database.ts';
import { readAddresses, readSubject, walkSubjects } from '#store/match-subjects.ts';
import type { MatchSubject } from '#store/match-subjects.ts';
import { readRecordOrder } from '#store/record-order.ts';
import type { JobContext } from '../handler.ts';
import { sortAlike } from './sort-alike.ts';

const RECORDS_A_TURN = 20_000;
/** About 40 MB of memory. */
const MEMBERS_A_READ = 80_000;

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
  const waiting: number[][] = [];
  let members = 0;
  const joinWaiting = (): void => {
    const read = readMembers(waiting, (ordinal) => {
      const subject = readSubject(store, order, { ordinal, addresses });
      return subject === null ? null : toAlike(subject, keysOf);
    });
    // those before may have made one person of a block that waited
    for (const block of waiting) if (!isOne(block, matcher)) joinMembers(block, matcher, read);
    waiting.length = 0;
    members = 0;
  };
  for (const block of sorter.blocks(matcher.areOne)) {
    waiting.push(block);
    members += block.length;
    if (members < MEMBERS_A_READ) continue;
    joinWaiting();
    await job.breathe();
  }
  joinWaiting();
}

/** The records of several blocks, read in the order in which they stand: a million pages in any order take minutes. */
function readMembers(
  blocks: readonly (readonly number[])[],
  read: (ordinal: number) => AlikeSubject | null,
): (ordinal: number) => AlikeSubject | null {
  const ordinals = Int32Array.from(new Set(blocks.flat())).sort();
  const known = new Map<number, AlikeSubject | null>();
  for (const ordinal of ordinals) known.set(ordinal, read(ordinal));
  return (ordinal) => known.get(ordinal) ?? null;
}

function isOne([first = 0, ...others]: readonly number[], matcher: Matcher): boolean {
  return others.every((other) => matcher.areOne(first, other));
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
