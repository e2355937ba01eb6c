import { foldDigits } from '#base/fold-text.ts';

const LONGEST = 64; // characters; nobody writes an amount so long
/** `100–199`, `< 50`: the dash is no minus, and the digits are not one number. */
const NO_AMOUNT = /[<>≤≥]|\d[^\d.,]*[-–—−][^\d.,]*\d/u;

/**
 * An amount of a cell in hundredths, so that sums are exact; null where it is none, as a range or a bound is. The last
 * separator before one or two digits is the decimal one; signs of currency and grouping are passed over.
 */
export function toFigure(text: string): number | null {
  if (text.length > LONGEST) return null;
  const folded = foldDigits(text);
  if (NO_AMOUNT.test(folded)) return null;
  const kept = folded
    .replaceAll(/[^\d.,\-٫−]/g, '')
    .replaceAll('٫', '.')
    .replaceAll('−', '-');
  const match = /^(-?)([\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(kept);
  if (match === null || !/\d/.test(kept)) return null;
  const [, sign = '', whole = '', part = ''] = match;
  const digits = whole.replaceAll(/[.,]/g, '');
  if (digits.length > 13) return null; // an id, not an amount
  const amount = Number(digits === '' ? '0' : digits) * 100 + Number(part.padEnd(2, '0'));
  return sign === '-' ? -amount : amount;
}
