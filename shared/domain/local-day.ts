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
  return format(language).format(instant);
}

/** An ISO instant in UTC, as date and time of the reader's own clock. */
export function toLocalInstant(language: Language, isoInstant: string): string {
  return instantText(isoInstant, ownClock(language));
}

/**
 * An ISO instant for a paper, which is read on other clocks too: to the second, with `UTC` beside it, so that it says
 * everywhere the same as the signed file.
 */
export function toPrintedInstant(language: Language, isoInstant: string): string {
  return instantText(isoInstant, printedClock(language));
}

function instantText(isoInstant: string, format: Intl.DateTimeFormat): string {
  const instant = Date.parse(isoInstant);
  return Number.isNaN(instant) ? isoInstant : format.format(instant);
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
