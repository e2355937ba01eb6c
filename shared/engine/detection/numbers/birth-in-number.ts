import { foldDigits } from '#base/fold-text.ts';
import { dayOf, parseIsoDay, toCalendarDay, type Day } from '#domain/day.ts';
import { keepsCheck } from './check-digits.ts';
import type { BirthInNumber, CompiledIdentifier, IdentifierRules } from './identifier-rules.ts';

type Where = {
  readonly country: string;
  readonly today: Day;
  readonly rules: IdentifierRules;
  /** Of the numbers that the column is headed by: their name settles the country of a number of their shape. */
  readonly named?: readonly CompiledIdentifier[];
};

/**
 * The birth date inside an identity number that the column names, else of the country, or inside one whose length
 * leaves no doubt (14 digits of Egypt, 18 of China). Null where the number has none, is of another shape or names a day after `today`.
 */
export function birthInNumber(cell: string, where: Where): Day | null {
  const number = bareNumber(cell);
  for (const rule of rulesFor(number, where)) {
    const day = birthBy(rule, number, where.today);
    if (day !== null) return day;
  }
  return null;
}

function rulesFor(
  number: string,
  { country, rules, named = [] }: Where,
): readonly CompiledIdentifier[] {
  const ofName = named.filter(({ pattern }) => pattern.test(number));
  if (ofName.length > 0) return ofName;
  const own = rules.identifiers.filter((rule) => rule.country === country);
  const distinctive = number.length === 14 || number.length === 18;
  return distinctive ? [...own, ...rules.identifiers] : own;
}

/** The day in a number that keeps the rule, check digits and all; null too for a day that is yet to come. */
export function birthBy(rule: CompiledIdentifier, number: string, today: Day): Day | null {
  if (rule.birth === null || !fits(number, rule)) return null;
  const day = decodeBirth(number, rule.birth, today);
  return day !== null && day <= today ? day : null;
}

/** The shape, the check digits, and a day that there is where the number holds a birth date. */
export function fits(number: string, rule: CompiledIdentifier): boolean {
  if (!rule.pattern.test(number) || !keepsCheck(number, rule.check)) return false;
  return rule.birth === null || decodeBirth(number, rule.birth, null) !== null;
}

/** Fewer cells show no habit. */
const ENOUGH = 3;
const MOST = 0.8;
const HALF = 0.5;
const LONGEST_NUMBER = 40;

/**
 * Numbers of which most are dates and hardly any keeps its check digits are not wrong one by one: their ends are
 * masked (`910304-1******`), cut off (`140671`) or made up. Then the date is what somebody wrote; beside numbers
 * that keep their check a wrong one is a slip, and its date too may be.
 */
export function areWithoutChecks(cells: readonly string[], where: Where): boolean {
  const numbers = cells.filter(
    (cell) => cell.length <= LONGEST_NUMBER && /\d.*\d.*\d.*\d.*\d.*\d/.test(cell),
  );
  if (numbers.length < ENOUGH) return false;
  const dated = numbers.filter((cell) => uncheckedBirth(cell, where) !== null).length;
  const kept = numbers.filter((cell) => birthInNumber(cell, where) !== null).length;
  return dated >= numbers.length * MOST && kept < dated * HALF;
}

/** The date in a number of the country of which the end is not looked at. */
export function uncheckedBirth(cell: string, { country, today, rules }: Where): Day | null {
  const number = bareNumber(cell).replace(/[*•#_?]|X(?=[X*•#_?]*$)/g, MASK);
  for (const rule of rules.identifiers) {
    if (rule.birth === null || rule.country !== country) continue;
    if (!rule.pattern.test(number) && !isCutOff(number, rule.birth)) continue;
    const day = decodeBirth(number, rule.birth, today);
    if (day !== null && day <= today) return day;
  }
  return null;
}

const MASK = '*';

/** Nothing but its date, or a mask somewhere behind it. */
function isCutOff(number: string, birth: BirthInNumber): boolean {
  const end = birth.dateAt + lengthOf(birth);
  const known = number.replace(/\*+$/, '');
  if (!/^[0-9]+$/.test(known) || known.length < end) return false;
  return known.length < number.length || (birth.dateAt === 0 && number.length === end);
}

function lengthOf({ century, yearDigits }: BirthInNumber): number {
  if (century.fullYear === true) return 8;
  if (century.daysSince !== undefined) return LENGTH_OF_COUNT;
  return yearDigits === 3 ? 7 : 6;
}

const LENGTH_OF_COUNT = 5;

function bareNumber(cell: string): string {
  return foldDigits(cell)
    .toUpperCase()
    .replace(/[\s./+-]/g, '');
}

/** `today` null: is there any such day? */
function decodeBirth(number: string, birth: BirthInNumber, today: Day | null): Day | null {
  const { century } = birth;
  if (century.daysSince !== undefined) {
    const start = parseIsoDay(century.daysSince);
    const count = Number(number.slice(birth.dateAt, birth.dateAt + LENGTH_OF_COUNT));
    return start === null || !(count > 0) ? null : start + count;
  }
  return decodeParts(number, birth, today);
}

function decodeParts(number: string, birth: BirthInNumber, today: Day | null): Day | null {
  const { year, month, dayOfMonth } = partsOf(number, birth);
  const { century } = birth;
  if (century.fullYear === true) return dayOf(year, month, dayOfMonth);
  if (century.monthOffsets !== undefined) {
    const offset = Math.floor(month / 20) * 20;
    const start = century.monthOffsets[String(offset)];
    return start === undefined ? null : dayOf(start + year, month - offset, dayOfMonth);
  }
  if (birth.yearDigits === 3) {
    return dayOf(year + (year >= FIRST_OF_THREE ? 1000 : 2000), month, dayOfMonth);
  }
  const sign = century.digitAt === undefined ? '' : number.charAt(century.digitAt);
  const start = century.years?.[sign];
  if (start !== undefined) return dayOf(start + year, month, dayOfMonth);
  const open = century.latest === true || sign === '' || sign === MASK;
  return open ? latestDay(year, { month, dayOfMonth }, today) : null;
}

/** Three digits of a year: `990` is 1990, `012` is 2012. */
const FIRST_OF_THREE = 800;

type Parts = { readonly year: number; readonly month: number; readonly dayOfMonth: number };

function partsOf(number: string, birth: BirthInNumber): Parts {
  const { dateAt, order, monthLetters, yearDigits, century } = birth;
  const read = (at: number, length: number): number => Number(number.slice(at, at + length));
  const ofYear = century.fullYear === true ? 4 : (yearDigits ?? 2);
  const [yearAt, monthAt, dayAt] =
    order === 'DMY'
      ? [dateAt + 4, dateAt + 2, dateAt]
      : [dateAt, dateAt + ofYear, dateAt + ofYear + (monthLetters === undefined ? 2 : 1)];
  const month =
    monthLetters === undefined
      ? read(monthAt, 2)
      : monthLetters.indexOf(number.charAt(monthAt)) + 1;
  return {
    year: read(yearAt, ofYear),
    month: unshifted(month, birth.monthShifts, 12),
    dayOfMonth: unshifted(read(dayAt, 2), birth.dayShifts, 31),
  };
}

/** What is added to a month or a day for women, for foreigners or where numbers ran out. */
function unshifted(value: number, shifts: readonly number[] | undefined, most: number): number {
  const shift = shifts?.find((added) => value > added && value - added <= most);
  return value - (shift ?? 0);
}

/** Two digits of a year mean the latest one that has been. */
function latestDay(
  year: number,
  { month, dayOfMonth }: Omit<Parts, 'year'>,
  today: Day | null,
): Day | null {
  const thisCentury = today === null ? 2000 : Math.floor(toCalendarDay(today).year / 100) * 100;
  for (const start of [thisCentury, thisCentury - 100]) {
    const day = dayOf(start + year, month, dayOfMonth);
    if (day !== null && (today === null || day <= today)) return day;
  }
  return null;
}
