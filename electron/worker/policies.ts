import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { present } from '#base/assert.ts';
import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import type { Policy, PolicyParameters } from '#domain/policy.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { parsePolicy, toParameters } from '#engine/policy/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { findPolicyCopy, listPolicyCopies } from '#store/policies.ts';
import { readSettings } from '#store/settings.ts';
import type { WorkspaceSettings } from '#store/settings.ts';
import type { Resources } from './resources.ts';

export type KnownPolicy = {
  readonly policy: Policy;
  readonly yaml: string;
  readonly origin: 'shipped' | 'own';
};

/** The packs of the program, by id. Throws where one of them is wrong: they are ours. */
export function readShippedPolicies(folder: string): ReadonlyMap<string, KnownPolicy> {
  const known = new Map<string, KnownPolicy>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const yaml = readFileSync(path.join(folder, name), 'utf8');
    const parsed = parsePolicy(yaml);
    const policy = present(parsed.ok ? parsed.value : null, `the pack ${name} is valid`);
    known.set(policy.id, { policy, yaml, origin: 'shipped' });
  }
  return known;
}

/** An own copy in the workspace goes before the pack that it was copied from; null where there is neither. */
export function findPolicy(
  resources: Resources,
  store: ReadableStore | null,
  id: string,
): KnownPolicy | null {
  const copy = store === null ? null : findPolicyCopy(store, id);
  if (copy === null) return resources.policies().get(id) ?? null;
  const parsed = parsePolicy(copy.yaml);
  return parsed.ok ? { policy: parsed.value, yaml: copy.yaml, origin: 'own' } : null;
}

export function listPolicies(resources: Resources, store: ReadableStore | null): KnownPolicy[] {
  const ids = new Set(resources.policies().keys());
  for (const { id } of store === null ? [] : listPolicyCopies(store)) ids.add(id);
  return [...ids].sort().flatMap((id) => findPolicy(resources, store, id) ?? []);
}

/** The pack for people of a country where nothing else was chosen. */
export function defaultPolicyId(resources: Resources, country: string): string {
  const packs = [...resources.policies().values()];
  const own = packs.find(({ policy }) => policy.defaultCountry === country);
  const listed = own ?? packs.find(({ policy }) => policy.countries.includes(country));
  return listed?.policy.id ?? FALLBACK_POLICY;
}

/** The strictest of the packs in general use; also for countries that no pack names. */
const FALLBACK_POLICY = 'eu-gdpr';

export type ChosenPolicy = {
  readonly settings: WorkspaceSettings;
  readonly known: KnownPolicy;
  readonly params: PolicyParameters;
};

/** The policy of the workspace, for its country, on the day. */
export function readChosenPolicy(
  resources: Resources,
  store: ReadableStore,
  toToday: (fixed: Day | null) => Day,
): Result<ChosenPolicy, Problem> {
  const settings = readSettings(store);
  const known = findPolicy(resources, store, settings.policyId);
  if (known === null) return failed(problem('policy/unknown', { policy: settings.policyId }));
  const params = toParameters(known.policy, settings.country, toToday(settings.today));
  return { ok: true, value: { settings, known, params } };
}
