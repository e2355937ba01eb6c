import { mailboxOf } from '#domain/mailbox.ts';
import { createUnionFind, isSameChild, nameKeys } from '#engine/identity/index.ts';
import type { MatchResult, NameBook } from '#engine/identity/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { listCardsOf, walkDependents } from '#store/records/dependent-subjects.ts';
import type { DependentSubject } from '#store/records/dependent-subjects.ts';
import { readRecordOrder } from '#store/records/record-order.ts';
import type { RecordOrder } from '#store/records/record-order.ts';

type Families = {
  readonly store: ReadableStore;
  readonly order: RecordOrder;
  readonly isSame: ReturnType<typeof isSameChild>;
  readonly found: MatchResult;
  /** Each record of a child that is of a person of another record: that person. */
  readonly joined: Map<number, number>;
};

/**
 * Children on their parent's row, after everybody else is matched: one and the same child on two rows of one parent, and
 * a card of the child's own with the parent's contact, are one person where name and day of birth agree. A shared
 * contact alone joins no child to anybody. Children are of the household of their parent.
 */
export function joinDependents(
  store: ReadableStore,
  found: MatchResult,
  book: NameBook,
): MatchResult {
  const order = readRecordOrder(store);
  const dependents = [...walkDependents(store)];
  if (dependents.length === 0) return found;
  const families: Families = { store, order, isSame: isSameChild(book), found, joined: new Map() };
  const known = new Map<number, DependentSubject[]>(); // by the parent
  for (const child of dependents) {
    const parent = personOf(families, child.rowRecord);
    const siblings = known.get(parent) ?? [];
    const other = findOther(families, child, siblings);
    if (other !== null && other !== parent) join(families, child.record, other);
    known.set(parent, [...siblings, child]);
  }
  tieHouseholds(families, dependents);
  const joinedPeople = new Set(families.joined.values());
  const { personOf: numberOf } = found;
  return {
    ...renumber(found),
    // Of a child and its own card either may be the first record.
    joinedBy: (ordinal) =>
      found.joinedBy(ordinal) ?? (joinedPeople.has(numberOf[ordinal] ?? 0) ? 'match.alike' : null),
  };
}

/** People without gaps, in the order of their first records. */
function renumber(found: MatchResult): MatchResult {
  const numbers = new Int32Array(found.people + 1);
  const householdOf = new Int32Array(found.people + 1);
  let people = 0;
  const personOf = found.personOf.map((person) => {
    if (numbers[person] === 0) {
      people += 1;
      numbers[person] = people;
      householdOf[people] = found.householdOf[person] ?? 0;
    }
    return numbers[person] ?? 0;
  });
  return { ...found, people, personOf, householdOf: householdOf.subarray(0, people + 1) };
}

function personOf({ order, found }: Families, record: number): number {
  return found.personOf[order.ordinalOf(record)] ?? 0;
}

/** The person whom the child is, where another record tells of it. */
function findOther(
  families: Families,
  child: DependentSubject,
  siblings: readonly DependentSubject[],
): number | null {
  const subject = { name: nameKeys(child.name), birth: child.birth };
  const isSame = (other: Pick<DependentSubject, 'name' | 'birth'>): boolean =>
    families.isSame(subject, { name: nameKeys(other.name), birth: other.birth });
  const { birth } = child;
  if (birth === null || birth.from !== birth.to) return null; // nobody knows the day
  const elsewhere = siblings.filter(({ rowRecord }) => rowRecord !== child.rowRecord);
  const again = elsewhere.find(isSame);
  if (again !== undefined) return personOf(families, again.record);
  const cards = [
    ...child.emails.map((email) => ({ kind: 'email' as const, value: mailboxOf(email) })),
    ...child.phones.map((value) => ({ kind: 'phone' as const, value })),
  ].flatMap((key) => listCardsOf(families.store, key, birth.from));
  const own = new Set(
    cards
      .filter((card) => card.record !== child.rowRecord && isSame(card))
      .map(({ record }) => personOf(families, record)),
  );
  const [only, another] = [...own]; // two cards that are not one person: nobody can tell whose the child is
  return only === undefined || another !== undefined ? null : only;
}

function join({ order, found, joined }: Families, record: number, person: number): void {
  const ordinal = order.ordinalOf(record);
  const before = found.personOf[ordinal] ?? 0;
  if (before === person) return;
  found.personOf[ordinal] = person;
  joined.set(ordinal, person);
}

/** A child without a household gets the parent's; the parent without one gets a new one; two households become one. */
function tieHouseholds(families: Families, dependents: readonly DependentSubject[]): void {
  const { householdOf } = families.found;
  const latest = householdOf.reduce((most, household) => Math.max(most, household), 0);
  const ties = createUnionFind(latest + dependents.length + 1);
  let next = latest;
  for (const { record, rowRecord } of dependents) {
    const [child, parent] = [personOf(families, record), personOf(families, rowRecord)];
    const [own, parents] = [householdOf[child] ?? 0, householdOf[parent] ?? 0];
    if (own > 0 && parents > 0) ties.unite(own, parents);
    if (own === 0 && parents === 0) next += 1;
    const shared = [parents, own, next].find((household) => household > 0) ?? next;
    householdOf[child] = shared;
    householdOf[parent] = shared;
  }
  for (const [person, household] of householdOf.entries()) {
    if (household > 0) householdOf[person] = ties.find(household);
  }
}
