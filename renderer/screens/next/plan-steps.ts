import type { Output } from '#contract/call.ts';
import { channels } from '#domain/consent.ts';
import type { FindingKind } from '#domain/finding.ts';
import { pressingKinds } from '../common/kind-look.tsx';

type Overview = Output<'overview/read'>;

/** One group of people that waits for a decision. */
export type Step = {
  readonly kind: FindingKind;
  readonly people: number;
  readonly overdue: number;
  readonly firstDueOn: string | null;
};

export type Doubt = 'questions' | 'unclear' | 'noConsent' | 'noAge';

export type Plan = {
  readonly first: readonly Step[];
  readonly doubts: readonly { readonly kind: Doubt; readonly count: number }[];
  readonly fine: readonly FindingKind[];
};

/**
 * What to do first: those whose day has passed, then by day, then as pressing as their kind is. `questions`: how many
 * wait for an answer.
 */
export function planSteps(overview: Overview, questions: number): Plan {
  const { findings } = overview.totals;
  const count = (kind: FindingKind): number => findings[kind] ?? 0;
  const steps = pressingKinds
    .filter((kind) => count(kind) > 0)
    .map((kind) => toStep(kind, overview));
  const unclear = Math.max(0, ...channels.map((name) => overview.consent[name]?.unclear ?? 0));
  const doubts = [
    { kind: 'questions', count: questions },
    { kind: 'unclear', count: unclear },
    { kind: 'noConsent', count: count('consent_missing') },
    { kind: 'noAge', count: overview.agesUnknown },
  ] as const;
  const open = openKinds(overview, unclear);
  return {
    first: steps.toSorted(byUrgency),
    doubts: doubts.filter((doubt) => doubt.count > 0),
    fine: pressingKinds.filter((kind) => count(kind) === 0 && !open.has(kind)),
  };
}

/** Kinds of which nobody was found, while it is not known of everybody: that is no good news. */
function openKinds(overview: Overview, unclear: number): ReadonlySet<FindingKind> {
  const open = new Set<FindingKind>();
  if (overview.agesUnknown > 0) open.add('minor').add('may_be_minor');
  if (overview.lastActivityUnknown > 0) open.add('over_retention');
  if (unclear > 0 || overview.openQuestions > 0) open.add('consent_withdrawn');
  return open;
}

function toStep(kind: FindingKind, overview: Overview): Step {
  const due = overview.duePeople.find((one) => one.kind === kind);
  return {
    kind,
    people: overview.totals.findings[kind] ?? 0,
    overdue: due?.overdue ?? 0,
    firstDueOn: due?.firstDueOn ?? null,
  };
}

const NO_DAY = '9999-12-31';

/** Equal steps stay in the order of their kinds. */
function byUrgency(one: Step, other: Step): number {
  if (one.overdue > 0 !== other.overdue > 0) return one.overdue > 0 ? -1 : 1;
  return (one.firstDueOn ?? NO_DAY).localeCompare(other.firstDueOn ?? NO_DAY);
}
