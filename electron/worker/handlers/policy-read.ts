import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { yearsIn } from '#engine/policy/index.ts';
import { readSettings } from '#store/settings.ts';
import { toRuleText } from '../documents/rule-text.ts';
import type { Handler } from '../handler.ts';
import { findPolicy } from '../policies.ts';

export const policyReadHandler: Handler<'policy/read'> = (deps, { id }) => {
  const store = deps.reader();
  const known = findPolicy(deps.resources, store, id);
  if (known === null) return failed(problem('policy/unknown', { policy: id.slice(0, 80) }));
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
      rules: policy.rules.map((rule) => ({
        ...toRuleText(rule),
        finding: rule.finding,
        proposes: rule.proposes,
        deadline: rule.deadline === null ? null : { ...rule.deadline },
        url: rule.source.url,
      })),
    },
  };
};
