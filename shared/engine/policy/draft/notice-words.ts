import { foldText } from '#base/fold-text.ts';
import type { CardPart, ClockTrigger } from '#domain/card-part.ts';

/** The words of one language in `privacy-notice.json`. A word stands for all that begin with it; units stand as they are. */
type LanguageWords = {
  readonly keeps: readonly string[]; // keeping and deleting
  readonly anonymises: readonly string[];
  readonly units: Readonly<Record<'12' | '1' | 'week' | 'day', readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly phrases: Readonly<Record<string, readonly string[]>>; // by months
  readonly parts: Readonly<Partial<Record<CardPart, readonly string[]>>>;
  readonly whole: readonly string[]; // the card as a whole
  readonly triggers: Readonly<Partial<Record<ClockTrigger, readonly string[]>>>;
  readonly withdrawals: readonly string[]; // what takes a consent back
  readonly notKept: readonly string[]; // periods of something else: cookies, answers, ages
  readonly endless: readonly string[];
};

export type NoticeWordsData = {
  readonly schema: 1;
  readonly languages: Readonly<Record<string, LanguageWords>>;
};

/** What a word tells: where it begins, and what it is about. */
export type Finder<Value> = (
  folded: string,
) => readonly { readonly at: number; readonly value: Value }[];

export type NoticeWords = {
  readonly keeps: Finder<true>;
  readonly anonymises: Finder<true>;
  readonly parts: Finder<CardPart>;
  readonly whole: Finder<true>;
  readonly triggers: Finder<{ readonly trigger: ClockTrigger; readonly end: number }>;
  readonly withdrawals: Finder<true>;
  readonly notKept: Finder<true>;
  readonly endless: Finder<true>;
  readonly periods: Finder<Period>;
};

export type Period = { readonly months: number; readonly end: number };

/** The words of each language by its two letters. */
export function buildNoticeWords({ languages }: NoticeWordsData): ReadonlyMap<string, NoticeWords> {
  return new Map(
    Object.entries(languages).map(([language, words]) => [
      language,
      {
        keeps: finderOf([[true, words.keeps]]),
        anonymises: finderOf([[true, words.anonymises]]),
        parts: finderOf(Object.entries(words.parts) as [CardPart, readonly string[]][]),
        whole: finderOf([[true, words.whole]]),
        triggers: eventFinder(words.triggers),
        withdrawals: finderOf([[true, words.withdrawals]]),
        notKept: finderOf([[true, words.notKept]]),
        endless: finderOf([[true, words.endless]]),
        periods: periodFinder(words),
      },
    ]),
  );
}

/** Where a word may begin: Arabic writes "and", "for" and the article together with it. */
const START = String.raw`(?<![\p{L}\p{N}])(?:[وفبلك]{0,2}(?:ال|لل)?)?`;

function oneOf(words: readonly string[]): string {
  return words
    .map((word) => foldText(word).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .toSorted((one, other) => other.length - one.length)
    .join('|');
}

function finderOf<Value>(groups: readonly (readonly [Value, readonly string[]])[]): Finder<Value> {
  const searches = groups
    .filter(([, words]) => words.length > 0)
    .map(([value, words]) => ({ value, search: new RegExp(`${START}(?:${oneOf(words)})`, 'gu') }));
  return (folded) =>
    searches
      .flatMap(({ value, search }) =>
        [...folded.matchAll(search)].map(({ index }) => ({ at: index, value })),
      )
      .toSorted((one, other) => one.at - other.at);
}

function eventFinder(
  triggers: LanguageWords['triggers'],
): Finder<{ readonly trigger: ClockTrigger; readonly end: number }> {
  const searches = Object.entries(triggers).map(([trigger, words]) => ({
    trigger: trigger as ClockTrigger,
    search: new RegExp(String.raw`${START}(?:${oneOf(words)})\p{L}*`, 'gu'),
  }));
  return (folded) =>
    searches.flatMap(({ trigger, search }) =>
      [...folded.matchAll(search)].map((match) => ({
        at: match.index,
        value: { trigger, end: match.index + match[0].length },
      })),
    );
}

/** Words that stand between a number and its unit: "five (5) full calendar years", "5 полных лет", "5 tam yıl". */
const BETWEEN = String.raw`(?:[\s-]*\(?\d{0,3}\)?[\s-]*(?:full|calendar|полных|полные|календарных|повних|volle[nr]?|tam|pelnych)?[\s-]*){0,2}`;

const DAYS_A_MONTH = 30;

function periodFinder({ numbers, units, phrases }: LanguageWords): Finder<Period> {
  const counts = new Map(Object.entries(numbers).map(([word, count]) => [foldText(word), count]));
  const unitOf = new Map(
    Object.entries(units).flatMap(([unit, words]) => words.map((word) => [foldText(word), unit])),
  );
  const number = String.raw`\d{1,3}|${oneOf([...counts.keys()])}`;
  const counted = new RegExp(
    String.raw`${START}(${number})(?![\p{L}\p{N}])${BETWEEN}(${oneOf([...unitOf.keys()])})(?![\p{L}\p{N}])`,
    'gu',
  );
  const said = Object.entries(phrases).map(([months, words]) => ({
    months: Number(months),
    search: new RegExp(String.raw`${START}(?:${oneOf(words)})(?![\p{L}\p{N}])`, 'gu'),
  }));
  return (folded) => {
    const found = [...folded.matchAll(counted)].map((match) => {
      const [whole, count = '', unit = ''] = match;
      const months = monthsOf(counts.get(count) ?? Number(count), unitOf.get(unit) ?? '1');
      return { at: match.index, value: { months, end: match.index + whole.length } };
    });
    for (const { months, search } of said)
      for (const match of folded.matchAll(search))
        found.push({ at: match.index, value: { months, end: match.index + match[0].length } });
    return found
      .filter(({ value }) => value.months > 0 && value.months <= 1200)
      .toSorted((one, other) => one.at - other.at);
  };
}

/** Whole months, rounded up: a pack counts in months, and nothing goes before its notice says. */
function monthsOf(count: number, unit: string): number {
  if (unit === 'week') return Math.ceil((count * 7) / DAYS_A_MONTH);
  return unit === 'day' ? Math.ceil(count / DAYS_A_MONTH) : count * Number(unit);
}
