import type { Disposition } from '#domain/disposition.ts';
import { findingKinds } from '#domain/finding.ts';
import type { AgeStatus, FindingKind, RetentionStatus } from '#domain/finding.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { ageOfCode, dispositionOfCode, kindBit, kindsOfMask, retentionOfCode } from '../codes.ts';
import { allRows } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import type { CodedVerdict } from './judge.ts';
import { visitFacts } from './person-facts.ts';
import { judgeBy } from './verdicts.ts';

export type ComparedVerdict = {
  readonly age: AgeStatus;
  readonly retention: RetentionStatus;
  readonly kinds: readonly FindingKind[];
  readonly proposed: Disposition;
};

export type ChangedPerson = {
  readonly person: number;
  readonly label: string;
  readonly left: ComparedVerdict;
  readonly right: ComparedVerdict;
};

export type ChangeCounts = {
  readonly changed: number;
  readonly gained: Partial<Record<FindingKind, number>>;
  readonly lost: Partial<Record<FindingKind, number>>;
};

type Pair = { readonly left: PolicyParameters; readonly right: PolicyParameters };

/** How many people the two policies judge differently, and by which findings; nothing is written. */
export function countChanges(store: ReadableStore, pair: Pair): ChangeCounts {
  const [judge, other] = [judgeBy(store, pair.left), judgeBy(store, pair.right)];
  const tally = createChangeTally();
  visitFacts(store, (facts) => {
    const [left, right] = [judge(facts), other(facts)];
    if (isOtherVerdict(left, right)) tally.add(left.kinds, right.kinds);
  });
  return tally.counts();
}

/** People whose verdict differs, in their order; `after` 0 starts. */
export function listChanges(
  store: ReadableStore,
  pair: Pair,
  page: { readonly after: number; readonly limit: number },
): readonly ChangedPerson[] {
  const [judge, other] = [judgeBy(store, pair.left), judgeBy(store, pair.right)];
  const found: Omit<ChangedPerson, 'label'>[] = [];
  visitFacts(
    store,
    (facts) => {
      const [left, right] = [judge(facts), other(facts)];
      if (!isOtherVerdict(left, right)) return false;
      found.push({ person: facts[0], left: toCompared(left), right: toCompared(right) });
      return found.length >= page.limit;
    },
    page.after,
  );
  const labels = readLabels(
    store,
    found.map(({ person }) => person),
  );
  return found.map((each) => ({ ...each, label: labels.get(each.person) ?? '' }));
}

export type JudgedCodes = Pick<CodedVerdict, 'age' | 'retention' | 'kinds' | 'proposed'>;

export function isOtherVerdict(a: JudgedCodes, b: JudgedCodes): boolean {
  return (
    a.kinds !== b.kinds ||
    a.age !== b.age ||
    a.retention !== b.retention ||
    a.proposed !== b.proposed
  );
}

export function toCompared({ age, retention, kinds, proposed }: JudgedCodes): ComparedVerdict {
  return {
    age: ageOfCode(age),
    retention: retentionOfCode(retention),
    kinds: kindsOfMask(kinds),
    proposed: dispositionOfCode(proposed),
  };
}

/** Counts people whose verdict changes, and by kind who is found anew and who no more. */
export function createChangeTally(): {
  readonly add: (before: number, after: number) => void;
  readonly counts: () => ChangeCounts;
} {
  let changed = 0;
  const gained = new Uint32Array(1 << findingKinds.length); // by all kinds that one person gains
  const lost = new Uint32Array(1 << findingKinds.length);
  return {
    add(before, after) {
      changed += 1;
      gained[after & ~before] = (gained[after & ~before] ?? 0) + 1;
      lost[before & ~after] = (lost[before & ~after] ?? 0) + 1;
    },
    counts: () => ({ changed, gained: byKind(gained), lost: byKind(lost) }),
  };
}

/** From how many people have each set of kinds to how many have each kind; a kind that nobody has is left out. */
export function byKind(people: Uint32Array): Partial<Record<FindingKind, number>> {
  const counts = findingKinds.flatMap((kind) => {
    let found = 0;
    for (const [kinds, count] of people.entries())
      if ((kinds & kindBit(kind)) !== 0) found += count;
    return found === 0 ? [] : [[kind, found] as const];
  });
  return Object.fromEntries(counts);
}

/** The names of people as they are shown. */
export function readLabels(
  store: ReadableStore,
  people: readonly number[],
): ReadonlyMap<number, string> {
  const rows = allRows<{ id: number; label: string }>(
    store,
    'SELECT id, label FROM person_text WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(people),
  );
  return new Map(rows.map(({ id, label }) => [id, label]));
}
