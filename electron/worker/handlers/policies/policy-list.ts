import { isTradePack } from '#domain/policy.ts';
import { readSettings } from '#store/settings.ts';
import type { Handler } from '#worker/handler.ts';
import { listPacks } from '#worker/policies.ts';

export const policyListHandler: Handler<'policy/list'> = (deps) => {
  const store = deps.reader();
  const chosen = store === null ? [] : readSettings(store).policyId.split('+');
  const policies = listPacks(deps.resources, store).map(({ pack, origin }) => ({
    id: pack.id,
    version: pack.version,
    name: { ...pack.name },
    kind: isTradePack(pack) ? ('trade' as const) : ('law' as const),
    countries: isTradePack(pack) ? [] : [...pack.countries],
    origin,
    chosen: chosen.includes(pack.id),
  }));
  return { ok: true, value: { policies } };
};
