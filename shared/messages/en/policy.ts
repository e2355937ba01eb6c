import type { PolicyFaultCode } from '#domain/policy.ts';

export const policy = {
  faults: {
    'yaml.syntax': 'This line is not valid YAML. Look at the indentation, colons and quotes.',
    'yaml.too_large': 'The text is too long for a set of rules.',
    'field.missing': 'Something that is needed is missing here.',
    'field.unknown': 'This name is not known. Check the spelling.',
    'field.wrong_type': 'Another kind of value is expected here, for example a number instead of a text.',
    'field.out_of_range': 'This number is too small or too large.',
    'value.unknown': 'This word is not one of the allowed ones.',
    'text.language_missing': 'A text must be there in all four languages.',
    'day.invalid': 'A date is written like 2026-11-22.',
    'country.invalid': 'A country is two capital letters, for example DE.',
    'rule.duplicate_id': 'Two rules have the same name.',
    'rule.duplicate_finding': 'Two rules are about the same group of people.',
    'trigger.duplicate': 'The same event is listed twice.',
    'source.missing': 'Each rule must say where it comes from.',
    unknown: 'This line cannot be used as it is.',
  } satisfies Record<PolicyFaultCode | 'unknown', string>,
};
