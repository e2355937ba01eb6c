import type { PolicyFaultCode } from '#engine/policy/index.ts';

export const policy = {
  faults: {
    'policy.too_large': 'The text is too long for a set of rules.',
    'policy.syntax':
      'This line is not valid YAML, or the same key stands there twice. Look at the indentation, colons and quotes.',
    'policy.alias':
      'References, tags and merged keys (&, *, !, <<) are not allowed here. Write the values out.',
    'policy.key': 'This key cannot be used here.',
    'policy.missing': 'Something that is needed is missing here.',
    'policy.unknown_key': 'This name is not known. Check the spelling.',
    'policy.wrong_type':
      'Another kind of value is expected here, for example a number instead of a text.',
    'policy.out_of_range': 'This number is too small or too large.',
    'policy.too_many': 'There are too many entries here.',
    'policy.malformed':
      'This is not written in the right way: an id in small letters, digits and hyphens, a version such as 1.0.0, an address that begins with https://, a country as DE.',
    'policy.unknown_word': 'This word is not one of the allowed ones.',
    'policy.empty_text': 'A text must be there in all four languages.',
    'policy.recipe_unfit':
      'This column cannot be anonymised in that way. Choose another way, or “remove”.',
    'policy.two_rules_for_finding': 'Two rules are about the same group of people.',
    'policy.same_rule_id': 'Two rules have the same id.',
    'policy.consent_above_majority':
      'The age for one’s own consent is higher than the age of majority.',
    'policy.trigger_twice': 'The same event is listed twice.',
    'policy.fallback_is_trigger':
      'The fallback is already one of the events that start the period.',
    'policy.due_soon_too_long': '“Ends soon” begins earlier than the whole period lasts.',
    'policy.country_twice': 'The same country is listed twice.',
    'policy.trade_alone':
      'These are the rules of a trade. They need the rules of a country beside them: country+trade.',
    'policy.two_clocks_for_part': 'Two periods are set for the same part of the card.',
    'policy.clock_under_duty':
      'This period ends before the time for which these rules make the same part be kept.',
    'policy.country_not_listed': 'This country is not among the countries of these rules.',
    unknown: 'This line cannot be used as it is.',
  } satisfies Record<PolicyFaultCode | 'unknown', string>,
};
