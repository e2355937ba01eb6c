import { withoutBuddhistYears } from './other-calendars.ts';
import type { DateShape, Written } from './written-date.ts';
import type { MonthNames } from './month-names.ts';

type Token = { readonly text: string; readonly number: Written | null };
type Found = {
  readonly numbers: Written[];
  readonly months: number[];
  /** A word that is a month in one language and a day of the week in another: `paz`, `mar`, `lun`. */
  doubtfulMonth: number | null;
  hijri: boolean;
  hijriMonth: number | null;
  jalaliMonth: number | null;
  buddhist: boolean;
};

const TOKEN = /\d+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const CLOCK =
  /(?:^|[t ,])\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)? ?(?:[ap]\.?m\.?)? ?(?:z|utc|gmt|msk)? ?(?:[+-]\d{1,2}:?\d{0,2})?(?: ?\([^()]*\))?/u;
const ROMAN: ReadonlyMap<string, number> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map(
    (numeral, index) => [numeral, index + 1],
  ),
);

/** A folded cell with words in it: `5 апреля 1990 г.`, `mon mar 04 2024 10:00:00 gmt+0300`, `1410/09/10 ه`. */
export function scanWords(folded: string, names: MonthNames): DateShape | null {
  const tokens = tokensOf(folded.replace(CLOCK, ' '));
  if (tokens.length === 0 || tokens.length > 10) return null;
  const found: Found = {
    numbers: [],
    months: [],
    doubtfulMonth: null,
    hijri: false,
    hijriMonth: null,
    jalaliMonth: null,
    buddhist: false,
  };
  for (let at = 0; at < tokens.length;) {
    const used = take(tokens, at, found, names);
    if (used === 0) return null;
    at += used;
  }
  return toShape(found);
}

function tokensOf(text: string): readonly Token[] {
  return (text.match(TOKEN) ?? []).map((word) => {
    const code = word.charCodeAt(0);
    const isNumber = code >= 48 && code <= 57;
    return { text: word, number: isNumber ? { value: Number(word), digits: word.length } : null };
  });
}

/** How many tokens were understood; 0 where the cell is not a date. */
function take(tokens: readonly Token[], at: number, found: Found, names: MonthNames): number {
  const token = tokens[at] as Token;
  if (token.number !== null) {
    found.numbers.push(token.number);
    return 1;
  }
  const next = tokens[at + 1];
  const pair = next === undefined ? '' : `${token.text} ${next.text}`;
  return (
    takeName(pair, 2, found, names) ||
    takeNumberedMonth(token, next, found, names) ||
    takeName(beforeApostrophe(token.text), 1, found, names) ||
    takeName(token.text, 1, found, names) ||
    takeRoman(token, tokens, at, found)
  );
}

function takeName(word: string, length: number, found: Found, names: MonthNames): number {
  const month = names.months.get(word);
  const isDayName = names.dayNames.has(word);
  if (month !== undefined) {
    if (isDayName) found.doubtfulMonth = month;
    else found.months.push(month);
    return length;
  }
  const hijriMonth = names.hijriMonths.get(word);
  if (hijriMonth !== undefined) found.hijriMonth = hijriMonth;
  if (hijriMonth !== undefined || names.hijriMarks.has(word)) {
    found.hijri = true;
    return length;
  }
  return takeOfEra(word, found, names) || isDayName || names.fillers.has(word) ? length : 0;
}

/** What tells the calendar: the era of Thailand, a month of Iran. */
function takeOfEra(word: string, found: Found, names: MonthNames): boolean {
  if (names.buddhistMarks.has(word)) return (found.buddhist = true);
  const month = names.jalaliMonths.get(word);
  if (month === undefined || found.jalaliMonth !== null) return false;
  found.jalaliMonth = month;
  return true;
}

function beforeApostrophe(word: string): string {
  const at = word.indexOf("'");
  return at < 0 ? word : word.slice(0, at);
}

/** `tháng 5`: the number is a month. */
function takeNumberedMonth(
  token: Token,
  next: Token | undefined,
  found: Found,
  names: MonthNames,
): number {
  const written = next?.number;
  if (written === null || written === undefined || written.digits > 2) return 0;
  if (!names.monthNumberWords.has(token.text) || written.value < 1 || written.value > 12) return 0;
  found.months.push(written.value);
  return 2;
}

/** `5 IV 1990`: a Roman numeral only between two numbers. */
function takeRoman(token: Token, tokens: readonly Token[], at: number, found: Found): number {
  const month = ROMAN.get(token.text);
  const between =
    (tokens[at - 1]?.number ?? null) !== null && (tokens[at + 1]?.number ?? null) !== null;
  if (month === undefined || !between) return 0;
  found.months.push(month);
  return 1;
}

function toShape(found: Found): DateShape | null {
  if (found.hijri) {
    return found.months.length > 0 || found.numbers.length === 0
      ? null
      : { kind: 'hijri', parts: found.numbers, month: found.hijriMonth };
  }
  if (found.jalaliMonth !== null) return toJalali(found.jalaliMonth, found);
  if (found.months.length > 1) return null;
  const month = found.months[0] ?? found.doubtfulMonth;
  const shape = month === null ? toNumbers(found.numbers) : toNamed(month, found);
  return found.buddhist && shape !== null ? withoutBuddhistYears(shape) : shape;
}

/** `12 خرداد 1375`: the name of the month tells the calendar. */
function toJalali(month: number, { months, numbers }: Found): DateShape | null {
  const year = numbers.find(({ digits }) => digits === 4);
  const [day, more] = numbers.filter((number) => number !== year);
  if (year === undefined || more !== undefined || months.length > 0) return null;
  return { kind: 'jalali', year: year.value, month, dayOfMonth: day?.value ?? null };
}

function toNumbers(numbers: readonly Written[]): DateShape | null {
  const [first, second, third, more] = numbers;
  if (first === undefined || more !== undefined) return null;
  if (second === undefined) return { kind: 'number', number: first, yearMarked: true };
  if (third === undefined) return { kind: 'pair', parts: [first, second], separator: '.' };
  return { kind: 'three', parts: [first, second, third] };
}

function toNamed(month: number, found: Found): DateShape | null {
  const [first, second, more] = found.numbers;
  if (first === undefined || more !== undefined) return null;
  if (second === undefined) {
    const isYear = first.digits > 2 || first.value > 31;
    return {
      kind: 'named',
      month,
      dayOfMonth: isYear ? null : first.value,
      year: isYear ? first : null,
    };
  }
  const yearFirst = first.digits > 2 || (first.value > 31 && second.value <= 31);
  const [year, day] = yearFirst ? [first, second] : [second, first];
  return day.digits > 2 ? null : { kind: 'named', month, dayOfMonth: day.value, year };
}
