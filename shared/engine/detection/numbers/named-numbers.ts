import { foldDigits, foldText } from '#base/fold-text.ts';
import type { Day } from '#domain/day.ts';
import { birthBy } from './birth-in-number.ts';
import { placesOfName } from './find-numbers.ts';
import type { CompiledIdentifier, IdentifierRules } from './identifier-rules.ts';

/** How far behind its name a number may stand: "PESEL (nowy, sprawdzony): ". */
const BETWEEN = 24;
/** With the spaces inside, no number is longer. */
const LONGEST = 32;

/** The numbers with a birth date whose own name stands in a header: "Nr PESEL". */
export function numbersNamedBy(
  header: string,
  { identifiers }: IdentifierRules,
): readonly CompiledIdentifier[] {
  const words = ` ${wordsOf(header)} `;
  return identifiers.filter(
    ({ birth, words: names, sharedWords }) =>
      birth !== null &&
      names.some((name) => !sharedWords.has(name) && words.includes(` ${wordsOf(name)} `)),
  );
}

/** `client_pesel`, `PESEL:` and `r.č.` alike: letters with single spaces between. */
function wordsOf(text: string): string {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * The birth dates in the numbers of a text that stand right behind their own names, check digits and all. A number
 * that stands anywhere else in the text (a phone, an order) says nothing.
 */
export function birthsBesideNames(
  text: string,
  rules: IdentifierRules,
  today: Day,
): readonly Day[] {
  const folded = foldText(foldDigits(text));
  return rules.identifiers.flatMap((rule) => {
    if (rule.birth === null) return [];
    const names = rule.words.filter((word) => !rule.sharedWords.has(word));
    const ends = new Set(names.flatMap((word) => placesOfName(folded, word, rules)));
    return [...ends].flatMap((end) => {
      const numbers = numbersAt(folded.slice(end, end + BETWEEN + LONGEST));
      const days = numbers.map((number) => birthBy(rule, number, today));
      return days.find((day) => day !== null) ?? [];
    });
  });
}

/** The first word with a digit, alone and with the words behind it: `900101 0017`. */
function numbersAt(behind: string): readonly string[] {
  const words = behind
    .toUpperCase()
    .replace(/(?<=\d)[./-](?=\d)/g, '')
    .split(/[^\p{L}\d]+/u);
  const first = words.findIndex((word) => /\d/.test(word));
  if (first < 0 || words.slice(0, first).join(' ').length > BETWEEN) return [];
  return words
    .slice(first, first + 5)
    .map((_word, at) => words.slice(first, first + at + 1).join(''));
}
