import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { PolicyParameters } from '#domain/policy.ts';

/** In what two policies, countries or days differ, as far as verdicts depend on it. */
export const differenceKinds = [
  'majority',
  'retention_months',
  'retention_triggers',
  'today',
  'rule', // one of them has no rule for this finding
  'proposal', // their rules for this finding propose different things
  'deadline',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export type PolicyDifference = {
  readonly what: DifferenceKind;
  readonly finding: FindingKind | null; // for differences of rules
  readonly left: string;
  readonly right: string;
};

export function policyDifferences(
  left: PolicyParameters,
  right: PolicyParameters,
): PolicyDifference[] {
  const whole: readonly (readonly [DifferenceKind, (params: PolicyParameters) => string])[] = [
    ['majority', ({ majorityYears }) => String(majorityYears)],
    ['retention_months', ({ retentionMonths }) => String(retentionMonths)],
    ['retention_triggers', triggersOf],
    ['today', ({ today }) => String(today)],
  ];
  return [
    ...whole.flatMap(([what, of]) => differing(what, null, of(left), of(right))),
    ...findingKinds.flatMap((kind) => ruleDifferences(kind, left, right)),
  ];
}

/** The differences on which a change of this person's findings or proposal can rest. */
export function differencesBehind(
  changed: readonly FindingKind[],
  kept: readonly FindingKind[],
  all: readonly PolicyDifference[],
): PolicyDifference[] {
  return all.filter(({ what, finding }) => {
    if (finding !== null) {
      return what === 'rule' ? changed.includes(finding) : [...changed, ...kept].includes(finding);
    }
    return changed.some((kind) => basisOf(kind).includes(what));
  });
}

function basisOf(kind: FindingKind): readonly DifferenceKind[] {
  if (kind === 'minor' || kind === 'may_be_minor') return ['majority', 'today'];
  return kind === 'over_retention' ? ['retention_months', 'retention_triggers', 'today'] : [];
}

function triggersOf({ retentionTriggers, retentionFallback }: PolicyParameters): string {
  return [...retentionTriggers.toSorted(), `else ${retentionFallback ?? 'none'}`].join(', ');
}

function ruleDifferences(
  kind: FindingKind,
  left: PolicyParameters,
  right: PolicyParameters,
): PolicyDifference[] {
  const [one, other] = [left, right].map(({ rules }) =>
    rules.find((rule) => rule.finding === kind),
  );
  if (one === undefined || other === undefined) {
    return differing('rule', kind, one?.id ?? '', other?.id ?? '');
  }
  const deadline = ({ deadline: term }: typeof one): string =>
    term === null ? '' : `${term.within} ${term.unit}`;
  return [
    ...differing('proposal', kind, one.proposes, other.proposes),
    ...differing('deadline', kind, deadline(one), deadline(other)),
  ];
}

function differing(
  what: DifferenceKind,
  finding: FindingKind | null,
  left: string,
  right: string,
): PolicyDifference[] {
  return left === right ? [] : [{ what, finding, left, right }];
}
