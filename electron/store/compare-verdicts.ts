import type { Disposition } from '#domain/disposition.ts';
import { findingKinds } from '#domain/finding.ts';
import type { AgeStatus, FindingKind, RetentionStatus } from '#domain/finding.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { ageOfCode, dispositionOfCode, kindBit, kindsOfMask, retentionOfCode } from './codes.ts';
import { allRows, oneRow } from './database.ts';
import type { ReadableStore } from './database.ts';
import { verdictColumns } from './findings.ts';

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

const COLUMNS = ['age_status', 'retention_status', 'kinds', 'proposed'] as const;

/** Both verdicts on everybody, from their facts alone: nothing is written and no source is read. */
function bothVerdicts({ left, right }: Pair): string {
  const [one, other] = [verdictColumns(left), verdictColumns(right)];
  const columns = COLUMNS.flatMap((column) => [
    `${one[column]} AS l_${column}`,
    `${other[column]} AS r_${column}`,
  ]);
  return `SELECT id, ${columns.join(', ')} FROM person`;
}

const DIFFERS = COLUMNS.map((column) => `l_${column} <> r_${column}`).join(' OR ');

/** How many people the two policies judge differently, and by which findings; one pass over the people. */
export function countChanges(store: ReadableStore, pair: Pair): ChangeCounts {
  const sums = findingKinds.flatMap((kind) => [
    `sum(~l_kinds & r_kinds & ${kindBit(kind)} <> 0) AS gained_${kind}`,
    `sum(l_kinds & ~r_kinds & ${kindBit(kind)} <> 0) AS lost_${kind}`,
  ]);
  const row = oneRow<Record<string, number | null>>(
    store,
    `WITH verdict AS MATERIALIZED (${bothVerdicts(pair)})
     SELECT count(*) AS changed, ${sums.join(', ')} FROM verdict WHERE ${DIFFERS}`,
  );
  const counts = (way: 'gained' | 'lost'): Partial<Record<FindingKind, number>> =>
    Object.fromEntries(
      findingKinds.flatMap((kind) => {
        const people = row?.[`${way}_${kind}`] ?? 0;
        return people === 0 ? [] : [[kind, people]];
      }),
    );
  return { changed: row?.['changed'] ?? 0, gained: counts('gained'), lost: counts('lost') };
}

type ChangedRow = { readonly id: number; readonly label: string } & Readonly<
  Record<`${'l' | 'r'}_${(typeof COLUMNS)[number]}`, number>
>;

/** People whose verdict differs, in their order; `after` 0 starts. */
export function listChanges(
  store: ReadableStore,
  pair: Pair,
  page: { readonly after: number; readonly limit: number },
): readonly ChangedPerson[] {
  return allRows<ChangedRow>(
    store,
    `SELECT v.*, t.label FROM (${bothVerdicts(pair)} WHERE id > ?) v JOIN person_text t ON t.id = v.id
     WHERE ${DIFFERS} ORDER BY v.id LIMIT ?`,
    page.after,
    page.limit,
  ).map((row) => ({
    person: row.id,
    label: row.label,
    left: toVerdict(row, 'l'),
    right: toVerdict(row, 'r'),
  }));
}

function toVerdict(row: ChangedRow, side: 'l' | 'r'): ComparedVerdict {
  return {
    age: ageOfCode(row[`${side}_age_status`]),
    retention: retentionOfCode(row[`${side}_retention_status`]),
    kinds: kindsOfMask(row[`${side}_kinds`]),
    proposed: dispositionOfCode(row[`${side}_proposed`]),
  };
}
