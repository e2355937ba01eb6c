import { groupBy } from '#base/group-by.ts';
import type { MatchEvidenceCode } from '#domain/match.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { ClusterSet } from './cluster-set.ts';
import { isOneSlip, isWithinTwoSlips } from '../names/edit-distance.ts';
import { masculine } from '../names/match-words.ts';
import { isNameless } from '../names/name-keys.ts';
import type { NameKeys } from '../names/name-keys.ts';
import type { Weighed } from '../weigh.ts';

export type BlockKind = 'record_id' | 'email' | 'phone';

/** A record that has the value of the block. `ordinal`: its position in the order of import, from 0. */
export type BlockMember = {
  readonly ordinal: number;
  readonly name: NameKeys;
  readonly birth: DayRange | null;
};

/** What is told of a block: who was joined, and which pairs are for the user to decide. */
export type BlockSinks = {
  readonly unite: (a: number, b: number) => void;
  readonly ask: (a: number, b: number, weighed: Weighed) => void;
};

/** What two members have in common besides name and birth. */
export type SharedOf = (a: number, b: number) => readonly MatchEvidenceCode[];

/** More names than this under one e-mail or phone is a shop's own number, not a family: only equal names join. */
const MAX_COMPARED = 48;

/** More people than this under one value: the user is not asked about each pair of them. */
const MAX_ASKED = 12;

/** Family names under one contact from which on it is a crowd's: an office has two Annas, a family seldom. */
const CROWD_OF_FAMILIES = 3;

/** Joins the records of a block that are one person. `isOffice`: reception@, info@ and the like. */
export function joinBlock(
  people: ClusterSet,
  {
    kind,
    members,
    isOffice,
  }: { kind: BlockKind; members: readonly BlockMember[]; isOffice: boolean },
  sinks: BlockSinks,
): void {
  for (const { ordinal, name, birth } of members) people.add(ordinal, name, birth);
  const distinct = new Set(members.map(({ name }) => name.id)).size;
  const isCrowd = kind !== 'record_id' && distinct > MAX_COMPARED;
  const isShared = kind !== 'record_id' && (isOffice || hasManyFamilies(members));
  const shared: readonly MatchEvidenceCode[] = [
    isCrowd ? 'contact.crowd' : isShared ? 'contact.shared' : `contact.${kind}`,
  ];
  joinEqual(people, members, { shared, sinks });
  const roots = rootsOf(
    people,
    members.map(({ ordinal }) => ordinal),
  );
  const spoken = roots.filter((root) => !people.saysNothing(root));
  if (roots.length === 1 || spoken.length > MAX_COMPARED) return;
  joinPairs(people, spoken, { sharedOf: () => shared, sinks });
  joinSilent(people, rootsOf(people, roots), sinks.unite);
}

/** Joins who agrees, and asks about who may be one person. */
export function joinPairs(
  people: ClusterSet,
  roots: readonly number[],
  { sharedOf, sinks }: { sharedOf: SharedOf; sinks: BlockSinks },
): void {
  joinAgreeing(comparePairs(people, roots, sharedOf), people, { sharedOf, sinks });
  const left = onePerPerson(people, roots);
  if (left.length < 2 || left.length > MAX_ASKED) return;
  for (const [index, root] of left.entries()) {
    for (const other of left.slice(index + 1)) {
      const weighed = people.compare(root, other, sharedOf(root, other));
      if (weighed.band !== 'different') sinks.ask(root, other, weighed);
    }
  }
}

/**
 * The same where every record is alone and no two are surely one, as in most blocks of a long list: then there is nothing
 * to join. False, and nothing done, where it is otherwise.
 */
export function askAlone(
  people: ClusterSet,
  members: readonly BlockMember[],
  { sharedOf, sinks }: { sharedOf: SharedOf; sinks: BlockSinks },
): boolean {
  if (!members.every(({ ordinal }) => people.isAlone(ordinal))) return false;
  const asked: (readonly [number, number, Weighed])[] = [];
  for (const [index, one] of members.entries()) {
    for (let at = index + 1; at < members.length; at += 1) {
      const other = members[at];
      if (other === undefined || other.ordinal === one.ordinal) return false;
      const shared = sharedOf(one.ordinal, other.ordinal);
      const weighed = people.compareAlone(one, other, shared);
      if (weighed.band === 'same') return false;
      if (weighed.band === 'ask') asked.push([one.ordinal, other.ordinal, weighed]);
    }
  }
  if (members.length <= MAX_ASKED) for (const pair of asked) sinks.ask(...pair);
  return true;
}

/**
 * Same name, same birth: found without comparing everybody with everybody. Where the user said of two such that they are
 * two people, the rows that are like both are neither's by themselves.
 */
function joinEqual(
  people: ClusterSet,
  members: readonly BlockMember[],
  { shared, sinks }: { shared: readonly MatchEvidenceCode[]; sinks: BlockSinks },
): void {
  const named = members.filter(({ name }) => !isNameless(name));
  for (const equals of groupBy(named, equalKey).values()) {
    if (people.listKeptApart(equals.map(({ ordinal }) => ordinal)).length > 0) continue;
    const [first, ...others] = equals;
    for (const other of others) {
      if (first === undefined) continue;
      if (people.find(first.ordinal) === people.find(other.ordinal)) continue;
      if (people.compare(first.ordinal, other.ordinal, shared).band === 'same') {
        sinks.unite(first.ordinal, other.ordinal);
      }
    }
  }
}

/** People of one block, each by one record, and how each pair compares. */
type Pairs = {
  readonly roots: readonly number[];
  readonly at: (a: number, b: number) => Weighed | null;
};

/** Who agrees with two people that are not one joins neither, unless those two are only damaged copies of one. */
function joinAgreeing(
  { roots, at }: Pairs,
  people: ClusterSet,
  { sharedOf, sinks }: { sharedOf: SharedOf; sinks: BlockSinks },
): void {
  const agreeing = roots.map((root) =>
    roots.filter((other) => other !== root && at(root, other)?.band === 'same'),
  );
  const sure = new Set(
    roots.filter((_, index) => !hasConflict(agreeing[index] ?? [], at, people.areToldApart)),
  );
  for (const [index, root] of roots.entries()) {
    if (!sure.has(root)) continue;
    for (const other of agreeing[index] ?? []) {
      if (!sure.has(other) || people.find(root) === people.find(other)) continue;
      if (people.compare(root, other, sharedOf(root, other)).band === 'same') {
        sinks.unite(root, other);
      }
    }
  }
}

/** Records without a name: one person where nobody, or exactly one person, of the block has a name. */
function joinSilent(
  people: ClusterSet,
  roots: readonly number[],
  unite: (a: number, b: number) => void,
): void {
  const spoken = roots.filter((root) => !people.saysNothing(root));
  const silent = roots.filter((root) => people.saysNothing(root));
  const [only, second] = spoken.length === 0 ? silent.slice(0, 1) : spoken;
  if (only === undefined || second !== undefined) return;
  for (const root of silent) {
    if (people.find(root) === people.find(only)) continue;
    if (people.compare(root, only, []).evidence.some(({ code }) => code === 'name.none')) {
      unite(root, only);
    }
  }
}

function comparePairs(people: ClusterSet, roots: readonly number[], sharedOf: SharedOf): Pairs {
  const place = new Map(roots.map((root, index) => [root, index]));
  const table = roots.map((one, row) =>
    roots.slice(0, row).map((other) => people.compare(one, other, sharedOf(one, other))),
  );
  return {
    roots,
    at: (a, b) => {
      const [one, other] = [place.get(a) ?? 0, place.get(b) ?? 0];
      return table[Math.max(one, other)]?.[Math.min(one, other)] ?? null;
    },
  };
}

function hasConflict(
  roots: readonly number[],
  at: Pairs['at'],
  areToldApart: ClusterSet['areToldApart'],
): boolean {
  return roots.some((one, index) =>
    roots
      .slice(index + 1)
      .some((other) => at(one, other)?.band !== 'same' && areToldApart(one, other)),
  );
}

function rootsOf(people: ClusterSet, ordinals: readonly number[]): number[] {
  return [...new Set(ordinals.map(people.find))];
}

/** The first of the records of each person. */
function onePerPerson(people: ClusterSet, ordinals: readonly number[]): number[] {
  const firsts = new Map<number, number>();
  for (const ordinal of ordinals) {
    const root = people.find(ordinal);
    if (!firsts.has(root)) firsts.set(root, ordinal);
  }
  return [...firsts.values()];
}

function equalKey({ name, birth }: BlockMember): string {
  return `${name.id}|${birth?.from ?? ''}|${birth?.to ?? ''}`;
}

/** Damaged copies of one family name count once. */
function hasManyFamilies(members: readonly BlockMember[]): boolean {
  const families: string[] = [];
  for (const family of new Set(members.flatMap(({ name }) => name.family.slice(0, 1)))) {
    if (families.some((other) => isOneFamily(family, other))) continue;
    families.push(family);
    if (families.length >= CROWD_OF_FAMILIES) return true;
  }
  return false;
}

const SHORTEST_DAMAGED = 5;

function isOneFamily(a: string, b: string): boolean {
  const [one, other] = [masculine(a), masculine(b)];
  if (one === other) return true;
  return Math.min(one.length, other.length) >= SHORTEST_DAMAGED
    ? isWithinTwoSlips(one, other)
    : isOneSlip(one, other);
}
