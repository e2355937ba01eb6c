import type { PersonAge } from '#domain/person.ts';
import type { Words } from '../common/words.tsx';

/** An age in words, as certain as it is: `34 years old`, `between 16 and 17 years old`, `Age not known`. */
export function ageText({ t, plural, fill }: Words, age: PersonAge): string {
  if (age.years === null) return t.findings.ages[age.status];
  const [from, to] = age.years;
  return from === to ? plural(t.person.ageExact, from) : fill(t.person.ageBetween, { from, to });
}

/** The same for a column headed "Age": `34`, `16–17`. */
export function shortAgeText({ t, number, language }: Words, age: PersonAge): string {
  if (age.years === null) return t.overview.ageUnknown;
  const [from, to] = age.years;
  // Of two equal numbers the browser makes an approximate one: `~34`, `≈34`.
  return from === to ? number(from) : new Intl.NumberFormat(language).formatRange(from, to);
}
