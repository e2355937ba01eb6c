import type { ColumnRole } from '#domain/column-role.ts';
import { fitsRole, mayBeConfidential } from './fitting-recipes.ts';
import type { AgeTable, Policy, RetentionRule, RoleRecipe, TradePack } from '#domain/policy.ts';
import type { PolicyFaultCode } from './policy-fault.ts';
import { yearsIn } from './to-parameters.ts';

export type FaultPath = readonly (string | number)[];
export type Contradiction = { readonly code: PolicyFaultCode; readonly path: FaultPath };

/** What is well formed by itself and cannot be meant together. */
export function findContradictions(policy: Policy): Contradiction[] {
  return [
    ...repeatedRules(policy),
    ...agesTheWrongWayRound(policy),
    ...retentionFaults(policy),
    ...clockFaults(policy),
    ...countryFaults(policy),
    ...unfitRecipes(policy),
  ];
}

function unfitRecipes({ anonymisation }: Policy): Contradiction[] {
  const code = 'policy.recipe_unfit' as const;
  const roles = Object.entries(anonymisation.roles) as [ColumnRole, RoleRecipe][];
  return [
    ...roles
      .filter(([role, recipe]) => !fitsRole(role, recipe))
      .map(([role]) => ({ code, path: ['anonymisation', 'roles', role] })),
    ...anonymisation.confidential
      .map((role, at) => ({ role, at }))
      .filter(({ role }) => !mayBeConfidential(role))
      .map(({ at }) => ({ code, path: ['anonymisation', 'confidential', at] })),
  ];
}

/** A trade has no countries and no ages; the rest is held to the same. */
export function findTradeContradictions(pack: TradePack): Contradiction[] {
  return [
    ...repeatedRules(pack),
    ...(pack.retention === null ? [] : retentionFaults({ retention: pack.retention })),
    ...clockFaults(pack),
  ];
}

/**
 * One clock for each part, its words not twice. Where a pack itself makes a part be kept everywhere for so many
 * years, a shorter clock of the same pack for that part can never ring.
 */
function clockFaults({
  clocks = [],
  mustKeep,
}: Pick<Policy, 'clocks' | 'mustKeep'>): Contradiction[] {
  const twice = repeats(clocks.map(({ part }) => part)).map((at) => ({
    code: 'policy.two_clocks_for_part' as const,
    path: ['clocks', at, 'part'],
  }));
  const own = clocks.flatMap(({ triggers, fallback, part, months }, at): Contradiction[] => {
    const dutyMonths = mustKeep
      .filter((duty) => duty.part === part && duty.countries.length === 0)
      .map(({ years }) => years * 12);
    return [
      ...repeats(triggers).map((place) => ({
        code: 'policy.trigger_twice' as const,
        path: ['clocks', at, 'triggers', place],
      })),
      ...(fallback !== null && triggers.includes(fallback)
        ? [{ code: 'policy.fallback_is_trigger' as const, path: ['clocks', at, 'fallback'] }]
        : []),
      ...(Math.max(0, ...dutyMonths) > months
        ? [{ code: 'policy.clock_under_duty' as const, path: ['clocks', at, 'months'] }]
        : []),
    ];
  });
  return [...twice, ...own];
}

function repeatedRules({ rules }: Pick<Policy, 'rules'>): Contradiction[] {
  return [
    ...repeats(rules.map(({ finding }) => finding)).map((at) => ({
      code: 'policy.two_rules_for_finding' as const,
      path: ['rules', at, 'finding'],
    })),
    ...repeats(rules.map(({ id }) => id)).map((at) => ({
      code: 'policy.same_rule_id' as const,
      path: ['rules', at, 'id'],
    })),
  ];
}

/** Nobody needs a guardian's consent after coming of age. */
function agesTheWrongWayRound(policy: Policy): Contradiction[] {
  const { consentAge, majority } = policy;
  const inCountries = Object.keys({ ...consentAge.byCountry, ...majority.byCountry })
    .filter((country) => yearsIn(consentAge, country) > yearsIn(majority, country))
    .map((country) => ({
      code: 'policy.consent_above_majority' as const,
      path: Object.hasOwn(consentAge.byCountry, country)
        ? ['consentAge', 'byCountry', country]
        : ['majority', 'byCountry', country],
    }));
  return consentAge.default > majority.default
    ? [{ code: 'policy.consent_above_majority', path: ['consentAge', 'default'] }, ...inCountries]
    : inCountries;
}

function retentionFaults({ retention }: { readonly retention: RetentionRule }): Contradiction[] {
  const { triggers, fallback, months, dueSoonMonths } = retention;
  const faults: Contradiction[] = repeats(triggers).map((at) => ({
    code: 'policy.trigger_twice',
    path: ['retention', 'triggers', at],
  }));
  if (fallback !== null && triggers.includes(fallback)) {
    faults.push({ code: 'policy.fallback_is_trigger', path: ['retention', 'fallback'] });
  }
  if (dueSoonMonths >= months) {
    faults.push({ code: 'policy.due_soon_too_long', path: ['retention', 'dueSoonMonths'] });
  }
  return faults;
}

function countryFaults(policy: Policy): Contradiction[] {
  const { countries, defaultCountry } = policy;
  const unlisted = [
    ...(countries.includes(defaultCountry) ? [] : [['defaultCountry']]),
    ...unlistedAges(policy, 'consentAge'),
    ...unlistedAges(policy, 'majority'),
    ...policy.mustKeep.flatMap((record, at) =>
      record.countries.flatMap((country, place) =>
        countries.includes(country) ? [] : [['mustKeep', at, 'countries', place]],
      ),
    ),
  ];
  return [
    ...repeats(countries).map((at) => ({
      code: 'policy.country_twice' as const,
      path: ['countries', at],
    })),
    ...unlisted.map((path) => ({ code: 'policy.country_not_listed' as const, path })),
  ];
}

function unlistedAges(policy: Policy, table: 'consentAge' | 'majority'): FaultPath[] {
  const ages: AgeTable = policy[table];
  const named = Object.keys(ages.byCountry).filter((code) => !policy.countries.includes(code));
  return [
    ...named.map((country) => [table, 'byCountry', country]),
    ...ages.fromMemory.flatMap((country, at) =>
      policy.countries.includes(country) ? [] : [[table, 'fromMemory', at]],
    ),
  ];
}

/** Places of what stood there before. */
function repeats(words: readonly string[]): number[] {
  return words.flatMap((word, at) => (words.indexOf(word) < at ? [at] : []));
}
