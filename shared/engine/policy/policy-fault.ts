/** What can be wrong with the text of a policy pack. The sentences live with the messages. */
export const policyFaultCodes = [
  'policy.too_large',
  'policy.syntax', // no YAML, or a key twice
  'policy.alias', // anchors, aliases, tags and merge keys have no place in a pack
  'policy.key', // a key that is no word of ours: __proto__, constructor, a number, a list
  'policy.missing',
  'policy.unknown_key',
  'policy.wrong_type',
  'policy.out_of_range',
  'policy.too_many', // entries of a list
  'policy.malformed', // an id, a version or an address that is written in another way
  'policy.unknown_word', // a finding, trigger, disposition, unit or country that does not exist
  'policy.empty_text',
  'policy.two_rules_for_finding',
  'policy.same_rule_id',
  'policy.consent_above_majority',
  'policy.trigger_twice',
  'policy.fallback_is_trigger',
  'policy.due_soon_too_long',
  'policy.country_twice',
  'policy.trade_alone', // the rules of a trade, where those of a country are needed
  'policy.two_clocks_for_part',
  'policy.clock_under_duty', // a clock that ends a part before a duty of the same pack does
  'policy.country_not_listed', // an age or a must-keep record for a country that the pack does not cover
  'policy.recipe_unfit', // a recipe that its role cannot have: a name shuffled, a postcode shifted in time
] as const;
export type PolicyFaultCode = (typeof policyFaultCodes)[number];

/** `line` counts from 1; null where the fault has no place of its own. `path`: `rules.3.deadline`. */
export type PolicyFault = {
  readonly line: number | null;
  readonly code: PolicyFaultCode;
  readonly path: string;
};
