import { assert } from '#base/assert.ts';
import type { EvidenceReason } from '#domain/consent.ts';
import { createClusterSet } from './cluster-set.ts';
import { joinBlock } from './join-block.ts';
import type { BlockKind, BlockMember } from './join-block.ts';
import { numberPeople } from './number-people.ts';
import { createUnionFind } from './union-find.ts';

export type MatchResult = {
  readonly people: number;
  readonly personOf: Int32Array; // person number by ordinal; from 1, in the order of their first records
  readonly householdOf: Int32Array; // household number by person number (index 0 unused); 0: none
  readonly joinedBy: (ordinal: number) => EvidenceReason | null; // null: the first record of its person
};

export type Matcher = {
  readonly joinBlock: (kind: BlockKind, members: readonly BlockMember[]) => void;
  readonly result: () => MatchResult;
};

const JOIN_CODES: Readonly<Record<BlockKind, number>> = { record_id: 1, email: 2, phone: 3 };
const JOIN_REASONS: readonly (EvidenceReason | null)[] = [
  null,
  'match.record_id',
  'match.email',
  'match.phone',
];

/**
 * Joins records to people. A block is all records that share one value: a record id within one system, an e-mail, a
 * phone. The given name decides within it; who shares a contact and is another person is a household. A record
 * without a name joins where exactly one person has the value. Pass the blocks in a stable order, record ids first.
 * Time and memory are linear in the number of members.
 */
export function createMatcher(recordCount: number): Matcher {
  const people = createClusterSet(recordCount);
  const contacts = createUnionFind(recordCount);
  const joinedBy = new Uint8Array(recordCount);

  return {
    joinBlock(kind, members) {
      const [first, ...others] = members;
      if (first === undefined || others.length === 0) return;
      assert(
        members.every(({ ordinal }) => ordinal >= 0 && ordinal < recordCount),
        'members within the records',
      );
      if (kind !== 'record_id') {
        for (const { ordinal } of others) contacts.unite(first.ordinal, ordinal);
      }
      joinBlock(people, kind, members, (a, b) => {
        if (people.find(a) !== people.find(b)) joinedBy[people.unite(a, b)] = JOIN_CODES[kind];
      });
    },
    result: () => ({
      ...numberPeople(recordCount, people.find, contacts.find),
      joinedBy: (ordinal) => JOIN_REASONS[joinedBy[ordinal] ?? 0] ?? null,
    }),
  };
}
