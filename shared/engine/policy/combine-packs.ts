import type {
  AgeTable,
  AnonymisationRecipe,
  Deadline,
  PartClock,
  Policy,
  PolicyPack,
  PolicyRule,
  RetentionRule,
} from '#domain/policy.ts';
import { isTradePack } from '#domain/policy.ts';
import { columnRoles } from '#domain/column-role.ts';
import { cardParts } from '#domain/card-part.ts';
import type { LegalText } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import { findingKinds } from '#domain/finding.ts';
import { dispositionStrength } from './proposed-disposition.ts';
import { yearsIn } from './to-parameters.ts';

/** Days that a unit is worth on average; fractions, so that no two deadlines of different units tie. */
const DAYS_OF_UNIT = { calendar_day: 1, working_day: 1.41, month: 30.4 } as const;

/**
 * Two packs as one policy, the stricter word of each: the longest duty to keep, the shortest retention otherwise, the
 * earliest deadline, the strongest proposal, the highest age. Null where neither is the law of a country.
 */
export function combinePacks(one: PolicyPack, other: PolicyPack): Policy | null {
  if (!isTradePack(one)) return combine(one, other);
  return isTradePack(other) ? null : combine(other, one);
}

function combine(law: Policy, other: PolicyPack): Policy {
  const retention = shorter(law.retention, other.retention);
  return {
    ...law,
    id: `${law.id}+${other.id}`,
    version: `${law.version}+${other.version}`,
    name: joined(law.name, other.name, ' + '),
    notice: law.notice,
    asOf: law.asOf < other.asOf ? law.asOf : other.asOf,
    retention,
    rules: stricterRules(law.rules, other.rules),
    mustKeep: [...law.mustKeep, ...other.mustKeep],
    clocks: shorterClocks([law, other]),
    ...(isTradePack(other) ? {} : laws(law, other)),
  };
}

/** What only the laws of countries say. */
function laws(one: Policy, other: Policy): Partial<Policy> {
  return {
    countries: [...new Set([...one.countries, ...other.countries])],
    consentAge: higherAges(one.consentAge, other.consentAge),
    majority: higherAges(one.majority, other.majority),
    anonymisation: coarser(one.anonymisation, other.anonymisation),
    // A duty of one law for all its countries is no duty of the other's.
    mustKeep: [...bound(one), ...bound(other)],
  };
}

function bound({ mustKeep, countries }: Policy): Policy['mustKeep'] {
  return mustKeep.map((duty) => (duty.countries.length === 0 ? { ...duty, countries } : duty));
}

function joined(one: LegalText, other: LegalText, between: string): LegalText {
  return Object.fromEntries(
    languages.map((language) => [language, `${one[language]}${between}${other[language]}`]),
  ) as LegalText;
}

function shorter(one: RetentionRule, other: RetentionRule | null): RetentionRule {
  return other !== null && other.months < one.months ? other : one;
}

function stricterRules(one: readonly PolicyRule[], other: readonly PolicyRule[]): PolicyRule[] {
  return findingKinds.flatMap((kind) => {
    const [first, second] = [one, other].flatMap(
      (rules) => rules.find(({ finding }) => finding === kind) ?? [],
    );
    if (first === undefined) return [];
    return [second === undefined ? first : stricter(first, second)];
  });
}

/** The rule with the earlier deadline speaks, with the stronger of the two proposals. */
function stricter(one: PolicyRule, other: PolicyRule): PolicyRule {
  const speaks = daysOf(other.deadline) < daysOf(one.deadline) ? other : one;
  const proposes =
    dispositionStrength.indexOf(other.proposes) < dispositionStrength.indexOf(one.proposes)
      ? other.proposes
      : one.proposes;
  return { ...speaks, proposes };
}

function daysOf(deadline: Deadline | null): number {
  return deadline === null
    ? Number.POSITIVE_INFINITY
    : deadline.within * DAYS_OF_UNIT[deadline.unit];
}

/** For each part the clock with the fewest months; a part on which nobody has a word runs with the whole card. */
function shorterClocks(packs: readonly PolicyPack[]): PartClock[] {
  return cardParts.flatMap((part) => {
    const named = packs
      .flatMap(({ clocks }) => clocks ?? [])
      .filter((clock) => clock.part === part);
    const [first] = named.toSorted((a, b) => a.months - b.months);
    return first === undefined ? [] : [first];
  });
}

function higherAges(one: AgeTable, other: AgeTable): AgeTable {
  const countries = new Set([...Object.keys(one.byCountry), ...Object.keys(other.byCountry)]);
  return {
    default: Math.max(one.default, other.default),
    byCountry: Object.fromEntries(
      [...countries].map((country) => [
        country,
        Math.max(yearsIn(one, country), yearsIn(other, country)),
      ]),
    ),
    fromMemory: [...new Set([...one.fromMemory, ...other.fromMemory])],
    source: one.default >= other.default ? one.source : other.source,
  };
}

const BIRTH = ['remove', 'decade', 'year'] as const; // coarsest first
const DATES = ['remove', 'year', 'month', 'keep'] as const;

function coarser(one: AnonymisationRecipe, other: AnonymisationRecipe): AnonymisationRecipe {
  return {
    birth: BIRTH[Math.min(BIRTH.indexOf(one.birth), BIRTH.indexOf(other.birth))] ?? 'remove',
    postcodePrefix: Math.min(one.postcodePrefix, other.postcodePrefix),
    keepRegion: one.keepRegion && other.keepRegion,
    keepCity: one.keepCity && other.keepCity,
    keepGender: one.keepGender && other.keepGender,
    dates: DATES[Math.min(DATES.indexOf(one.dates), DATES.indexOf(other.dates))] ?? 'remove',
    roles: coarserRoles(one.roles, other.roles),
    confidential: [...new Set([...one.confidential, ...other.confidential])],
    k: Math.max(one.k, other.k),
    l: Math.max(one.l, other.l),
    outliers: Math.min(one.outliers, other.outliers),
    search: one.search || other.search,
    rowOrder: one.rowOrder === 'keep' && other.rowOrder === 'keep' ? 'keep' : 'shuffle',
  };
}

type Recipes = AnonymisationRecipe['roles'];

/** A recipe of one pack alone stands unless it keeps everything; where two differ the cell goes. */
function coarserRoles(one: Recipes, other: Recipes): Recipes {
  const roles = columnRoles.filter((role) => one[role] !== undefined || other[role] !== undefined);
  return Object.fromEntries(
    roles.flatMap((role) => {
      const [first, second] = [one[role], other[role]];
      if (first === undefined || second === undefined) {
        const alone = first ?? second;
        return alone?.do === 'keep' ? [] : [[role, alone]];
      }
      const isSame = JSON.stringify(first) === JSON.stringify(second);
      return [[role, isSame ? first : { do: 'remove' }]];
    }),
  );
}
