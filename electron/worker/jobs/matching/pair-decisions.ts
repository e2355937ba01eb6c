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

/**
 * The records that a decision is about today. A record that is as like the one side as the other, such as a third row of
 * two people of one name and one e-mail, is neither's: nobody said whose it is.
 */
export function sidesOf(
  store: ReadableStore,
  order: RecordOrder,
  { a, b, records }: Pick<PairDecision, 'a' | 'b' | 'records'>,
): readonly [readonly BlockMember[], readonly BlockMember[]] {
  const needsBirth = a[0]?.name === b[0]?.name; // a father and a son of one name
  const fitting = (marks: readonly PairMark[], meant: number): Fitting => {
    const found = new Map<number, Fit>();
    for (const mark of marks) {
      for (const record of listRecordsOfMark(store, mark)) {
        const known = found.get(record);
        const member = known?.member ?? memberOf(store, order, { record, mark, needsBirth });
        if (member === null) continue;
        const strength = (known?.strength ?? (record === meant ? 1 : 0)) + 1;
        found.set(record, { member, strength });
      }
    }
    return found;
  };
  return partBetween(fitting(a, records[0]), fitting(b, records[1]));
}

/** `strength`: how many of the marks of a side mean the record. */
type Fit = { readonly member: BlockMember; readonly strength: number };
type Fitting = ReadonlyMap<number, Fit>;

function memberOf(
  store: ReadableStore,
  order: RecordOrder,
  { record, mark, needsBirth }: { record: number; mark: PairMark; needsBirth: boolean },
): BlockMember | null {
  const subject = subjectOf(store, order, record);
  if (subject === null) return null;
  const { name, birth } = identityOf(store, subject);
  if (name !== mark.name || (needsBirth && birth !== mark.birth)) return null;
  return { ...subject, name: nameKeys(subject.name) };
}

/** Each to the side of which more marks mean it. Where a list was imported anew and its rows are alike, the first are meant. */
function partBetween(
  ones: Fitting,
  others: Fitting,
): readonly [readonly BlockMember[], readonly BlockMember[]] {
  const between = [...ones].flatMap(([record, { strength, member }]) =>
    others.get(record)?.strength === strength ? [member] : [],
  );
  const only = (side: Fitting, other: Fitting): BlockMember[] =>
    [...side].flatMap(([record, { strength, member }]) =>
      strength > (other.get(record)?.strength ?? 0) ? [member] : [],
    );
  const orFirst = (side: BlockMember[]): BlockMember[] =>
    side.length > 0 ? side : between.splice(0, 1);
  return [orFirst(only(ones, others)), orFirst(only(others, ones))];
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

const noAddresses = new Int32Array(0);

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
