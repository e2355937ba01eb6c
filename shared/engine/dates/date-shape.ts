import { foldDigits, foldText, tidyText } from '#base/fold-text.ts';
import { withPlainSigns } from './east-asian.ts';
import { scanNumbers } from './scan-numbers.ts';
import { scanWords } from './scan-words.ts';
import type { MonthNames } from './month-names.ts';

/** A number as written: its value and how many digits it has. */
export type Written = { readonly value: number; readonly digits: number };

/** What stands in a cell, before anybody decides what it means. */
export type DateShape =
  | { readonly kind: 'three'; readonly parts: readonly [Written, Written, Written] }
  | {
      readonly kind: 'pair';
      readonly parts: readonly [Written, Written];
      readonly separator: string;
    }
  | { readonly kind: 'number'; readonly number: Written; readonly yearMarked: boolean }
  | { readonly kind: 'serial'; readonly value: number }
  | { readonly kind: 'yearless'; readonly month: number; readonly dayOfMonth: number }
  | {
      readonly kind: 'named';
      readonly month: number;
      readonly dayOfMonth: number | null;
      readonly year: Written | null;
    }
  | {
      readonly kind: 'hijri';
      readonly parts: readonly Written[]; // as written, without the month where it is named
      readonly month: number | null;
    };

/** Longer cells are texts that may name a day, not dates. */
const LONGEST_DATE = 80;

/** Null where the cell is not a date in any order and calendar that is known here. */
export function dateShape(text: string, months: MonthNames): DateShape | null {
  if (text.length > LONGEST_DATE || text.length === 0) return null;
  const direct = scanNumbers(text);
  if (direct !== undefined) return direct;
  const tidy = withPlainSigns(tidyText(foldDigits(text)));
  if (tidy === '') return null;
  const plain = scanNumbers(tidy);
  return plain === undefined ? scanWords(foldText(tidy), months) : plain;
}
