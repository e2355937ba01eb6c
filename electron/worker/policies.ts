import { present } from '#base/assert.ts';
import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { sortedBy } from '#base/sorted-by.ts';
import type { Day } from '#domain/day.ts';
import { isTradePack } from '#domain/policy.ts';
import type { Policy, PolicyParameters } from '#domain/policy.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { combinePacks, parsePack, toParameters } from '#engine/policy/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { findPolicyCopy, listPolicyCopies } from '#store/judging/policies.ts';
import { readSettings } from '#store/settings.ts';
import type { WorkspaceSettings } from '#store/settings.ts';
import type { Resources } from './resources.ts';
import type { KnownPack, PackOrigin } from './shipped-policies.ts';

export type KnownPolicy = {
  readonly policy: Policy;
  readonly yaml: string;
  readonly origin: PackOrigin;
};

/** Joins the ids of packs that are used together: `eu-gdpr+beauty-clinic`. */
const AND = '+';
const MOST_TOGETHER = 4;

/** An own copy in the workspace goes before the pack that it was copied from; null where there is neither. */
export function findPack(
  resources: Resources,
  store: ReadableStore | null,
  id: string,
): KnownPack | null {
  const copy = store === null ? null : findPolicyCopy(store, id);
  if (copy === null) return resources.policies().get(id) ?? null;
  const parsed = parsePack(copy.yaml);
  return parsed.ok ? { pack: parsed.value, yaml: copy.yaml, origin: 'own' } : null;
}

/** What people can be judged by: the law of a country, alone or together with other packs; null for a trade alone. */
export function findPolicy(
  resources: Resources,
  store: ReadableStore | null,
  id: string,
): KnownPolicy | null {
  const ids = [...new Set(id.split(AND))];
  if (ids.length > MOST_TOGETHER) return null;
  const known = ids.map((one) => findPack(resources, store, one)).filter((one) => one !== null);
  if (known.length < ids.length) return null;
  // The law of a country first: what stands beside it only ever makes it stricter.
  const ordered = sortedBy(known, ({ pack }) => (isTradePack(pack) ? 1 : 0));
  const [first, ...others] = ordered;
  if (first === undefined || isTradePack(first.pack)) return null;
  const policy = others.reduce<Policy>(
    (together, { pack }) => present(combinePacks(together, pack), 'a law is among them'),
    first.pack,
  );
  return {
    policy,
    yaml: ordered.map(({ yaml }) => yaml).join('---\n'),
    origin: known.some(({ origin }) => origin === 'own') ? 'own' : 'shipped',
  };
}

export function listPacks(resources: Resources, store: ReadableStore | null): KnownPack[] {
  const ids = new Set(resources.policies().keys());
  for (const { id } of store === null ? [] : listPolicyCopies(store)) ids.add(id);
  return [...ids].sort().flatMap((id) => findPack(resources, store, id) ?? []);
}

/** The pack for people of a country where nothing else was chosen. */
export function defaultPolicyId(resources: Resources, country: string): string {
  const laws = [...resources.policies().values()].flatMap(({ pack }) =>
    isTradePack(pack) ? [] : [pack],
  );
  const own = laws.find(({ defaultCountry }) => defaultCountry === country);
  const listed = own ?? laws.find(({ countries }) => countries.includes(country));
  return listed?.id ?? FALLBACK_POLICY;
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
