import { memoise } from '#base/memoise.ts';
import { foldText } from '#base/fold-text.ts';
import type { Day } from '#domain/day.ts';
import type { NoteHoldWords } from './note-hold-words.ts';

type EndWords = Pick<NoteHoldWords, 'untils' | 'untilBehind' | 'open' | 'dayLinks'>;

/** `isDated`: a day is named up to which it holds. `until`: the last day; null where nobody can tell. */
export type StatedEnd = { readonly isDated: boolean; readonly until: Day | null };

/** `hold until 2027-03-01`, `не удалять до 01.03.2027`: the day on which a hold in words ends. */
export function statedEnd(
  cell: string,
  words: EndWords,
  dayIn: (text: string) => Day | null,
): StatedEnd {
  const text = foldText(cell);
  const found = words.untils
    .map((until) => endsBehind(text, { until, words, dayIn }))
    .filter(({ days }) => days.length > 0);
  const days = [...found.flatMap((one) => one.days), ...endBefore(text, { words, dayIn })];
  const isSure =
    new Set(days).size === 1 && found.every(({ named }) => named === 1) && !words.open.test(text);
  return { isDated: days.length > 0, until: isSure ? (days[0] ?? null) : null };
}

type Read = { readonly words: EndWords; readonly dayIn: (text: string) => Day | null };

/** The days before which an "until" of one language stands; `named`: how often it says so at all. */
function endsBehind(
  text: string,
  { until, words, dayIn }: Read & { readonly until: RegExp },
): { readonly named: number; readonly days: readonly Day[] } {
  const ends = [...text.matchAll(until)];
  const days = ends.flatMap(({ index, 0: { length } }) => {
    const written = dayPattern(words.dayLinks).exec(text.slice(index + length))?.[0];
    return written === undefined ? [] : (dayIn(written) ?? []);
  });
  return { named: ends.length, days };
}

function endBefore(text: string, { words, dayIn }: Read): readonly Day[] {
  const behind = words.untilBehind.exec(text);
  const written = behind === null ? undefined : DAY_BEFORE.exec(text.slice(0, behind.index))?.[0];
  const day = written === undefined ? null : dayIn(written);
  return day === null ? [] : [day];
}

const dayPattern = memoise((links: string) => {
  const link = String.raw`(?:(?:${links})\s+)?`;
  return new RegExp(
    String.raw`^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:\.|st|nd|rd|th|er)?\s+${link}\p{L}{3,}\.?,?\s+${link}\d{4}|\p{L}{3,}\.?\s+\d{1,2},?\s+\d{4}|\p{L}{3,}\.?\s+\d{4}|\d{1,2}[./]\d{4}|\d{4})(?![\d./-]*\d)`,
    'u',
  );
});
const DAY_BEFORE = /(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4})$/u;
