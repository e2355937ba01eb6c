import { assert } from '#base/assert.ts';
import { placeIn } from '#base/place-in.ts';
import { mailboxOf } from '#domain/mailbox.ts';
import type { PersonName } from '#domain/signal.ts';
import { isOfficeAddress } from '#engine/identity/index.ts';
import type { BlockKind, BlockMember, Matcher, NameKeys } from '#engine/identity/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { readSubject } from '#store/people/match-subjects.ts';
import { joiningKinds } from '#store/people/matching-key.ts';
import { walkBlocks } from '#store/people/matching-keys.ts';
import type { JobContext } from '#worker/handler.ts';
import type { KnownList } from './know-list.ts';
import { OFFICE } from './known-records.ts';

/** Blocks are gathered until they have this many records: what is known of them is gone through once for all. */
const MEMBERS_AT_ONCE = 300_000;
/** Of records whose names are not kept; about 20 MB of memory. */
const MEMBERS_A_READ = 20_000;

/** Joins records that share a record id, an e-mail or a phone. */
export async function joinSharedValues(
  store: ReadableStore,
  matcher: Matcher,
  list: KnownList & { readonly job: JobContext },
): Promise<void> {
  const { job } = list;
  let blocks = 0;
  for (const kind of joiningKinds) {
    let waiting: (readonly number[])[] = [];
    let members = 0;
    const join = async (): Promise<void> => {
      for (const batch of readBlocks(store, waiting, list))
        joinBatch(store, matcher, { kind, batch, list });
      blocks += waiting.length;
      job.report('matching', blocks, null);
      waiting = [];
      members = 0;
      await job.breathe();
    };
    for (const block of walkBlocks(store, kind)) {
      waiting.push(block);
      members += block.length;
      if (members >= MEMBERS_AT_ONCE) await join();
    }
    await join();
  }
}

/** Blocks, and what is known of their records. */
type Batch = {
  readonly blocks: readonly (readonly number[])[];
  readonly at: (ordinal: number) => BlockMember;
  readonly hasOffice: (ordinal: number) => boolean;
};

/** The same blocks in fewer at a time, where many have records whose names are not kept. */
function* readBlocks(
  store: ReadableStore,
  blocks: readonly (readonly number[])[],
  list: KnownList,
): Generator<Batch> {
  const found = lookUp(list, blocks);
  let [from, unread] = [0, [] as number[]];
  for (const [index, block] of blocks.entries()) {
    unread.push(...block.filter((ordinal) => found.nameAt(ordinal) === null));
    if (unread.length < MEMBERS_A_READ && index < blocks.length - 1) continue;
    const names = readNames(store, unread, list);
    yield {
      blocks: blocks.slice(from, index + 1),
      hasOffice: found.hasOffice,
      at: (ordinal) => ({
        ordinal,
        name: found.nameAt(ordinal) ?? names.get(ordinal) ?? list.keysOf(NOBODY),
        birth: found.birthAt(ordinal),
      }),
    };
    from = index + 1;
    unread = [];
  }
}

const NOBODY: PersonName = { first: null, middle: null, last: null, full: null };

/** What is known of the records of these blocks, gone through in their order. */
function lookUp({ known }: KnownList, blocks: readonly (readonly number[])[]) {
  const ordinals = Int32Array.from(new Set(blocks.flat())).sort();
  const names = new Int32Array(ordinals.length);
  const births = new Int32Array(ordinals.length);
  let at = 0;
  for (const piece of known.pieces()) {
    for (; at < ordinals.length && (ordinals[at] ?? 0) < piece.first + piece.count; at += 1) {
      const place = (ordinals[at] ?? 0) - piece.first;
      names[at] = piece.names[place] ?? 0;
      births[at] = piece.births[place] ?? 0;
    }
    if (at === ordinals.length) break;
  }
  assert(at === ordinals.length, 'members within the records');
  const nameOf = (ordinal: number): number => names[placeIn(ordinals, ordinal)] ?? 0;
  return {
    nameAt: (ordinal: number) => known.nameAt(nameOf(ordinal)),
    birthAt: (ordinal: number) => known.birthOf(births[placeIn(ordinals, ordinal)] ?? 0),
    hasOffice: (ordinal: number) => nameOf(ordinal) >= OFFICE,
  };
}

function readNames(
  store: ReadableStore,
  ordinals: readonly number[],
  { order, addresses, keysOf }: KnownList,
): ReadonlyMap<number, NameKeys> {
  const names = new Map<number, NameKeys>();
  for (const ordinal of Int32Array.from(new Set(ordinals)).sort()) {
    const subject = readSubject(store, order, { ordinal, addresses });
    if (subject !== null) names.set(ordinal, keysOf(subject.name));
  }
  return names;
}

function joinBatch(
  store: ReadableStore,
  matcher: Matcher,
  {
    kind,
    batch,
    list,
  }: { readonly kind: BlockKind; readonly batch: Batch; readonly list: KnownList },
): void {
  for (const block of batch.blocks) {
    const isOffice =
      kind === 'email' && batch.hasOffice(block[0] ?? 0) && isOfficeBlock(store, block, list);
    matcher.joinBlock(kind, block.map(batch.at), isOffice);
  }
}

/** The address of the block is one that all its records have. */
function isOfficeBlock(
  store: ReadableStore,
  [first = 0, ...others]: readonly number[],
  { order, addresses }: KnownList,
): boolean {
  const emailsOf = (ordinal: number): readonly string[] =>
    readSubject(store, order, { ordinal, addresses })?.emails ?? [];
  return emailsOf(first).some((email) => {
    if (!isOfficeAddress(email)) return false;
    const mailbox = mailboxOf(email);
    return others.every((other) => emailsOf(other).some((each) => mailboxOf(each) === mailbox));
  });
}
