import { createMatcher, nameKeys } from '#engine/identity/index.ts';
import type { WritableStore } from '#store/database.ts';
import { matchingKinds, walkBlocks } from '#store/matching-keys.ts';
import { writePeople } from '#store/people.ts';
import { countOrdinals } from '#store/record-order.ts';
import type { JobContext } from '../handler.ts';

const BLOCKS_A_TURN = 2000;

/** Joins all records of the workspace to people. Call inside the transaction of the job. */
export async function matchPeople(store: WritableStore, job: JobContext): Promise<number> {
  const matcher = createMatcher(countOrdinals(store));
  let blocks = 0;
  for (const kind of matchingKinds) {
    for (const members of walkBlocks(store, kind)) {
      matcher.joinBlock(
        kind,
        members.map(({ ordinal, name, birth }) => ({ ordinal, name: nameKeys(name), birth })),
      );
      blocks += 1;
      if (blocks % BLOCKS_A_TURN === 0) {
        job.report('matching', blocks, null);
        await job.breathe();
      }
    }
  }
  await job.breathe();
  const found = matcher.result();
  writePeople(store, found);
  await job.breathe();
  return found.people;
}
