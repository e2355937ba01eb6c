import { masculine, worseMatch } from './match-words.ts';
import type { WordMatch } from './match-words.ts';
import type { FamilyMatch, GivenMatch, NameSense } from './name-codes.ts';

/** Anna and Anna Maria are the same; Maria is a part of Anna Maria; Jean-Paul and Jean-Pierre differ. */
export function matchGivens(
  { words }: NameSense,
  a: readonly string[],
  b: readonly string[],
): GivenMatch {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 'missing';
  const worst = short.map((word, at) => words.given(word, long[at] ?? '')).reduce(worseMatch);
  if (worst !== 'differ') return worst;
  const isPart = short.every((word) => long.some((other) => isAlike(words.given(word, other))));
  return isPart ? 'part' : 'differ';
}

/** Any family name of one with any of the other: Kern-Vogel is Vogel. */
export function matchFamilies(
  { words }: NameSense,
  a: readonly string[],
  b: readonly string[],
): FamilyMatch {
  if (a.length === 0 || b.length === 0) return 'missing';
  const matches = a.flatMap((word) => b.map((other) => words.family(word, other)));
  return FAMILY_ORDER.find((each) => matches.includes(each)) ?? 'differ';
}

const FAMILY_ORDER = ['same', 'other', 'misspelt', 'initial'] as const;

/** A patronymic tells two people of one name apart; a second given name that one list left out does not. */
export function matchMiddles(
  { words }: NameSense,
  a: readonly string[],
  b: readonly string[],
): 'fits' | 'differ' {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const fits = short.every((word) =>
    long.some(
      (other) =>
        words.family(word, other) !== 'differ' ||
        isAlike(words.given(word, other)) ||
        isShortened(word, other),
    ),
  );
  return fits ? 'fits' : 'differ';
}

/** `Пет.` of Петровна, and either may be the short one. */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 1 && short.length <= LONGEST_PART && long.startsWith(short);
}

const LONGEST_PART = 4;

export function isAlike(match: WordMatch): boolean {
  return match === 'same' || match === 'other';
}

/** A family name whose ending says whether a man or a woman bears it. */
export function isGendered(family: readonly string[]): boolean {
  return family.some(
    (word) => masculine(word) !== word || /(?:[оеи]в|[иы]н|[сц]кий|ov|ev|in|sk[iy])$/.test(word),
  );
}
