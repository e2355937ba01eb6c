import { toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { MatchEvidenceCode } from '#domain/match.ts';
import type { DayRange } from '#domain/partial-date.ts';

export type BirthCode = Extract<MatchEvidenceCode, `birth.${string}`>;

/** Nobody has a child before the age of twelve; a birth date is often mistyped by less. */
const GENERATION_DAYS = 12 * 365;
/** Eighteen years, rounded down: on whose card a parent's contact may stand. */
const CHILDHOOD_DAYS = 6574;

/** What two births say; null where they say nothing. `today` tells whether the one that is known is a child's. */
export function compareBirths(
  a: DayRange | null,
  b: DayRange | null,
  today: Day | null,
): BirthCode | null {
  if (a === null || b === null) {
    const known = a ?? b;
    const isChild = known !== null && today !== null && known.to > today - CHILDHOOD_DAYS;
    return isChild ? 'birth.child_on_one' : null;
  }
  const [start, end] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  const areDays = a.from === a.to && b.from === b.to;
  if (start <= end) return areDays ? 'birth.same' : 'birth.compatible';
  if (start - end > GENERATION_DAYS) {
    return areDays && isSlipInYear(a.from, b.from) ? 'birth.differs' : 'birth.generation';
  }
  return areDays ? compareDays(a.from, b.from) : 'birth.differs';
}

/** One birthday and a year of other digits, 1957 and 1975: of a slip as of a father and his son nobody is sure. */
function isSlipInYear(a: Day, b: Day): boolean {
  const [one, other] = [toIsoDay(a), toIsoDay(b)];
  return one.slice(4) === other.slice(4) && isSlip(one.slice(0, 4), other.slice(0, 4));
}

function compareDays(a: Day, b: Day): BirthCode {
  const [one, other] = [toIsoDay(a), toIsoDay(b)];
  const [year, month, day] = one.split('-');
  if (other === `${year}-${day}-${month}`) return 'birth.swapped';
  return isSlip(one, other) ? 'birth.one_digit' : 'birth.differs';
}

/** One digit is another one, or two neighbours change places. */
function isSlip(one: string, other: string): boolean {
  const wrong = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  if (wrong.length === 1) return true;
  const [first = 0, second = 0] = wrong;
  const neighbours = wrong.length === 2 && second - first === 1;
  return neighbours && one[first] === other[second] && one[second] === other[first];
}
