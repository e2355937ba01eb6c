import { assert } from '#base/assert.ts';
import type { EvidenceReason } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { PairVerdict } from '#domain/match.ts';
import { createAskedPairs } from './asked-pairs.ts';
import type { AskedPair } from './asked-pairs.ts';
import type { ClusterSet } from './clusters/cluster-set.ts';
import { createClusterSet } from './clusters/cluster-set.ts';
import { createNameComparer } from './names/compare-names.ts';
import { askAlone, joinBlock, joinPairs } from './clusters/join-block.ts';
import type { BlockKind, BlockMember, SharedOf } from './clusters/join-block.ts';
import type { NameBook } from './names/name-book.ts';
import { numberPeople } from './clusters/number-people.ts';
import { createNameTeller } from './clusters/told-apart.ts';
import { createUnionFind } from './clusters/union-find.ts';
import { defaultThresholds } from './weigh.ts';
import type { MatchThresholds } from './weigh.ts';

export type MatchResult = {
  readonly people: number;
  readonly personOf: Int32Array; // person number by ordinal; from 1, in the order of their first records
  readonly householdOf: Int32Array; // household number by person number (index 0 unused); 0: none
  readonly joinedBy: (ordinal: number) => EvidenceReason | null; // null: the first record of its person
  /** Pairs of people that may be one, weightiest first, each pair of people once. */
  readonly asked: readonly AskedPair[];
  /** Pairs beyond those that are kept: the lightest ones. */
  readonly leftOut: number;
};

export type MatcherOptions = {
  readonly book: NameBook;
  readonly today: Day | null; // tells a child's card; null: nobody is taken for a child
  readonly thresholds?: MatchThresholds;
};

export type Matcher = {
  /** What the user said of two records; before any block. */
  readonly decide: (a: BlockMember, b: BlockMember, verdict: PairVerdict) => void;
  /** `isOffice`: an address of an office (reception@), which its staff share. */
  readonly joinBlock: (
    kind: BlockKind,
    members: readonly BlockMember[],
    isOffice?: boolean,
  ) => void;
  /** Records that are alike without one value in common: `sharedOf` says in what. After all other blocks. */
  readonly joinAlike: (members: readonly BlockMember[], sharedOf: SharedOf) => void;
  readonly areOne: (a: number, b: number) => boolean;
  /** Whether `joinAlike` could join two of them or ask, whatever they have in common besides name and birth. */
  readonly mayBeAlike: (members: readonly BlockMember[]) => boolean;
  readonly isAlone: (ordinal: number) => boolean; // no other record was joined to it
  readonly result: () => MatchResult;
};

const JOIN_REASONS = [
  null,
  'match.record_id',
  'match.email',
  'match.phone',
  'match.alike',
  'match.decided',
] as const satisfies readonly (EvidenceReason | null)[];

/** More records than this that are only alike are not compared with each other. */
const MAX_ALIKE = 24;

/**
 * Joins records to people. A block is all records that share one value: a record id within one system, an e-mail, a
 * phone. The given name decides within it; who shares a contact and is another person is a household. A record
 * without a name joins where exactly one person has the value. Pass the blocks in a stable order: decisions, record
 * ids, e-mails, phones, then those that are only alike. Time and memory are linear in the number of members.
 */
export function createMatcher(recordCount: number, options: MatcherOptions): Matcher {
  const people = peopleOf(recordCount, options);
  const contacts = createUnionFind(recordCount);
  const joinedBy = new Uint8Array(recordCount);
  const asked = createAskedPairs((a, b) => people.find(a) === people.find(b));
  const sinksOf = (reason: (typeof JOIN_REASONS)[number]) => ({
    ask: asked.add,
    unite: (a: number, b: number) => {
      if (people.find(a) === people.find(b)) return;
      joinedBy[people.unite(a, b)] = JOIN_REASONS.indexOf(reason);
    },
  });

  return {
    decide: (a, b, verdict) => decide(people, joinedBy, { a, b, verdict }),
    joinBlock(kind, members, isOffice = false) {
      const [first, ...others] = members;
      if (first === undefined || others.length === 0) return;
      assert(
        members.every(({ ordinal }) => ordinal >= 0 && ordinal < recordCount),
        'members within the records',
      );
      if (kind !== 'record_id') {
        for (const { ordinal } of others) contacts.unite(first.ordinal, ordinal);
      }
      joinBlock(people, { kind, members, isOffice }, sinksOf(`match.${kind}`));
      people.letGo(members.map(({ ordinal }) => ordinal));
    },
    joinAlike(members, sharedOf) {
      if (members.length > MAX_ALIKE) return;
      const sinks = sinksOf('match.alike');
      if (askAlone(people, members, { sharedOf, sinks })) return;
      const firsts = new Map<number, BlockMember>();
      for (const member of members) {
        people.add(member.ordinal, member.name, member.birth);
        const root = people.find(member.ordinal);
        if (!firsts.has(root)) firsts.set(root, member);
      }
      const named = [...firsts.values()].map(({ ordinal }) => ordinal);
      if (named.length > 1) joinPairs(people, named, { sharedOf, sinks });
      people.letGo(members.map(({ ordinal }) => ordinal));
    },
    areOne: (a, b) => people.find(a) === people.find(b),
    mayBeAlike: (members) => members.length <= MAX_ALIKE && mayBeAlike(people, members),
    isAlone: people.isAlone,
    result: () => ({
      ...numberPeople(recordCount, people.find, contacts.find),
      joinedBy: reasonsOf(joinedBy),
      ...asked.list(people.find, people.areKeptApart),
    }),
  };
}

/** Holds on to the reasons alone, not to all that the matcher keeps. */
function reasonsOf(joinedBy: Uint8Array): MatchResult['joinedBy'] {
  return (ordinal) => JOIN_REASONS[joinedBy[ordinal] ?? 0] ?? null;
}

function decide(
  people: ClusterSet,
  joinedBy: Uint8Array,
  { a, b, verdict }: { a: BlockMember; b: BlockMember; verdict: PairVerdict },
): void {
  for (const { ordinal, name, birth } of [a, b]) people.add(ordinal, name, birth);
  const [one, other] = [people.find(a.ordinal), people.find(b.ordinal)];
  if (verdict === 'different') {
    if (one !== other) people.keepApart(a.ordinal, b.ordinal);
    return;
  }
  if (people.areKeptApart(a.ordinal, b.ordinal)) return;
  if (one !== other) joinedBy[Math.max(one, other)] = JOIN_REASONS.indexOf('match.decided');
  people.decideSame(a.ordinal, b.ordinal);
}

function mayBeAlike(people: ClusterSet, members: readonly BlockMember[]): boolean {
  const areOpen = (one: BlockMember, other: BlockMember): boolean =>
    people.find(one.ordinal) !== people.find(other.ordinal) && !people.cannotBeOne(one, other);
  return members.some((one, at) => members.slice(at + 1).some((other) => areOpen(one, other)));
}

function peopleOf(
  recordCount: number,
  { book, today, thresholds = defaultThresholds }: MatcherOptions,
): ClusterSet {
  const compareNames = createNameComparer(book);
  return createClusterSet(
    recordCount,
    { compareNames, areToldApart: createNameTeller(book), today },
    thresholds,
  );
}
