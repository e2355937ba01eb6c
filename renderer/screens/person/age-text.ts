import type { PersonAge } from '#domain/person.ts';
import type { Words } from '../common/words.tsx';

/** An age in words, as certain as it is: `34 years old`, `between 16 and 17 years old`, `Age not known`. */
export function ageText({ t, plural, fill }: Words, age: PersonAge): string {
  if (age.years === null) return t.findings.ages[age.status];
  const [from, to] = age.years;
  return from === to ? plural(t.person.ageExact, from) : fill(t.person.ageBetween, { from, to });
}

/** From when on they are adult; where the age is one of several, the latest day on which they can come of age. */
export function adultText(t: Words['t']['person'], age: PersonAge): string {
  const isCertain = age.years === null || age.years[0] === age.years[1];
  if (age.status === 'adult') return isCertain ? t.adultSince : t.adultSinceLatest;
  return isCertain ? t.adultOn : t.adultOnLatest;
}

/** The same for a column headed "Age": `34`, `16–17`. */
export function shortAgeText({ t, number, language }: Words, age: PersonAge): string {
  if (age.years === null) return t.overview.ageUnknown;
  const [from, to] = age.years;
  // Of two equal numbers the browser makes an approximate one: `~34`, `≈34`.
  return from === to ? number(from) : new Intl.NumberFormat(language).formatRange(from, to);
}
