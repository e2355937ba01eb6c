import { parseIsoDay, toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { Disposition } from '#domain/disposition.ts';
import type { Finding, FindingKind } from '#domain/finding.ts';
import type { PersonAge, PersonRetention } from '#domain/person.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { restrictionStanding } from '#domain/restriction.ts';
import { proposedDisposition } from '#engine/policy/index.ts';
import { retentionOf } from '#engine/retention/index.ts';
import { ageVerdict } from './age-verdict.ts';
import { dueOn } from './due-on.ts';
import { nextChangeOn } from './next-change-on.ts';
import { raisedKinds } from './raised-kinds.ts';

type Rule = PolicyParameters['rules'][number];

/** A verdict without its evidence. Days are ISO text. */
export type PersonVerdict = {
  readonly age: PersonAge;
  readonly retention: PersonRetention;
  readonly findings: readonly Omit<Finding, 'evidence'>[]; // in the order of `findingKinds`
  readonly proposed: Disposition;
  readonly nextChangeOn: string | null;
};

/**
 * What the policy makes of one person on its day: the reference that the store's judge must agree with.
 * A kind for which the policy has no rule is no finding.
 */
export function evaluatePerson(facts: PersonFacts, params: PolicyParameters): PersonVerdict {
  const retention = retentionOf(facts.triggers, params, facts.hold);
  const findings: Omit<Finding, 'evidence'>[] = [];
  for (const kind of raisedKinds(facts, params)) {
    const rule = params.rules.find(({ finding }) => finding === kind);
    if (rule === undefined) continue;
    const due = dueDay(rule, facts, params, retention);
    findings.push({
      kind,
      rule: `${params.policyId}/${rule.id}`,
      dueOn: due === null ? null : toIsoDay(due),
    });
  }
  return {
    age: ageVerdict(facts, params),
    retention,
    findings,
    proposed: proposalFor(
      facts,
      findings.map(({ kind }) => kind),
      params,
    ),
    nextChangeOn: nextChangeOn(facts, params),
  };
}

/** Whether a hold stops disposition on this day; its last day still does. */
export function hasHold(facts: Pick<PersonFacts, 'hold'>, today: Day): boolean {
  return facts.hold !== null && (facts.hold.until === null || facts.hold.until >= today);
}

/** Whether a restriction keeps the person on this day: a later wish to be erased outweighs it. */
export function isRestricted(facts: PersonFacts, today: Day): boolean {
  const { restrictedOn, marks, erasureRequestedOn: askedOn } = facts;
  if (restrictedOn === null) return false;
  const asked = marks.has('erasure_requested');
  return restrictionStanding({ restrictedOn, asked, askedOn, today }) !== 'outweighed';
}

/** Deadlines run from the day on which the person spoke, where it is known; else from the day of the verdict. */
function dueDay(
  rule: Rule,
  facts: PersonFacts,
  params: PolicyParameters,
  retention: PersonRetention,
): Day | null {
  if (rule.finding === 'over_retention') {
    const expiry = retention.expiresOn === null ? null : parseIsoDay(retention.expiresOn);
    return expiry === null ? null : (dueOn(rule.deadline, expiry, params.weekend) ?? expiry);
  }
  return dueOn(rule.deadline, saidOn(rule.finding, facts) ?? params.today, params.weekend);
}

function saidOn(kind: FindingKind, facts: PersonFacts): Day | null {
  if (kind === 'consent_withdrawn') return facts.saidNoOn;
  return kind === 'erasure_requested' ? facts.erasureRequestedOn : null;
}

function proposalFor(
  facts: PersonFacts,
  kinds: readonly FindingKind[],
  params: PolicyParameters,
): Disposition {
  return hasHold(facts, params.today) || isRestricted(facts, params.today)
    ? 'keep'
    : proposedDisposition(kinds, params);
}
