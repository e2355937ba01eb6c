import type { DayRange } from '#domain/partial-date.ts';

/** Births as one number each: a day is itself, the range of a year or of an age stands in a list. */
type BirthCodes = {
  readonly codeOf: (birth: DayRange | null) => number;
  readonly birthOf: (code: number) => DayRange | null;
};

const NO_DAY = -2_147_483_648;
const FIRST_RANGE = 2 ** 30; // no day reaches it
/** Of births that are handed out: equal ones are one object. */
const MOST_KEPT = 50_000;

export function createBirthCodes(): BirthCodes {
  const ranges: DayRange[] = [];
  const places = new Map<string, number>();
  const days = new Map<number, DayRange>();

  function placeOf(range: DayRange): number {
    const key = `${range.from} ${range.to}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, ranges.length);
    return ranges.push(range) - 1;
  }

  return {
    codeOf(birth) {
      if (birth === null) return NO_DAY;
      return birth.from === birth.to ? birth.from : FIRST_RANGE + placeOf(birth);
    },
    birthOf(code) {
      if (code === NO_DAY) return null;
      if (code >= FIRST_RANGE) return ranges[code - FIRST_RANGE] ?? null;
      const known = days.get(code);
      if (known !== undefined) return known;
      if (days.size >= MOST_KEPT) days.clear();
      const day = { from: code, to: code };
      days.set(code, day);
      return day;
    },
  };
}
