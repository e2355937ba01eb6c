import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input, Output } from '#contract/call.ts';
import { parseIsoDay, toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { FindingKind } from '#domain/finding.ts';
import { toPersonId } from '#domain/person.ts';
import type { Policy, PolicyParameters } from '#domain/policy.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import {
  differencesBehind,
  partDifferences,
  policyDifferences,
  toParameters,
} from '#engine/policy/index.ts';
import type { PolicyDifference } from '#engine/policy/index.ts';
import { countChanges, listChanges } from '#store/judging/compare-verdicts.ts';
import type { ChangedPerson } from '#store/judging/compare-verdicts.ts';
import type { ReadableStore } from '#store/database.ts';
import { countPeople } from '#store/people/people.ts';
import { readSettings } from '#store/settings.ts';
import type { Handler, ReadDeps } from '#worker/handler.ts';
import { findPolicy } from '#worker/policies.ts';
import { openedReader } from '#worker/opened-workspace.ts';

type Side = Input<'policy/compare'>['left'];

export const policyCompareHandler: Handler<'policy/compare'> = (deps, input) => {
  const opened = openedReader(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const left = parametersOf(deps, store, input.left);
  if (!left.ok) return left;
  const right = parametersOf(deps, store, input.right);
  if (!right.ok) return right;
  const pair = { left: left.value.params, right: right.value.params };
  const differences = withDays(policyDifferences(pair.left, pair.right), pair);
  const changes = listChanges(store, pair, input);
  const last = changes.at(-1);
  return {
    ok: true,
    value: {
      left: toJudged(pair.left),
      right: toJudged(pair.right),
      differences,
      parts: partDifferences(left.value.policy, right.value.policy),
      people: countPeople(store).people,
      ...countChanges(store, pair),
      page: changes.map((change) => toPage(change, differences)),
      next: last === undefined || changes.length < input.limit ? null : last.person,
    },
  };
};

function parametersOf(
  deps: ReadDeps,
  store: ReadableStore,
  side: Side,
): Result<{ readonly params: PolicyParameters; readonly policy: Policy }, Problem> {
  const settings = readSettings(store);
  const id = side.id ?? settings.policyId;
  const known = findPolicy(deps.resources, store, id);
  if (known === null) return failed(problem('policy/unknown', { policy: id.slice(0, 80) }));
  const today = dayOfSide(deps, side, settings.today);
  if (today === null) return failed(problem('input/invalid', { field: 'today' }));
  const params = toParameters(known.policy, side.country ?? settings.country, today);
  return { ok: true, value: { params, policy: known.policy } };
}

/** A day that is named counts whatever the workspace, or this run, has fixed. Null: there is no such day. */
function dayOfSide({ clock }: ReadDeps, { today }: Side, fixed: Day | null): Day | null {
  if (today === null) return clock.today(fixed);
  return today === 'now' ? clock.today(null) : parseIsoDay(today);
}

function withDays(
  differences: readonly PolicyDifference[],
  { left, right }: { readonly left: PolicyParameters; readonly right: PolicyParameters },
): Output<'policy/compare'>['differences'] {
  return differences.map((difference) =>
    difference.what === 'today'
      ? { ...difference, left: toIsoDay(left.today), right: toIsoDay(right.today) }
      : { ...difference },
  );
}

function toJudged(params: PolicyParameters): Output<'policy/compare'>['left'] {
  const { policyId: id, policyVersion: version, country, today } = params;
  return { id, version, country, today: toIsoDay(today) };
}

function toPage(
  { person, label, left, right }: ChangedPerson,
  differences: readonly PolicyDifference[],
): Output<'policy/compare'>['page'][number] {
  const both = (kind: FindingKind): boolean =>
    left.kinds.includes(kind) && right.kinds.includes(kind);
  const changed = [
    ...[...left.kinds, ...right.kinds].filter((kind) => !both(kind)),
    ...(left.age === right.age ? [] : (['may_be_minor'] as const)),
    ...(left.retention === right.retention ? [] : (['over_retention'] as const)),
  ];
  return {
    id: toPersonId(person),
    name: label,
    left: { ...left, kinds: [...left.kinds] },
    right: { ...right, kinds: [...right.kinds] },
    because: differencesBehind(changed, left.kinds.filter(both), differences).map((difference) => ({
      ...difference,
    })),
  };
}
