import { foldDigits, foldText, tidyText } from '#base/fold-text.ts';
import { withLongMarch, withPlainSigns } from './east-asian.ts';
import { scanNumbers } from './scan-numbers.ts';
import { scanWords } from './scan-words.ts';
import type { MonthNames } from './month-names.ts';
import type { DateShape } from './written-date.ts';

/** Longer cells are texts that may name a day, not dates. */
const LONGEST_DATE = 80;

/** `12.05.2011 (14 years)`: the age that somebody worked out beside the day. */
const AGE_BEHIND = /(?<=\S) ?[([] ?\d{1,3}(?: ?[\p{L}.' ]{1,20})?[)\]]$/u;

/** Null where the cell is not a date in any order and calendar that is known here. */
export function dateShape(text: string, months: MonthNames): DateShape | null {
  if (text.length > LONGEST_DATE || text.length === 0) return null;
  const direct = scanNumbers(text);
  if (direct !== undefined) return direct;
  const tidy = withPlainSigns(tidyText(foldDigits(text)).replace(AGE_BEHIND, ''));
  if (tidy === '') return null;
  const plain = scanNumbers(tidy);
  return plain === undefined ? scanWords(foldText(withLongMarch(tidy)), months) : plain;
}
