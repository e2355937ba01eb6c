import { foldDigits, tidyText } from '#base/fold-text.ts';
import { phoneShapes } from './phone-shapes.ts';

/** `9.66501E+11`, with a point or a comma: how spreadsheet programs show a number that is too long for its column. */
const EXPONENT = /^['’]?\+?(\d)(?:[.,](\d+))?[eеEЕ]\+?(\d{1,3})$/u;
const DIGITS_KEPT = 15; // of a number, by every spreadsheet program

/** True where a text is a number that a spreadsheet program shortened. */
export function isShortened(text: string): boolean {
  return text.length < 40 && EXPONENT.test(tidyText(foldDigits(text)));
}

/**
 * The digits of a shortened number where all of them are there (`9.66501234567E+11`); null where some are lost. What is
 * shown with fewer digits than it has (`9.66501E+11`) was rounded, and nobody can say how it ended.
 */
export function restoreDigits(text: string): string | null {
  const found = EXPONENT.exec(tidyText(foldDigits(text)));
  if (found === null) return null;
  const [, first = '', rest = '', exponent = ''] = found;
  const digits = first + rest;
  return rest.length === Number(exponent) && digits.length <= DIGITS_KEPT ? digits : null;
}

const DECIMALS = /^(\+?\d{6,15})[.,]0{1,2}$/;
const THOUSANDS = /^\+?\d{1,3}(?:,\d{3}){2,4}$/;

/**
 * `447700900126.0` and `447,700,900,125` as the digits that were meant: a program wrote the phone as a number. Null for
 * any other text.
 */
export function plainNumber(text: string): string | null {
  if (text.length > LONGEST_NUMBER) return null;
  const whole = DECIMALS.exec(text)?.[1];
  if (whole !== undefined) return whole;
  return THOUSANDS.test(text) ? text.replaceAll(',', '') : null;
}

const LONGEST_NUMBER = 22; // UTF-16 units

/** Null: the cell is what its writer wrote, as far as anybody can tell. */
export function phoneDamageOf(cell: string, country: string): 'lost' | 'repaired' | null {
  const text = cell.trim();
  if (plainNumber(text) !== null) return 'repaired';
  if (/^\d{7,12}$/.test(text)) return lacksLeadingZero(text, country) ? 'repaired' : null;
  if (!isShortened(text)) return null;
  return restoreDigits(text) === null ? 'lost' : 'repaired';
}

/** `501234567` where numbers are written `0501234567`: the zero went when the cell became a number. */
function lacksLeadingZero(digits: string, country: string): boolean {
  const shape = phoneShapes.get(country);
  return shape !== undefined && shape.trunk === '0' && shape.national.test(digits);
}
