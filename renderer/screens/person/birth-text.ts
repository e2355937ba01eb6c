import { toIsoDay } from '#domain/day.ts';
import { parsePartialText } from '#domain/partial-date.ts';
import type { Words } from '../common/words.tsx';

/** A date of birth as it was read, as the language writes dates: whole, without its year, a year alone, or two readings. */
export function birthText({ language, day }: Words, text: string): string {
  const date = parsePartialText(text);
  if (date === null) return text;
  switch (date.kind) {
    case 'day':
      return day(toIsoDay(date.day));
    case 'readings':
      return new Intl.ListFormat(language, { type: 'disjunction' }).format(
        date.days.map((read) => day(toIsoDay(read))),
      );
    case 'year':
      return String(date.year);
    case 'month':
      return written(language, Date.UTC(date.year, date.month - 1), {
        month: 'long',
        year: 'numeric',
      });
    case 'month_day':
      return written(language, Date.UTC(2000, date.month - 1, date.dayOfMonth), {
        month: 'long',
        day: 'numeric',
      });
  }
}

function written(language: string, instant: number, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(instant);
}
