import type { Day } from '#domain/day.ts';
import type { MatchEvidenceCode } from '#domain/match.ts';
import type { DayRange } from '#domain/partial-date.ts';
import { compareBirths } from '../compare-births.ts';
import type { BirthCode } from '../compare-births.ts';
import type { NameComparer } from '../names/compare-names.ts';
import { isNamed, isNameless } from '../names/name-keys.ts';
import type { NameKeys } from '../names/name-keys.ts';
import type { NameCode } from '../names/name-codes.ts';
import type { NameTeller } from './told-apart.ts';

/** What is known of a person so far: each distinct name, and each distinct birth. */
export type Cluster = {
  readonly names: readonly NameKeys[];
  readonly births: readonly DayRange[];
  readonly isDecided: boolean; // the user said that two of them are one: one name that fits is enough
};

export type ClusterSense = {
  readonly compareNames: NameComparer;
  readonly areToldApart: NameTeller;
  readonly today: Day | null;
};

/** A pair of clusters with more pairs of names than this is not compared; they stay apart. */
const MAX_PAIRS = 256;

export function clusterOf(name: NameKeys, birth: DayRange | null): Cluster {
  return {
    names: isNameless(name) ? [] : [name],
    births: birth === null ? [] : [birth],
    isDecided: false,
  };
}

export function mergeClusters(a: Cluster, b: Cluster): Cluster {
  const known = new Set(a.names.map(({ id }) => id));
  const births = b.births.filter(
    ({ from, to }) => !a.births.some((each) => each.from === from && each.to === to),
  );
  return {
    names: [...a.names, ...b.names.filter(({ id }) => !known.has(id))],
    births: [...a.births, ...births],
    isDecided: a.isDecided || b.isDecided,
  };
}

/** Whether somebody in here is told from the rest of a family by name. */
function isNamedCluster({ names }: Cluster): boolean {
  return names.some(isNamed);
}

/**
 * What two clusters have in common. One name of each that contradict each other are enough to keep them apart, so that
 * a merge by way of a record that says little never brings two given names together; likewise two births that are a
 * generation apart.
 */
export function compareClusters(
  a: Cluster,
  b: Cluster,
  sense: ClusterSense,
): readonly MatchEvidenceCode[] {
  const name = worstName(a, b, sense);
  const birth = worstBirth(a, b, sense.today);
  if (name === 'name.none' && areNamelessApart(a, b)) return ['name.differs'];
  return birth === null ? [name] : [name, birth];
}

/** Whether any name or birth of theirs says that they are two people. */
export function areClustersToldApart(a: Cluster, b: Cluster, sense: ClusterSense): boolean {
  const birth = worstBirth(a, b, sense.today);
  if (birth === 'birth.generation' || birth === 'birth.differs') return true;
  return a.names.some((one) => b.names.some((other) => sense.areToldApart(one, other)));
}

/** Two names that contradict each other decide, unless they are two damaged copies of a name that both come from. */
function worstName(a: Cluster, b: Cluster, sense: ClusterSense): NameCode {
  const { compareNames } = sense;
  if (a.names.length === 0 || b.names.length === 0) return 'name.none';
  if (a.names.length * b.names.length > MAX_PAIRS) return 'name.differs';
  const isDecided = a.isDecided || b.isDecided;
  const contradicting: (readonly [NameKeys, NameKeys])[] = [];
  let best: NameCode = 'name.differs';
  for (const one of a.names) {
    for (const other of b.names) {
      const code = compareNames(one, other);
      if (code === 'name.differs') {
        if (!isDecided && sense.areToldApart(one, other)) return code;
        contradicting.push([one, other]);
      } else if (best === 'name.differs' || NAME_ORDER.indexOf(code) < NAME_ORDER.indexOf(best)) {
        best = code;
      }
    }
  }
  if (isDecided || contradicting.length === 0) return best;
  return contradicting.every((pair) => haveOneOrigin(a, b, { pair, compareNames }))
    ? best
    : 'name.differs';
}

/** One name of each person that are surely one name, from which the two that contradict each other both come. */
function haveOneOrigin(
  a: Cluster,
  b: Cluster,
  about: { readonly pair: readonly [NameKeys, NameKeys]; readonly compareNames: NameComparer },
): boolean {
  const isSure = (one: NameKeys, other: NameKeys): boolean =>
    SURE.has(about.compareNames(one, other));
  const [one, other] = about.pair;
  return a.names.some(
    (each) =>
      isSure(each, one) && b.names.some((match) => isSure(each, match) && isSure(match, other)),
  );
}

const SURE: ReadonlySet<NameCode> = new Set<NameCode>([
  'name.same',
  'name.other_spelling',
  'name.nickname',
  'name.misspelt',
  'name.garbled',
]);

/** The code that says most, of the names of one person. */
const NAME_ORDER: readonly NameCode[] = [
  'name.same',
  'name.other_spelling',
  'name.nickname',
  'name.misspelt',
  'name.garbled',
  'name.given_only',
  'name.family_changed',
  'name.generation_mark',
  'name.order',
  'name.part',
  'name.ambiguous_nickname',
  'name.initial',
  'name.unsure',
  'name.family_only',
];

function worstBirth(a: Cluster, b: Cluster, today: Day | null): BirthCode | null {
  if (a.births.length === 0 || b.births.length === 0) {
    return compareBirths(a.births[0] ?? null, b.births[0] ?? null, today);
  }
  const codes = a.births.flatMap((one) =>
    b.births.map((other) => compareBirths(one, other, today)),
  );
  if (codes.includes('birth.generation') && !(a.isDecided || b.isDecided))
    return 'birth.generation';
  return BIRTH_ORDER.find((code) => codes.includes(code)) ?? null;
}

const BIRTH_ORDER: readonly BirthCode[] = [
  'birth.same',
  'birth.swapped',
  'birth.compatible',
  'birth.one_digit',
  'birth.differs',
  'birth.generation',
];

/**
 * Where the name does not say that they are one, the births must: a record with a birth date and no name may be a
 * child on a parent's card, so it joins nobody whose birth is unknown or another.
 */
function areNamelessApart(a: Cluster, b: Cluster): boolean {
  const [known, unknown] = a.births.length > 0 ? [a, b] : [b, a];
  if (known.births.length === 0) return false;
  if (unknown.births.length === 0) return !isNamedCluster(known);
  return !known.births.some((one) =>
    unknown.births.some(({ from, to }) => Math.max(one.from, from) <= Math.min(one.to, to)),
  );
}
