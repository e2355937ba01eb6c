import { foldDigits, tidyText } from '#base/fold-text.ts';

const OLDEST = 120;
/** `34`, `34.0`, `18-24`, `65+`, `< 18`, `>=65`, `34 года`, `18 to 24 years`. */
const AGE =
  /^(?:age\s*:?\s*)?(<=?|>=?|≤|≥)?\s*(\d{1,3})(?:[.,]0+)?\s*(?:(?:-|–|—|to|до|a|à|ila|bis)\s*(\d{1,3})|(\+))?\s*(?:\p{L}[\p{L}\p{M} .']{0,24})?$/iu;

/** Completed years, lowest and highest, that an age cell states; null where it states none. */
export function readAge(text: string): readonly [number, number] | null {
  if (text.length > 40) return null;
  const match = AGE.exec(tidyText(foldDigits(text)));
  if (match === null) return null;
  const [first, last] = boundsOf(match[1], Number(match[2]), match[3], match[4] !== undefined);
  return first > last || last > OLDEST || first < 0 ? null : [first, last];
}

function boundsOf(
  sign: string | undefined,
  value: number,
  upper: string | undefined,
  open: boolean,
): readonly [number, number] {
  if (upper !== undefined) return [value, Number(upper)];
  if (open || sign === '>=' || sign === '≥') return [value, OLDEST];
  if (sign === '>') return [value + 1, OLDEST];
  if (sign === '<') return [0, value - 1];
  if (sign === '<=' || sign === '≤') return [0, value];
  // 0 is what programs write for "not filled in"
  return value === 0 ? [1, 0] : [value, value];
}
