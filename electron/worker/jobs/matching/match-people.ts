import { mailboxOf } from '#domain/mailbox.ts';
import { createMatcher, createNameReader, isOfficeAddress } from '#engine/identity/index.ts';
import type { BlockMember as EngineMember, Matcher, NameReader } from '#engine/identity/index.ts';
import type { WritableStore } from '#store/database.ts';
import { walkBlocks } from '#store/people/matching-keys.ts';
import { joiningKinds } from '#store/people/matching-key.ts';
import type { BlockMember } from '#store/people/matching-keys.ts';
import { writePeople } from '#store/people/people.ts';
import { writeAskedPairs } from '#store/people/pairs.ts';
import { countOrdinals, readRecordOrder } from '#store/records/record-order.ts';
import { readSettings } from '#store/settings.ts';
import type { JobContext, JobDeps } from '#worker/handler.ts';
import { joinDependents } from './join-dependents.ts';
import { joinAlikeRecords } from './join-alike-records.ts';
import { applyPairDecisions } from './pair-decisions.ts';
import { joinAttachedLists } from './join-attached-lists.ts';
import { settleConsent } from './settle-consent.ts';

const BLOCKS_A_TURN = 2000;

/** Joins all records of the workspace to people. Call inside the transaction of the job. */
export async function matchPeople(
  store: WritableStore,
  deps: Pick<JobDeps, 'job' | 'clock' | 'resources'>,
): Promise<number> {
  const { job } = deps;
  const book = deps.resources.names();
  const today = deps.clock.today(readSettings(store).today);
  const matcher = createMatcher(countOrdinals(store), { book, today });
  applyPairDecisions(store, matcher);
  const keysOf = createNameReader();
  joinAttachedLists(store, matcher);
  await joinSharedValues(store, matcher, { job, keysOf });
  await joinAlikeRecords(store, matcher, { book, job, keysOf });
  const found = joinDependents(store, matcher.result(), book);
  writePeople(store, found);
  settleConsent(store);
  const order = readRecordOrder(store);
  writeAskedPairs(
    store,
    found.asked.map((pair) => ({ ...pair, a: order.idOf(pair.a), b: order.idOf(pair.b) })),
  );
  await job.breathe();
  return found.people;
}

async function joinSharedValues(
  store: WritableStore,
  matcher: Matcher,
  { job, keysOf }: { readonly job: JobContext; readonly keysOf: NameReader },
): Promise<void> {
  let blocks = 0;
  for (const kind of joiningKinds) {
    for (const members of walkBlocks(store, kind)) {
      matcher.joinBlock(
        kind,
        members.map((member) => toMember(member, keysOf)),
        kind === 'email' && isOfficeBlock(members),
      );
      blocks += 1;
      if (blocks % BLOCKS_A_TURN === 0) {
        job.report('matching', blocks, null);
        await job.breathe();
      }
    }
  }
  await job.breathe();
}

function toMember({ ordinal, name, birth }: BlockMember, keysOf: NameReader): EngineMember {
  return { ordinal, name: keysOf(name), birth };
}

/** The address of the block is one that all its records have. */
function isOfficeBlock(members: readonly BlockMember[]): boolean {
  const [first, ...others] = members;
  return (first?.emails ?? []).some((email) => {
    if (!isOfficeAddress(email)) return false;
    const mailbox = mailboxOf(email);
    return others.every(({ emails }) => emails.some((other) => mailboxOf(other) === mailbox));
  });
}
