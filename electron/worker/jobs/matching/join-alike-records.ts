import { alikeEvidence } from '#engine/identity/index.ts';
import type { AlikeSubject, Matcher } from '#engine/identity/index.ts';
import type { WritableStore } from '#store/database.ts';
import { readSubject } from '#store/people/match-subjects.ts';
import type { JobContext } from '#worker/handler.ts';
import { alikeBlocks } from './alike-blocks.ts';
import type { AlikeMember } from './alike-blocks.ts';
import { toAlike } from './know-list.ts';
import type { KnownList } from './know-list.ts';
import { NONE, SEVERAL } from './known-records.ts';

/** Of blocks whose records are read; about 20 MB of memory. */
const MEMBERS_A_READ = 40_000;
/** Of all blocks. */
const MEMBERS_A_TURN = 50_000;

/**
 * Joins, or asks about, records that share no id, e-mail or phone but are alike in name and something else. Most blocks
 * bring together only names that are two people's, or records that share no contact: of these nothing is read again.
 */
export async function joinAlikeRecords(
  store: WritableStore,
  matcher: Matcher,
  { known, order, addresses, keysOf, job }: KnownList & { readonly job: JobContext },
): Promise<void> {
  const queue = createBlockQueue(matcher, {
    addresses,
    read: (ordinal) => {
      const subject = readSubject(store, order, { ordinal, addresses });
      return subject === null ? null : toAlike(subject, keysOf);
    },
  });
  for (const block of alikeBlocks(known, matcher.areOne)) if (queue.add(block)) await job.breathe();
  queue.join();
}

type Reader = (ordinal: number) => AlikeSubject | null;

type Block = readonly AlikeMember[];

type WaitingBlock = {
  readonly block: Block;
  readonly isTold: boolean; // names and births kept all of them apart
  readonly isRead: boolean;
};

/** Blocks wait for each other, so that their records are read together; they are joined in their order. */
function createBlockQueue(
  matcher: Matcher,
  { addresses, read }: { readonly addresses: Int32Array; readonly read: Reader },
): { readonly add: (block: Block) => boolean; readonly join: () => void } {
  let waiting: WaitingBlock[] = [];
  let [members, toRead] = [0, 0];

  /** Of records that share no contact only the address is left to compare. */
  function recall({ ordinal, name, birth }: AlikeMember): AlikeSubject | null {
    if (name === null) return read(ordinal);
    return { name, birth, emails: [], phones: [], address: addresses[ordinal] ?? 0 };
  }

  function join(): void {
    const records = readMembers(
      waiting.flatMap(({ block, isRead }) => (isRead ? block : [])),
      read,
    );
    // those before may have made one person of a block that waited, or joined others to its records
    for (const { block, isTold, isRead } of waiting) {
      if (isTold && block.every(({ ordinal }) => matcher.isAlone(ordinal))) continue;
      if (!isTold && isOne(block, matcher)) continue;
      if (isTold && !mayBeAlike(block, matcher)) continue;
      const isUnread = !isRead && mayShareContact(block);
      joinMembers(block, matcher, (member) => {
        if (isUnread) return read(member.ordinal);
        return isRead ? (records.get(member.ordinal) ?? null) : recall(member);
      });
    }
    waiting = [];
    [members, toRead] = [0, 0];
  }

  return {
    join,
    add(block) {
      const isTold = !mayBeAlike(block, matcher);
      const isRead = !isTold && mayShareContact(block);
      waiting.push({ block, isTold, isRead });
      members += block.length;
      if (isRead) toRead += block.length;
      if (toRead < MEMBERS_A_READ && members < MEMBERS_A_TURN) return false;
      join();
      return true;
    },
  };
}

/** False only where names and births alone keep all of them apart. */
function mayBeAlike(block: Block, matcher: Matcher): boolean {
  const members = block.flatMap(({ ordinal, name, birth }) =>
    name === null ? [] : [{ ordinal, name, birth }],
  );
  return members.length < block.length || matcher.mayBeAlike(members);
}

/** False only where no two of them have the end of a phone or the part before the @ in common. */
export function mayShareContact(block: Block): boolean {
  return block.some((one, at) =>
    block
      .slice(at + 1)
      .some((other) => mayBeEqual(one.end, other.end) || mayBeEqual(one.local, other.local)),
  );
}

/** Records with several values are taken to share one with everybody. */
function mayBeEqual(one: number, other: number): boolean {
  if (one === NONE || other === NONE) return false;
  return one === other || one === SEVERAL || other === SEVERAL;
}

/** The records of several blocks, read in the order in which they stand: a million pages in any order take minutes. */
function readMembers(members: Block, read: Reader): ReadonlyMap<number, AlikeSubject | null> {
  const known = new Map<number, AlikeSubject | null>();
  const ordinals = new Set(members.map(({ ordinal }) => ordinal));
  for (const ordinal of Int32Array.from(ordinals).sort()) known.set(ordinal, read(ordinal));
  return known;
}

function isOne([first, ...others]: Block, matcher: Matcher): boolean {
  return others.every(({ ordinal }) => matcher.areOne(first?.ordinal ?? ordinal, ordinal));
}

function joinMembers(
  members: Block,
  matcher: Matcher,
  read: (member: AlikeMember) => AlikeSubject | null,
): void {
  const subjects = new Map<number, AlikeSubject>();
  for (const member of members) {
    const subject = read(member);
    if (subject !== null) subjects.set(member.ordinal, subject);
  }
  matcher.joinAlike(
    [...subjects].map(([ordinal, { name, birth }]) => ({ ordinal, name, birth })),
    (a, b) => {
      const [one, other] = [subjects.get(a), subjects.get(b)];
      return one === undefined || other === undefined ? [] : alikeEvidence(one, other);
    },
  );
}
