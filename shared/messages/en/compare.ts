/** What other rules would change, before they are used. */
export const compare = {
  none: 'These rules would change no verdict.',
  why: 'Why',
  change: '{left} → {right}',
  noRule: 'no rule',
  aRule: 'a rule',
  noDeadline: 'no deadline',
  triggers: 'Counted from',
  otherwise: 'else {trigger}',
  parts: 'Parts of the card with another period:',
  withWholeCard: 'with the whole card',
};
