import type { CardPart, ClockTrigger } from './card-part.ts';
import type { ColumnRole } from './column-role.ts';
import type { Disposition } from './disposition.ts';
import type { FindingKind } from './finding.ts';
import type { LegalText } from './language.ts';
import type { RetentionTrigger } from './signal.ts';

/** A bare reference is one text for every language (`UWG § 7a`); words are written in each. */
export type Citation = string | LegalText;

/** Where a rule comes from. `confirmed`: a stored public page says so; `from memory`: to be checked by a lawyer. */
export type RuleSource = {
  readonly citation: Citation;
  readonly url: string | null;
  readonly confidence: 'confirmed' | 'from memory';
};

export type DeadlineUnit = 'calendar_day' | 'working_day' | 'month';
export type Deadline = { readonly within: number; readonly unit: DeadlineUnit };

/** Two-letter country code (ISO 3166-1) to years; `default` where the country is not listed. */
export type AgeTable = {
  readonly default: number;
  readonly byCountry: Readonly<Record<string, number>>;
  readonly fromMemory: readonly string[]; // countries whose figure no stored page confirms
  readonly source: RuleSource;
};

export type PolicyRule = {
  readonly id: string; // unique in the pack; a finding names it `<pack id>/<rule id>`
  readonly finding: FindingKind;
  readonly deadline: Deadline | null;
  readonly proposes: Disposition;
  readonly source: RuleSource;
  readonly text: LegalText;
};

export type RetentionRule = {
  readonly months: number;
  readonly triggers: readonly RetentionTrigger[]; // the latest of these that is known starts the clock
  readonly fallback: RetentionTrigger | null; // used only where none of the triggers is known
  readonly dueSoonMonths: number;
};

/**
 * Records that another law obliges the controller to keep; shown beside a proposal to erase. The years run from the
 * end of the calendar year of the last event of the part, unless `from` says that they run from the day itself.
 */
export type MustKeep = {
  readonly countries: readonly string[]; // empty: every country of the pack
  readonly what: LegalText;
  readonly years: number;
  readonly source: RuleSource;
  readonly part?: CardPart | undefined; // absent: a duty on papers that no list holds (proofs, logs)
  readonly roles?: readonly ColumnRole[] | undefined; // columns outside the part that the record needs
  readonly from?: 'day' | 'year_end' | undefined;
};

/**
 * What becomes of the cells of one role. `band`: years together. `prefix`: first characters. `region`: the region of the
 * same row. `shift`: all dates of one person by the same number of days, at most so many. `limit`: smaller and larger
 * numbers become the ends. `shuffle`: values change places. `token`: one keyed word for one person in every list, which
 * is pseudonymous. `clean`: a text without whom it names and what it says of health.
 */
export type RoleRecipe =
  | { readonly do: 'keep' | 'remove' | 'year' | 'month' | 'region' | 'shuffle' | 'token' | 'clean' }
  | { readonly do: 'fixed'; readonly value: string }
  | { readonly do: 'band'; readonly years: number }
  | { readonly do: 'prefix'; readonly characters: number }
  | { readonly do: 'shift'; readonly days: number }
  | { readonly do: 'round'; readonly to: number }
  | { readonly do: 'limit'; readonly from: number; readonly to: number };

/** The period of one part of the card. What the packs say least of wins, except against a duty to keep. */
export type PartClock = {
  readonly part: CardPart;
  readonly months: number;
  readonly triggers: readonly ClockTrigger[]; // the latest of these that is known starts the clock
  readonly fallback: ClockTrigger | null;
  readonly ends: 'purge' | 'anonymise';
  /** `majority`: while the person is or may be a minor the clock starts with the coming of age at the earliest. */
  readonly minors: 'same' | 'majority';
  readonly source: RuleSource;
  readonly text: LegalText;
};

export const weekends = ['saturday_sunday', 'friday_saturday'] as const;
export type Weekend = (typeof weekends)[number];

/** What happens to each kind of column when a person is anonymised, and from when on the result is called anonymous. */
export type AnonymisationRecipe = {
  readonly birth: 'remove' | 'year' | 'decade';
  readonly postcodePrefix: number; // characters kept; 0 removes
  readonly keepRegion: boolean;
  readonly keepCity: boolean;
  readonly keepGender: boolean;
  readonly dates: 'keep' | 'month' | 'year' | 'remove'; // visits, purchases and the like
  readonly roles: Readonly<Partial<Record<ColumnRole, RoleRecipe>>>; // outweigh the above
  readonly confidential: readonly ColumnRole[]; // kept for their content: no class may share one value of these
  readonly k: number; // people who must be alike in everything that is kept
  readonly l: number; // different values of each confidential role among them
  readonly outliers: number; // per cent of the people who may lose all that is kept, so that the others keep more
  readonly search: boolean; // generalise further until k holds; false: only measure
  readonly rowOrder: 'shuffle' | 'keep'; // of the anonymised rows, among their places
};

export type Policy = {
  readonly id: string;
  readonly version: string;
  readonly name: LegalText;
  readonly asOf: string; // ISO day on which its sources were read
  readonly notice: LegalText; // that the pack is no legal advice, and who should check it
  readonly defaultCountry: string;
  readonly countries: readonly string[];
  readonly consentAge: AgeTable; // own consent counts from this age
  readonly majority: AgeTable; // younger people are minors
  readonly retention: RetentionRule;
  readonly rules: readonly PolicyRule[]; // at most one for each kind of finding
  readonly mustKeep: readonly MustKeep[];
  readonly clocks?: readonly PartClock[] | undefined; // a part without one runs with the whole card
  readonly weekend?: Weekend | undefined; // absent: Saturday and Sunday
  readonly anonymisation: AnonymisationRecipe;
};

/** What a trade adds to the law of a country: periods by part, duties, and now and then a stricter rule. */
export type TradePack = Pick<
  Policy,
  'id' | 'version' | 'name' | 'asOf' | 'notice' | 'rules' | 'mustKeep'
> & {
  readonly kind: 'trade';
  readonly retention: RetentionRule | null;
  readonly clocks: readonly PartClock[];
};

export type PolicyPack = Policy | TradePack;

export function isTradePack(pack: PolicyPack): pack is TradePack {
  return 'kind' in pack;
}

/** What judging needs of a policy on a day: whole days and codes only. */
export type PolicyParameters = {
  readonly policyId: string;
  readonly policyVersion: string;
  readonly country: string;
  readonly today: number;
  /** Somebody born on or before this day is an adult today; somebody born after it is a minor. */
  readonly lastAdultBirth: number;
  readonly majorityYears: number;
  readonly consentYears: number;
  readonly retentionTriggers: readonly RetentionTrigger[];
  readonly retentionFallback: RetentionTrigger | null;
  readonly retentionMonths: number;
  /** The clock has run out for whoever's trigger lies on or before this day. */
  readonly lastExpiredTrigger: number;
  /** ... and will run out soon for whoever's trigger lies on or before this one. */
  readonly lastDueSoonTrigger: number;
  readonly weekend?: Weekend | undefined;
  readonly rules: readonly {
    readonly id: string;
    readonly finding: FindingKind;
    readonly deadline: Deadline | null;
    readonly proposes: Disposition;
  }[];
};
