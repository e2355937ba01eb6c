import { groupBy } from '#base/group-by.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { ClusterSet } from './cluster-set.ts';
import { isNameless } from './name-keys.ts';
import type { NameKeys } from './name-keys.ts';
import type { Agreement } from './names-agree.ts';

export type BlockKind = 'record_id' | 'email' | 'phone';

/** A record that has the value of the block. `ordinal`: its position in the order of import, from 0. */
export type BlockMember = {
  readonly ordinal: number;
  readonly name: NameKeys;
  readonly birth: DayRange | null;
};

/** People of one block, each by one record, and how each pair compares. */
type Pairs = {
  readonly roots: readonly number[];
  readonly at: (a: number, b: number) => Agreement;
};

/** More names than this under one e-mail or phone is a shop's own number, not a family: only equal names join. */
const MAX_COMPARED = 48;

/** Family names under one contact from which on they must agree too: an office has two Annas, a family seldom. */
const CROWD_OF_FAMILIES = 3;

/** Joins the records of a block that are one person. `unite` is told each pair. */
export function joinBlock(
  people: ClusterSet,
  kind: BlockKind,
  members: readonly BlockMember[],
  unite: (a: number, b: number) => void,
): void {
  for (const { ordinal, name, birth } of members) people.add(ordinal, name, birth);
  joinEqual(people, members, unite);
  const roots = rootsOf(
    people,
    members.map(({ ordinal }) => ordinal),
  );
  const spoken = roots.filter((root) => !people.saysNothing(root));
  if (roots.length === 1 || spoken.length > MAX_COMPARED) return;
  joinAgreeing(comparePairs(people, spoken, isCrowd(members)), people, unite);
  joinPartly(people, rootsOf(people, spoken), unite);
  joinSilent(people, rootsOf(people, roots), unite);
  if (kind === 'record_id') joinAll(people, rootsOf(people, roots), unite);
}

/** Same name, same birth: found without comparing everybody with everybody. */
function joinEqual(
  people: ClusterSet,
  members: readonly BlockMember[],
  unite: (a: number, b: number) => void,
): void {
  const named = members.filter(({ name }) => !isNameless(name));
  for (const [first, ...others] of groupBy(named, equalKey).values()) {
    for (const other of others) {
      if (first !== undefined && people.compare(first.ordinal, other.ordinal, false) === 'agree') {
        unite(first.ordinal, other.ordinal);
      }
    }
  }
}

/** Who agrees with two people that are not one joins neither. */
function joinAgreeing(
  { roots, at }: Pairs,
  people: ClusterSet,
  unite: (a: number, b: number) => void,
): void {
  const agreeing = roots.map((root) =>
    roots.filter((other) => other !== root && at(root, other) === 'agree'),
  );
  const sure = new Set(roots.filter((_, index) => !hasConflict(agreeing[index] ?? [], at)));
  for (const [index, root] of roots.entries()) {
    if (!sure.has(root)) continue;
    for (const other of agreeing[index] ?? []) {
      if (sure.has(other) && people.compare(root, other, false) === 'agree') unite(root, other);
    }
  }
}

/** A family name alone, or one word: joins where it fits exactly one of those who have the value. */
function joinPartly(
  people: ClusterSet,
  roots: readonly number[],
  unite: (a: number, b: number) => void,
): void {
  const named = roots.filter((root) => people.isNamed(root));
  for (const root of roots.filter((each) => !people.isNamed(each))) {
    const fitting = rootsOf(people, named).filter(
      (other) => people.compare(root, other, false) !== 'disagree',
    );
    const [only, second] = fitting;
    if (only !== undefined && second === undefined) unite(root, only);
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
    if (
      people.find(root) !== people.find(only) &&
      people.compare(root, only, false) !== 'disagree'
    ) {
      unite(root, only);
    }
  }
}

/** One id in one system is one person, unless names or births say otherwise (ids are counted anew in many files). */
function joinAll(
  people: ClusterSet,
  roots: readonly number[],
  unite: (a: number, b: number) => void,
): void {
  if (roots.length > MAX_COMPARED) return;
  const { at } = comparePairs(people, roots, false);
  if (hasConflict(roots, at)) return;
  const [first, ...others] = roots;
  for (const other of others) {
    if (first !== undefined && people.compare(first, other, false) !== 'disagree') {
      unite(first, other);
    }
  }
}

function comparePairs(people: ClusterSet, roots: readonly number[], sameFamily: boolean): Pairs {
  const place = new Map(roots.map((root, index) => [root, index]));
  const table = roots.map((one, row) =>
    roots.slice(0, row).map((other) => people.compare(one, other, sameFamily)),
  );
  return {
    roots,
    at: (a, b) => {
      const [one, other] = [place.get(a) ?? 0, place.get(b) ?? 0];
      return table[Math.max(one, other)]?.[Math.min(one, other)] ?? 'disagree';
    },
  };
}

function hasConflict(roots: readonly number[], at: Pairs['at']): boolean {
  return roots.some((one, index) =>
    roots.slice(index + 1).some((other) => at(one, other) === 'disagree'),
  );
}

function rootsOf(people: ClusterSet, ordinals: readonly number[]): number[] {
  return [...new Set(ordinals.map(people.find))];
}

function equalKey({ name, birth }: BlockMember): string {
  return `${name.id}|${birth?.from ?? ''}|${birth?.to ?? ''}`;
}

function isCrowd(members: readonly BlockMember[]): boolean {
  return new Set(members.flatMap(({ name }) => name.family.slice(0, 1))).size >= CROWD_OF_FAMILIES;
}
