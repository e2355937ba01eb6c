import type { Language } from './language.ts';

/** `2026-11-22` as the language writes a date: `22 November 2026`. Other text is given back as it is. */
export function toLocalDay(
  language: Language,
  isoDay: string,
  style: 'long' | 'medium' = 'long',
): string {
  const instant = Date.parse(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(instant)) return isoDay;
  const format = style === 'long' ? longDay : mediumDay;
  return withUnpartedYear(format(language).formatToParts(instant));
}

/** An ISO instant in UTC, as date and time of the reader's own clock. */
export function toLocalInstant(language: Language, isoInstant: string): string {
  const instant = Date.parse(isoInstant);
  return Number.isNaN(instant)
    ? isoInstant
    : withUnpartedYear(ownClock(language).formatToParts(instant));
}

/**
 * An ISO instant for a paper, which is read on other clocks too: to the second, with `UTC` beside it, so that it says
 * everywhere the same as the signed file.
 */
export function toPrintedInstant(language: Language, isoInstant: string): string {
  const instant = Date.parse(isoInstant);
  return Number.isNaN(instant) ? isoInstant : printedClock(language).format(instant);
}

const NO_BREAK_SPACE = '\u00A0';

/**
 * A word that stands behind the year (the Russian `г.`) is not left alone on the next line. Node has a space there that
 * does not break; browsers put an ordinary one in its place.
 */
export function withUnpartedYear(
  parts: readonly Pick<Intl.DateTimeFormatPart, 'type' | 'value'>[],
): string {
  const text = (value: string, place: number): string =>
    parts[place - 1]?.type === 'year' && /^ \S/u.test(value)
      ? NO_BREAK_SPACE + value.slice(1)
      : value;
  return parts.map(({ value }, place) => text(value, place)).join('');
}

const longDay = dateFormat({ dateStyle: 'long', timeZone: 'UTC' });
// Arabic's own medium form is figures only, in which the day and the month are not told apart.
const shortMonth = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const mediumDay = dateFormat({ ...shortMonth, timeZone: 'UTC' });
const ownClock = dateFormat({ ...shortMonth, hour: '2-digit', minute: '2-digit' });
const printedClock = dateFormat({ dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' });

/** Formatters are slow to make and are asked for in every row of a table. */
function dateFormat(
  options: Intl.DateTimeFormatOptions,
): (language: Language) => Intl.DateTimeFormat {
  const made = new Map<Language, Intl.DateTimeFormat>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = new Intl.DateTimeFormat(datesOf(language), options);
    made.set(language, fresh);
    return fresh;
  };
}

/** English without a country is American to the browser: the month before the day. Most of our readers write the day first. */
function datesOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}
