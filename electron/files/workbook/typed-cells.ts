import { SSF } from 'xlsx';
import type { CellObject } from 'xlsx';
import type { SheetCell } from './sheet-cells.ts';

/** Days between the two date systems of Excel (1 January 1904 is serial 1462 of the 1900 system). */
const DAYS_1900_TO_1904 = 1462;

/** Signs in a number's format: a run of zeros (leading zeros), a plus, brackets. */
const TELLING_FORMAT = /0{2,}|[+(]/;

/**
 * A cell as text, with its value where it has a type. Typed dates are ISO days: the time of day is cut off and
 * never moves the day. Numbers are written in full, not as the column's width or `9.66E+11` shows them, but
 * leading zeros and the signs of a phone format are kept.
 */
export function toSheetCell(cell: CellObject, date1904: boolean): SheetCell {
  switch (cell.t) {
    case 's':
      return typeof cell.v === 'string' ? cell.v : (cell.w ?? '');
    case 'n':
      return typeof cell.v === 'number' ? toNumberCell(cell, cell.v, date1904) : '';
    case 'b':
      return { t: 'b', v: cell.v === true, w: cell.v === true ? 'TRUE' : 'FALSE' };
    case 'e':
      return cell.v === undefined ? '' : (cell.w ?? '');
    default: // also what the library makes of a damaged file
      return typeof cell.w === 'string' ? cell.w : '';
  }
}

function toNumberCell(cell: CellObject, value: number, date1904: boolean): SheetCell {
  const format = String(cell.z ?? 'General');
  if (!SSF.is_date(format)) return toPlainNumber(cell, value, format);
  const day = isDuration(format) ? null : toDayCell(value, date1904);
  if (day !== null) return day;
  const shown = cell.w ?? String(value);
  return NOTHING_SHOWN.test(shown) ? toPlainNumber(cell, value, 'General') : shown;
}

/** What stands for a number that is no day, such as a phone in a column of dates: the number is there nevertheless. */
const NOTHING_SHOWN = /^#*$/;

/** `[h]:mm` counts hours and is no day. */
export function isDuration(format: string): boolean {
  return /\[(?:h+|m+|s+)\]/i.test(format);
}

/** A serial number as a day; null where it is a time of day, or no day that the format knows. */
export function toDayCell(value: number, date1904: boolean): SheetCell | null {
  if (value < 1) return null;
  const serial = date1904 ? value + DAYS_1900_TO_1904 : value;
  const text = isoDay(Math.floor(serial));
  return text === null ? null : { t: 'd', v: serial, w: text };
}

const LAST_SERIAL = 2_958_465; // 31 December 9999
const FALSE_LEAP_DAY = 60; // 29 February 1900, which never was
const SERIAL_OF_1970 = 25_569;
const knownDays = new Map<number, string>();

function isoDay(serial: number): string | null {
  if (serial > LAST_SERIAL) return null;
  if (serial === FALSE_LEAP_DAY) return '1900-02-29';
  const known = knownDays.get(serial);
  if (known !== undefined) return known;
  const days = serial < FALSE_LEAP_DAY ? serial + 1 : serial;
  const text = new Date((days - SERIAL_OF_1970) * 86_400_000).toISOString().slice(0, 10);
  if (knownDays.size < 100_000) knownDays.set(serial, text);
  return text;
}

function toPlainNumber(cell: CellObject, value: number, format: string): SheetCell {
  const whole = (format.split(';')[0] ?? '').split('.')[0] ?? '';
  const telling = !/E\+/i.test(format) && TELLING_FORMAT.test(whole.replace(/\[[^\]]*\]/g, ''));
  if (telling && cell.w !== undefined) {
    // A format may hold words, also names; only signs go into a copy.
    return /\p{L}/u.test(format) ? cell.w : { t: 'n', v: value, w: cell.w, z: format };
  }
  return { t: 'n', v: value, w: plainNumber(value) };
}

/**
 * 15 significant digits, as Excel keeps them. A longer whole number is written with an exponent, so that no digit
 * stands in its text that the spreadsheet may have made up, and nobody takes it for a number of a card or a person.
 */
function plainNumber(value: number): string {
  if (isRoundedText(String(value))) {
    const [mantissa = '', exponent = ''] = value.toExponential(14).split('e');
    return `${mantissa.replace(/\.?0+$/, '')}E${exponent}`;
  }
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(value) ? String(value) : String(rounded);
}

/** Excel keeps 15 digits: a longer whole number may have lost its last ones. */
export function isLongNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 1e15;
}

/** A long number whose digits after the fifteenth are gone: all zeros, written with an exponent, or past 2^53. */
export function isRoundedText(text: string): boolean {
  const value = Number(text);
  if (!isLongNumber(value)) return false;
  const digits = text.replace(/^[-+]/, '').replace(/\.0*$/, '');
  return !/^\d+$/.test(digits) || /^0*$/.test(digits.slice(15)) || !Number.isSafeInteger(value);
}
