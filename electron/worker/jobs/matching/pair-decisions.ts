import { nameKeys } from '#engine/identity/index.ts';
import type { BlockMember, Matcher } from '#engine/identity/index.ts';
import type { ReadableStore, WritableStore } from '#store/database.ts';
import { readSubject } from '#store/people/match-subjects.ts';
import type { MatchSubject } from '#store/people/match-subjects.ts';
import { hashUnderKey, writeWaitingKeys } from '#store/people/matching-keys.ts';
import {
  hangPairDecision,
  listKeysOfRecord,
  listPairDecisions,
  listRecordsOfMark,
} from '#store/people/pairs.ts';
import type { PairDecision, PairMark } from '#store/people/pairs.ts';
import { readRecordOrder } from '#store/records/record-order.ts';
import type { RecordOrder } from '#store/records/record-order.ts';

/** Tells the matcher what the user said of two records, newest first: of two that contradict, the later one counts. */
export function applyPairDecisions(store: WritableStore, matcher: Matcher): void {
  const decisions = listPairDecisions(store);
  if (decisions.length === 0) return;
  writeWaitingKeys(store);
  const order = readRecordOrder(store);
  for (const decision of decisions) {
    const sides = sidesOf(store, order, decision);
    const [ones, others] = sides;
    for (const [side, [first]] of sides.entries()) {
      if (first === undefined) continue;
      hangPairDecision(store, { decision: decision.id, side, record: order.idOf(first.ordinal) });
    }
    for (const one of ones) {
      for (const other of others) {
        if (one.ordinal !== other.ordinal) matcher.decide(one, other, decision.verdict);
      }
    }
  }
}

/** The records that a decision is about today. */
export function sidesOf(
  store: ReadableStore,
  order: RecordOrder,
  { a, b }: Pick<PairDecision, 'a' | 'b'>,
): readonly [readonly BlockMember[], readonly BlockMember[]] {
  const needsBirth = a[0]?.name === b[0]?.name; // a father and a son of one name
  const membersOf = (marks: readonly PairMark[]): BlockMember[] => {
    const found = new Map<number, BlockMember>();
    for (const mark of marks) {
      for (const record of listRecordsOfMark(store, mark)) {
        const subject = subjectOf(store, order, record);
        if (subject === null || found.has(record)) continue;
        const { name, birth } = identityOf(store, subject);
        if (name !== mark.name || (needsBirth && birth !== mark.birth)) continue;
        found.set(record, { ...subject, name: nameKeys(subject.name) });
      }
    }
    return [...found.values()];
  };
  return [membersOf(a), membersOf(b)];
}

/** All by which a record is told again; null where there is no such record. */
export function marksOf(store: ReadableStore, record: number): readonly PairMark[] | null {
  const subject = subjectOf(store, readRecordOrder(store), record);
  if (subject === null) return null;
  const identity = identityOf(store, subject);
  return [
    { kind: null, hash: record, ...identity },
    ...listKeysOfRecord(store, record).map((key) => ({ ...key, ...identity })),
  ];
}

const noAddresses = new Float64Array(0);

function subjectOf(store: ReadableStore, order: RecordOrder, record: number): MatchSubject | null {
  const ordinal = order.ordinalOf(record);
  if (order.idOf(ordinal) !== record || ordinal < 0 || ordinal >= order.count) return null;
  return readSubject(store, order, { ordinal, addresses: noAddresses });
}

function identityOf(
  store: ReadableStore,
  { name, birth }: MatchSubject,
): { readonly name: number; readonly birth: number } {
  return {
    name: hashUnderKey(store, `name ${nameKeys(name).id}`),
    birth: hashUnderKey(store, `birth ${birth?.from ?? ''} ${birth?.to ?? ''}`),
  };
}
