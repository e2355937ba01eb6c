import { alikeEvidence, alikeMarks } from '#engine/identity/index.ts';
import type { AlikeSubject, Matcher, NameBook, NameReader } from '#engine/identity/index.ts';
import type { WritableStore } from '#store/database.ts';
import { readAddresses, readSubject, walkSubjects } from '#store/people/match-subjects.ts';
import type { MatchSubject } from '#store/people/match-subjects.ts';
import { readRecordOrder } from '#store/records/record-order.ts';
import type { JobContext } from '#worker/handler.ts';
import { createKnownRecords } from './known-records.ts';
import type { KnownRecords } from './known-records.ts';
import { sortAlike } from './sort-alike.ts';

const RECORDS_A_TURN = 20_000;
/** Of blocks whose records are read; about 20 MB of memory. */
const MEMBERS_A_READ = 40_000;
/** Of all blocks. */
const MEMBERS_A_TURN = 200_000;

/**
 * Joins, or asks about, records that share no id, e-mail or phone but are alike in name and something else. The keys
 * are kept in memory for this one pass, eight bytes each, and so are names and births: most blocks bring together only
 * names that are two people's, and their records are not read again.
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
  const known = createKnownRecords(order.count);
  for (const subject of walkSubjects(store, order, addresses)) {
    const alike = toAlike(subject, keysOf);
    const marks = alikeMarks(book, alike);
    for (const key of marks.keys) sorter.add(key, subject.ordinal);
    if (marks.keys.length > 0) known.note(subject.ordinal, alike, marks);
    if (subject.ordinal % RECORDS_A_TURN === 0) await job.breathe();
  }
  const queue = createBlockQueue(matcher, {
    known,
    addresses,
    read: (ordinal) => {
      const subject = readSubject(store, order, { ordinal, addresses });
      return subject === null ? null : toAlike(subject, keysOf);
    },
  });
  for (const block of sorter.blocks(matcher.areOne)) if (queue.add(block)) await job.breathe();
  queue.join();
}

type Reader = (ordinal: number) => AlikeSubject | null;

type WaitingBlock = {
  readonly members: readonly number[];
  readonly isTold: boolean; // names and births kept all of them apart
  readonly isRead: boolean;
};

/** Blocks wait for each other, so that their records are read together; they are joined in their order. */
function createBlockQueue(
  matcher: Matcher,
  {
    known,
    addresses,
    read,
  }: { readonly known: KnownRecords; readonly addresses: Float64Array; readonly read: Reader },
): { readonly add: (block: readonly number[]) => boolean; readonly join: () => void } {
  let waiting: WaitingBlock[] = [];
  let [members, toRead] = [0, 0];

  /** Of records that share no contact only the address is left to compare. */
  function recall(ordinal: number): AlikeSubject | null {
    const member = known.at(ordinal);
    if (member === null) return read(ordinal);
    const { name, birth } = member;
    return { name, birth, emails: [], phones: [], address: addresses[ordinal] ?? 0 };
  }

  function join(): void {
    const records = readMembers(
      waiting.flatMap(({ members: block, isRead }) => (isRead ? block : [])),
      read,
    );
    // those before may have made one person of a block that waited, or joined others to its records
    for (const { members: block, isTold, isRead } of waiting) {
      if (isTold && block.every(matcher.isAlone)) continue;
      if (!isTold && isOne(block, matcher)) continue;
      if (isTold && !mayBeAlike(block, matcher, known)) continue;
      const isUnread = !isRead && mayShareContact(block, known);
      joinMembers(
        block,
        matcher,
        isUnread ? read : isRead ? (at) => records.get(at) ?? null : recall,
      );
    }
    waiting = [];
    [members, toRead] = [0, 0];
  }

  return {
    join,
    add(block) {
      const isTold = !mayBeAlike(block, matcher, known);
      const isRead = !isTold && mayShareContact(block, known);
      waiting.push({ members: block, isTold, isRead });
      members += block.length;
      if (isRead) toRead += block.length;
      if (toRead < MEMBERS_A_READ && members < MEMBERS_A_TURN) return false;
      join();
      return true;
    },
  };
}

/** False only where names and births alone keep all of them apart. */
function mayBeAlike(block: readonly number[], matcher: Matcher, known: KnownRecords): boolean {
  const members = block.map(known.at).filter((member) => member !== null);
  return members.length < block.length || matcher.mayBeAlike(members);
}

function mayShareContact(block: readonly number[], known: KnownRecords): boolean {
  return block.some((one, at) =>
    block.slice(at + 1).some((other) => known.mayShareContact(one, other)),
  );
}

/** The records of several blocks, read in the order in which they stand: a million pages in any order take minutes. */
function readMembers(
  members: readonly number[],
  read: (ordinal: number) => AlikeSubject | null,
): ReadonlyMap<number, AlikeSubject | null> {
  const known = new Map<number, AlikeSubject | null>();
  for (const ordinal of Int32Array.from(new Set(members)).sort()) known.set(ordinal, read(ordinal));
  return known;
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
