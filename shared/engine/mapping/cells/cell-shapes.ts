import { foldDigits } from '#base/fold-text.ts';
import { dayOf } from '#domain/day.ts';

const EMAIL = /^(?:mailto:)?[^\s@<>,;]+@[^\s@<>,;]+\.[\p{L}\p{N}-]{2,}$/u;
const PHONE =
  /^(?:p:|tel:|')?[+(]?\d[\d\s().\-/\u00A0]{5,20}\d(?:\s*(?:x|ext\.?|доб\.?)\s*\d+)?$/iu;
/** With blanks alone between them only a year of four digits tells a day from a telephone. */
const DATE_PARTS =
  /^(?:(\d{4})(?:[-./年]|\. |년 ?)(\d{1,2})(?:[-./月]|\. |월 ?)(\d{1,2})[.日일]?|(\d{1,2})(?:[-./] ?(\d{1,2})[-./] ?(\d{2}|\d{4})| (\d{1,2}) (\d{4}))\.?)(?:[ T,].*)?$/u;
/** `20261103`: eight digits that are a telephone by chance once in some hundreds. */
const COMPACT_DAY = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** `14 X 2026`, `2.VI.19`. */
const ROMAN_MONTH =
  /^\d{1,2}(?:[ /-]|\. ?)(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?:[ /-]|\. ?)(\d{4}|\d{2})(?: r\.?| г\.?)?$/;
const NAMED_MONTH =
  /^\d{1,2}(?:\.|st|nd|rd|th|er)?[ -](?:de )?[\p{L}]{3,12}\.?,?[ -](?:de )?\d{2,4}(?: г\.?| р\.?)?$|^[\p{L}]{3,12}\.? \d{1,2},? \d{4}(?:[ ,].*)?$/u;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/;
/** Words, with at most one comma: "Surname, Name". */
const WORDS = /^[\p{L}\p{M}'’ʼ.\- ]+(?:,[\p{L}\p{M}'’ʼ.\- ]+)?$/u;

export type CellShape =
  | 'email'
  | 'handle' // @name of a messenger or a network
  | 'phone'
  | 'birth_day' // a day, 3 to 100 years ago
  | 'recent_day' // a day within the last 15 years
  | 'other_day'
  | 'yearless_day'
  | 'card'
  | 'iban'
  | 'year'
  | 'small_number'
  | 'money'
  | 'number'
  | 'name_word'
  | 'name_words'
  | 'url'
  | 'text'
  | 'code';

/** A cell by its shape alone. `thisYear` is the newest year that the list itself speaks of. */
export function shapesOf(cell: string, thisYear: number): readonly CellShape[] {
  const text = foldDigits(cell).trim();
  if (text.includes('@')) return mailShapes(text);
  if (/^(?:https?:\/\/|www\.)/i.test(text)) return ['url'];
  const days = dayShapes(text, thisYear);
  if (days.length > 0) return days;
  const compact = text.replace(/[\s-]/g, '');
  if (IBAN.test(compact.toUpperCase()) && isIban(compact.toUpperCase())) return ['iban'];
  if (/^'?\d{13,19}$/.test(compact) && passesLuhn(compact)) return ['card'];
  if (/^[\d.,\s\u00A0\u202F+()\-/'€$£₽₺]+$/.test(text)) return numberShapes(text);
  if (PHONE.test(text)) return ['phone'];
  return wordShapes(text);
}

function mailShapes(text: string): readonly CellShape[] {
  if (/^@[\p{L}\p{N}._-]{2,40}$/u.test(text)) return ['handle'];
  const parts = text.split(/\s*(?:,|;|\||:::)\s*/);
  return parts.every((part) => EMAIL.test(part) || /^[^<]*<[^\s@<>]+@[^\s@<>]+>$/.test(part))
    ? ['email']
    : ['text'];
}

/** A day and a month in either order; `80.50` is none. */
function isYearless(text: string): boolean {
  const found = /^(?:--)?(\d{1,2})[-./](\d{1,2})$/.exec(text) ?? /^--(\d{2})(\d{2})$/.exec(text);
  if (found === null) return false;
  const [one, other] = [Number(found[1]), Number(found[2])];
  return Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
}

function dayShapes(text: string, thisYear: number): readonly CellShape[] {
  if (isYearless(text)) return ['yearless_day'];
  const match = DATE_PARTS.exec(text) ?? COMPACT_DAY.exec(text);
  if (match === null) {
    const named = yearOfNamedMonth(text);
    return named === null ? [] : ageShapes(fullYear(named, thisYear), thisYear);
  }
  const [first, second, third] = partsOf(match);
  const year = fullYear(Number(first), thisYear);
  const real =
    dayOf(2000, Number(second), Number(third)) ?? dayOf(2000, Number(third), Number(second));
  if (real === null || !(year >= 1 && year <= 9999)) return [];
  return ageShapes(year, thisYear);
}

function yearOfNamedMonth(text: string): number | null {
  const roman = ROMAN_MONTH.exec(text)?.[1];
  if (roman !== undefined) return Number(roman);
  const named = NAMED_MONTH.test(text) ? /\d{4}$|\d{4}(?= )|\d{2}$/.exec(text)?.[0] : undefined;
  return named === undefined ? null : Number(named);
}

/** Year, and the two others in any order. */
function partsOf(match: RegExpExecArray): readonly (string | undefined)[] {
  const [, year, month, day, first, second, last, spacedSecond, spacedLast] = match;
  return year === undefined
    ? [last ?? spacedLast, second ?? spacedSecond, first]
    : [year, month, day];
}

function fullYear(year: number, thisYear: number): number {
  if (year >= 100) return year;
  const century = Math.floor(thisYear / 100) * 100;
  return century + year > thisYear ? century - 100 + year : century + year;
}

function ageShapes(year: number, thisYear: number): readonly CellShape[] {
  if (year < thisYear - 105 || year > thisYear + 1) return ['other_day'];
  const birth = year <= thisYear - 3;
  const recent = year >= thisYear - 15;
  if (birth && recent) return ['birth_day', 'recent_day'];
  return birth ? ['birth_day'] : ['recent_day'];
}

function numberShapes(text: string): readonly CellShape[] {
  const digits = text.replace(/\D/g, '');
  if (digits === '') return ['code'];
  const shapes: CellShape[] = [];
  if (isPhoneLike(text, digits.length)) shapes.push('phone');
  if (digits.length === text.length) {
    shapes.push('number');
    if (text.length === 4 && text >= '1900' && text <= '2100') shapes.push('year');
    if (text.length <= 3) shapes.push('small_number');
  }
  const cents = /^[^\d]*\d[\d\s\u00A0\u202F.,']*[.,]\d{2}[^\d]*$/;
  if (cents.test(text) || THOUSANDS.test(text)) shapes.push('money');
  return shapes.length === 0 ? ['code'] : shapes;
}

/** `385,000`, `1.234.567`: blanks between threes part telephones too. */
const THOUSANDS = /^[^\d]*\d{1,3}(?:[.,']\d{3})+[^\d]*$/;

/** ITU E.164: at most 15 digits; an amount ends in a decimal sign and two digits. */
function isPhoneLike(text: string, digits: number): boolean {
  if (digits < 7 || digits > 15 || !PHONE.test(text)) return false;
  return !/[.,]\d{1,2}$/.test(text) && !FOURS.test(text);
}

/** `4000 1234 2233`: so cards are embossed, and no country writes its telephones in three fours. */
const FOURS = /^\d{4}(?:[ \u00A0-]\d{4}){2,}$/;

function wordShapes(text: string): readonly CellShape[] {
  const words = text.split(/\s+/).length;
  if (WORDS.test(text) && words <= 5 && text.length <= 60) {
    const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text);
    if (capital) return words === 1 ? ['name_word'] : ['name_words'];
    return ['text'];
  }
  return words <= 1 && text.length <= 40 ? ['code'] : ['text'];
}

/** ISO/IEC 7812 check digit. */
function passesLuhn(digits: string): boolean {
  const bare = digits.replace(/\D/g, '');
  if (!/^(?:3[4-9]|4|5[0-8]|6|2[2-7]|9[02])/.test(bare)) return false;
  let sum = 0;
  for (let index = 0; index < bare.length; index += 1) {
    const digit = Number(bare[bare.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ISO 13616: the rearranged account number is 1 modulo 97. */
function isIban(text: string): boolean {
  const turned = text.slice(4) + text.slice(0, 4);
  let remainder = 0;
  for (const char of turned) {
    const value = /\d/.test(char) ? char : String(char.charCodeAt(0) - 55);
    remainder = Number(`${remainder}${value}`) % 97;
  }
  return remainder === 1;
}

/** The newest year, up to 2100, of any day in the cells; null where none names a day. */
export function newestYear(cells: Iterable<string>): number | null {
  let newest: number | null = null;
  for (const cell of cells) {
    const match = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(foldDigits(cell));
    const year = match === null ? Number.NaN : Number(match[1]);
    if (Number.isFinite(year) && year < 2100 && (newest === null || year > newest)) newest = year;
  }
  return newest;
}
