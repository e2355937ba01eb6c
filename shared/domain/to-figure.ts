import { foldDigits } from '#base/fold-text.ts';

/**
 * An amount of a cell in hundredths, so that sums are exact; null where it is none. The last separator before one or two
 * digits is the decimal one; signs of currency and grouping are passed over.
 */
export function toFigure(text: string): number | null {
  const kept = foldDigits(text)
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
