import type { DateEvidence, DateOrder } from '#domain/source.ts';
import { withoutBirthPlace } from './birth-place.ts';
import { dateShape } from './date-shape.ts';
import { ordersOfShort } from './read-number.ts';
import { scanNumbers } from './scan-numbers.ts';
import type { DateShape, Written } from './written-date.ts';
import type { MonthNames } from './month-names.ts';

/** What the cells of one column prove about the order of day and month. Feed it every cell. */
export type DateEvidenceCollector = {
  readonly add: (text: string) => void;
  readonly decide: (column: string) => DateEvidence;
};

type Vote = DateOrder | 'dotted month' | 'certain' | 'undecided' | null;

/** No country writes `month.day.year` with dots (CLDR): `12.13.1990` is more likely a slip than proof of an order. */
const DOTTED = /^\s*\p{Nd}{1,2}\.\s?\p{Nd}{1,2}\./u;

/** `3/4`: a birthday without its year. */
const SHORTEST = 3;
const MEMO_LIMIT = 40_000; // more than the days of a century

/**
 * `for` counts the cells that prove the order, `against` those that prove another one: then nothing is decided and
 * `order` is null. `undecided` are dates that can be read in two orders. Cells that are no dates, name their month
 * or begin with the year do not count, unless the column has nothing else: then its order is YMD.
 * Where dots part the numbers, the month is first only if more cells prove it than can be read in two orders: of real
 * dates in that order 18 in 30 would.
 */
export function createDateEvidence(months: MonthNames | null = null): DateEvidenceCollector {
  const votes: Record<DateOrder, number> = { DMY: 0, MDY: 0, YMD: 0 };
  let dottedMonth = 0;
  let certain = 0;
  let undecided = 0;
  const memo = new Map<string, Vote>();
  return {
    add(text) {
      const vote = voteOf(text, months, memo);
      if (vote === 'undecided') undecided += 1;
      else if (vote === 'certain') certain += 1;
      else if (vote === 'dotted month') dottedMonth += 1;
      else if (vote !== null) votes[vote] += 1;
    },
    decide(column) {
      const proofs = { ...votes, MDY: votes.MDY + dottedMonth };
      const evidence = decide(column, proofs, certain, undecided);
      const slips = evidence.order === 'MDY' && votes.MDY === 0 && dottedMonth <= undecided;
      return slips ? { ...evidence, order: null } : evidence;
    },
  };
}

function decide(
  column: string,
  votes: Readonly<Record<DateOrder, number>>,
  certain: number,
  undecided: number,
): DateEvidence {
  const proven = (['DMY', 'MDY', 'YMD'] as const).filter((order) => votes[order] > 0);
  const total = votes.DMY + votes.MDY + votes.YMD;
  const [only, ...others] = proven;
  if (only !== undefined && others.length === 0) {
    return { column, order: only, for: total, against: 0, undecided };
  }
  if (only !== undefined) {
    const most = Math.max(votes.DMY, votes.MDY, votes.YMD);
    return { column, order: null, for: most, against: total - most, undecided };
  }
  const yearFirst = certain > 0 && undecided === 0;
  return { column, order: yearFirst ? 'YMD' : null, for: certain, against: 0, undecided };
}

/** Numbers and separators are read faster than they are looked up; dates with words are kept. */
function voteOf(text: string, months: MonthNames | null, memo: Map<string, Vote>): Vote {
  if (text.length < SHORTEST || text.length > 40) return null;
  const numbers = scanNumbers(text);
  if (numbers !== undefined) return judge(text, numbers);
  const known = memo.get(text);
  if (known !== undefined) return known;
  const bare = withoutBirthPlace(text);
  const shape = dateShape(text, months ?? NO_NAMES);
  const vote = judge(text, shape ?? (bare === null ? null : dateShape(bare, months ?? NO_NAMES)));
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, vote);
  return vote;
}

function judge(text: string, shape: DateShape | null): Vote {
  if (shape?.kind === 'three') {
    const vote = judgeThree(shape.parts);
    return vote === 'MDY' && DOTTED.test(text) ? 'dotted month' : vote;
  }
  if (shape?.kind === 'pair') return judgePair(shape.parts, shape.separator);
  if (shape?.kind !== 'number') return null;
  if (shape.number.digits === 6) return judgeShort(shape.number.value);
  return shape.number.digits === 8 ? judgeCompact(shape.number.value) : null;
}

/** `910304` and `140671`: only an order that is the only one proves anything. */
function judgeShort(value: number): Vote {
  const [only, ...others] = ordersOfShort(value);
  if (only === undefined) return null;
  return others.length === 0 ? only : 'undecided';
}

function judgeThree([first, second, third]: readonly [Written, Written, Written]): Vote {
  if (first.digits > 2) return isYearFirst(first, second, third) ? 'certain' : null;
  if (third.value === 0 && third.digits !== 2) return null; // 00.00.0000
  if (third.digits === 2 && first.value > 31) return 'YMD';
  return judgeDayMonth(first.value, second.value);
}

/** A birthday without its year; `1,5` and `05.2024` are none. */
function judgePair([first, second]: readonly [Written, Written], separator: string): Vote {
  const isDay = first.digits <= 2 && second.digits <= 2 && separator !== ',';
  if (!isDay || (separator === '.' && first.value <= 12 && second.value <= 12)) return null;
  return judgeDayMonth(first.value, second.value);
}

function isYearFirst(year: Written, month: Written, day: Written): boolean {
  return (
    year.digits === 4 && month.value >= 1 && month.value <= 12 && day.value >= 1 && day.value <= 31
  );
}

function judgeDayMonth(first: number, second: number): Vote {
  if (first < 1 || second < 1 || first > 31 || second > 31) return null;
  if (first > 12) return second > 12 ? null : 'DMY';
  return second > 12 ? 'MDY' : 'undecided';
}

/** `19900502` begins with a year; `25051990` does not. */
function judgeCompact(value: number): Vote {
  const head = Math.floor(value / 10_000);
  if (head >= 1900 && head <= 2099) return 'certain';
  return judgeDayMonth(Math.floor(head / 100), head % 100);
}

/** No month has a name here, and `19.11.2026 г.` is a day of numbers all the same. */
const NO_NAMES: MonthNames = {
  months: new Map(),
  hijriMonths: new Map(),
  hijriMarks: new Set(),
  jalaliMonths: new Map(),
  buddhistMarks: new Set(),
  dayNames: new Set(),
  fillers: new Set(['г', 'года', 'р', 'року']),
  monthNumberWords: new Set(),
};
