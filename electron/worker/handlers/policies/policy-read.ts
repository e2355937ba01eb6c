import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Output } from '#contract/call.ts';
import { isTradePack } from '#domain/policy.ts';
import type { PolicyRule } from '#domain/policy.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { yearsIn } from '#engine/policy/index.ts';
import { readSettings } from '#store/settings.ts';
import { toClockText, toRuleText } from '#worker/documents/rule-text.ts';
import type { Handler, ReadDeps } from '#worker/handler.ts';
import { findPack, findPolicy } from '#worker/policies.ts';

export const policyReadHandler: Handler<'policy/read'> = (deps, { id }) => {
  const store = deps.reader();
  const known = findPolicy(deps.resources, store, id);
  if (known === null) return readTrade(deps, id);
  const { policy, yaml } = known;
  const country = store === null ? policy.defaultCountry : readSettings(store).country;
  return {
    ok: true,
    value: {
      id: policy.id,
      yaml,
      retentionMonths: policy.retention.months,
      majority: yearsIn(policy.majority, country),
      consentAge: yearsIn(policy.consentAge, country),
      rules: policy.rules.map(toRule),
      clocks: (policy.clocks ?? []).map(toClockText),
    },
  };
};

/** A trade alone: what it would add to the law of a country. */
function readTrade(deps: ReadDeps, id: string): Result<Output<'policy/read'>, Problem> {
  const known = findPack(deps.resources, deps.reader(), id);
  if (known === null || !isTradePack(known.pack)) {
    return failed(problem('policy/unknown', { policy: id.slice(0, 80) }));
  }
  const { pack, yaml } = known;
  return {
    ok: true,
    value: {
      id,
      yaml,
      retentionMonths: pack.retention?.months ?? null,
      majority: null,
      consentAge: null,
      rules: pack.rules.map(toRule),
      clocks: pack.clocks.map(toClockText),
    },
  };
}

function toRule(rule: PolicyRule): Output<'policy/read'>['rules'][number] {
  return {
    ...toRuleText(rule),
    finding: rule.finding,
    proposes: rule.proposes,
    deadline: rule.deadline === null ? null : { ...rule.deadline },
    url: rule.source.url,
  };
}
