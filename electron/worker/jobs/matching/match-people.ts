import { createMatcher, createNameReader } from '#engine/identity/index.ts';
import type { Matcher, MatchResult, NameBook } from '#engine/identity/index.ts';
import type { WritableStore } from '#store/database.ts';
import { writePeople } from '#store/people/people.ts';
import { writeAskedPairs } from '#store/people/pairs.ts';
import { countOrdinals, readRecordOrder } from '#store/records/record-order.ts';
import { readSettings } from '#store/settings.ts';
import type { JobContext, JobDeps } from '#worker/handler.ts';
import { joinDependents } from './join-dependents.ts';
import { joinAlikeRecords } from './join-alike-records.ts';
import { applyPairDecisions } from './pair-decisions.ts';
import { joinAttachedLists } from './join-attached-lists.ts';
import { joinSharedValues } from './join-shared-values.ts';
import { knowList } from './know-list.ts';
import { settleConsent } from './settle-consent.ts';

/** Joins all records of the workspace to people. Call inside the transaction of the job. */
export async function matchPeople(
  store: WritableStore,
  deps: Pick<JobDeps, 'job' | 'clock' | 'resources'>,
): Promise<number> {
  const { job } = deps;
  const found = await findPeople(store, deps);
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

/** Who is who, and nothing else of what was kept to find it. */
async function findPeople(
  store: WritableStore,
  { job, clock, resources }: Pick<JobDeps, 'job' | 'clock' | 'resources'>,
): Promise<MatchResult> {
  const book = resources.names();
  const today = clock.today(readSettings(store).today);
  const matcher = createMatcher(countOrdinals(store), { book, today });
  applyPairDecisions(store, matcher);
  joinAttachedLists(store, matcher);
  await joinKnown(store, matcher, { job, book });
  return joinDependents(store, matcher.result(), book);
}

async function joinKnown(
  store: WritableStore,
  matcher: Matcher,
  { job, book }: { readonly job: JobContext; readonly book: NameBook },
): Promise<void> {
  const list = await knowList(store, { book, job, keysOf: createNameReader() });
  await joinSharedValues(store, matcher, { ...list, job });
  await joinAlikeRecords(store, matcher, { ...list, job });
  list.known.letGo();
}
