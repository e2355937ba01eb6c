import { readSettings } from '#store/settings.ts';
import type { Handler } from '../handler.ts';
import { listPolicies } from '../policies.ts';

export const policyListHandler: Handler<'policy/list'> = (deps) => {
  const store = deps.reader();
  const chosen = store === null ? null : readSettings(store).policyId;
  const policies = listPolicies(deps.resources, store).map(({ policy, origin }) => ({
    id: policy.id,
    version: policy.version,
    name: { ...policy.name },
    countries: [...policy.countries],
    origin,
    chosen: policy.id === chosen,
  }));
  return { ok: true, value: { policies } };
};
