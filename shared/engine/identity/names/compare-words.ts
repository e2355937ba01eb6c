import { isAlike, isGendered, matchFamilies, matchMiddles } from './match-parts.ts';
import { worseMatch, wordMatches } from './match-words.ts';
import type { WordMatch } from './match-words.ts';
import { combine } from './name-codes.ts';
import type { NameCode, NameSense } from './name-codes.ts';
import { isPatronymic } from './name-keys.ts';
import type { NameKeys } from './name-keys.ts';

/** The best match of a word among the words of the other name, and where it stands. */
type Found = { readonly at: number; readonly match: WordMatch };

/** Parts known on one side, on the other words in an unknown order. */
export function compareMixed(
  sense: NameSense,
  parts: NameKeys,
  words: readonly string[],
): NameCode {
  const [first] = parts.given;
  if (first === undefined) {
    return matchFamilies(sense, parts.family, words) === 'differ'
      ? 'name.differs'
      : 'name.family_only';
  }
  const given = bestGiven(sense, first, words);
  if (words.length === 1) return compareSingle(sense, { parts, given, word: words[0] ?? '' });
  if (given.match === 'differ') return 'name.differs';
  const others = words.filter((_, at) => at !== given.at);
  const family = matchFamilies(sense, parts.family, others);
  if (isHeadedByAnother(sense, { words, given, parts })) {
    return family === 'differ' ? 'name.differs' : 'name.part';
  }
  if (family === 'same' && given.match === 'ambiguous' && isGendered(parts.family)) {
    return 'name.nickname';
  }
  if (isOtherMiddle(sense, parts, others)) return 'name.differs';
  return combine(given.match, family);
}

/** `Ahmed Mohamed Ali` is not Mohamed Ali, but perhaps his son: the first word is a name that nothing explains. */
function isHeadedByAnother(
  sense: NameSense,
  { words, given, parts }: { words: readonly string[]; given: Found; parts: NameKeys },
): boolean {
  const head = words[0] ?? '';
  if (given.at === 0 || sense.book.isCommonWord(head)) return false;
  const explained = [...parts.family, ...parts.given.slice(1), ...parts.middle];
  if (matchFamilies(sense, explained, [head]) !== 'differ' && explained.length > 0) return false;
  return sense.book.isGivenName(head) || (explained.length > 0 && words.length > 2);
}

/** A third word that is another patronymic or middle name makes two people of one name. */
function isOtherMiddle(sense: NameSense, parts: NameKeys, others: readonly string[]): boolean {
  const unlike = others.filter((word) => matchFamilies(sense, parts.family, [word]) === 'differ');
  // Beside a patronymic only another one: `Мария Сидорова (Иванова)` names the family that she is of.
  const isSlavic = parts.middle.every(isPatronymic);
  const rest = isSlavic ? unlike.filter((word) => mayBePatronymic(sense, word)) : unlike;
  if (parts.family.length === 0 || parts.middle.length === 0 || rest.length === 0) return false;
  return unlike.length < others.length && matchMiddles(sense, parts.middle, rest) === 'differ';
}

/** Another patronymic, a part of one, or a given name that stands for one. */
function mayBePatronymic({ book }: NameSense, word: string): boolean {
  return isPatronymic(word) || word.length <= LONGEST_PART || book.isGivenName(word);
}

const LONGEST_PART = 4;

function compareSingle(
  sense: NameSense,
  { parts, given, word }: { parts: NameKeys; given: Found; word: string },
): NameCode {
  if (isAlike(given.match)) return 'name.given_only';
  if (given.match !== 'differ') return combine(given.match, 'missing');
  return matchFamilies(sense, parts.family, [word]) === 'differ' || parts.family.length === 0
    ? 'name.differs'
    : 'name.family_only';
}

/** Two names whose words stand in an unknown order; `short` has no more words than `long`. */
export function compareLoose(
  sense: NameSense,
  short: readonly string[],
  long: readonly string[],
): NameCode {
  if (isVietnamesePart(sense, short, long)) return 'name.part';
  const pairs = pairWords(sense, short, long);
  const unmatched = pairs.filter(({ match }) => match === 'differ').length;
  if (short.length === 1) return compareOneWord(sense, pairs, short, long);
  if (unmatched > 0) return compareChanged(sense, pairs, short, long);
  const worst = pairs.map(({ match }) => match).reduce(worseMatch);
  const whole = short.filter(
    (word, at) => pairs[at]?.match !== 'initial' && !sense.book.isCommonWord(word),
  );
  if (whole.length === 0)
    return short.every((word) => sense.book.isCommonWord(word))
      ? 'name.family_only'
      : 'name.differs';
  if (isReordered(sense, short, long)) return 'name.order';
  const used = new Set(pairs.map(({ at }) => at));
  if (!used.has(0) && !sense.book.isCommonWord(long[0] ?? '')) return 'name.part';
  if (pairs.filter(({ match }) => match === 'misspelt').length > 1) return 'name.unsure';
  const telling = short.filter(
    (word, at) => pairs[at]?.match === 'same' && !sense.book.isGivenName(word),
  );
  if (worst === 'ambiguous' && isGendered(telling)) return 'name.nickname';
  return combine(worst, 'same');
}

/** Lê Thị Hoa is no short form of Lê Thị Hòa Bình: after the same family name the last word is the given one. */
function isVietnamesePart(
  { book, words }: NameSense,
  short: readonly string[],
  long: readonly string[],
): boolean {
  const [first = '', last = ''] = [short[0], short.at(-1)];
  if (short.length < 3 || first !== long[0] || !book.isCommonWord(first)) return false;
  return words.given(last, long.at(-1) ?? '') === 'differ' && long.includes(last);
}

/** Mohamed Ahmed and Ahmed Mohamed: both words are given names, and the first says whose card it is. */
function isReordered(
  { book, words }: NameSense,
  short: readonly string[],
  long: readonly string[],
): boolean {
  const [first, second] = [short[0] ?? '', long[0] ?? ''];
  if (words.given(first, second) !== 'differ') return false;
  return book.isGivenName(first) && book.isGivenName(second);
}

function compareOneWord(
  sense: NameSense,
  [pair]: readonly Found[],
  short: readonly string[],
  long: readonly string[],
): NameCode {
  const word = short[0] ?? '';
  if (pair === undefined || pair.match === 'differ') return 'name.differs';
  if (long.length === 1) return combine(pair.match, 'missing');
  if (!sense.book.isGivenName(word)) {
    return pair.match === 'initial' ? 'name.initial' : 'name.family_only';
  }
  if (pair.at > 0 && sense.book.isGivenName(long[0] ?? '')) return 'name.part';
  return combine(pair.match, 'missing');
}

/** One given name and two family names: married, perhaps. */
function compareChanged(
  { book }: NameSense,
  pairs: readonly Found[],
  short: readonly string[],
  long: readonly string[],
): NameCode {
  if (short.length !== 2 || long.length !== 2) return 'name.differs';
  const at = pairs.findIndex(({ match }) => isAlike(match));
  const pair = pairs[at];
  if (pair === undefined || pairs.filter(({ match }) => match === 'differ').length > 1)
    return 'name.differs';
  const others = [short[1 - at] ?? '', long[1 - pair.at] ?? ''];
  if (!book.isGivenName(short[at] ?? '') || others.some((word) => book.isGivenName(word))) {
    return 'name.differs';
  }
  return others.some((word) => word.length === 1) ? 'name.differs' : 'name.family_changed';
}

/** Each word of the short name with a word of the long one, surest first, none twice. */
function pairWords(
  { words, book }: NameSense,
  short: readonly string[],
  long: readonly string[],
): Found[] {
  const candidates = short.flatMap((word, from) =>
    long.map((other, at) => ({
      from,
      at,
      match:
        !book.isGivenName(word) && !book.isGivenName(other)
          ? betterMatch(words.given(word, other), words.family(word, other))
          : words.given(word, other),
    })),
  );
  candidates.sort((a, b) => rank(a.match) - rank(b.match));
  const found = new Map<number, Found>();
  const taken = new Set<number>();
  for (const { from, at, match } of candidates) {
    if (found.has(from) || taken.has(at) || match === 'differ') continue;
    found.set(from, { at, match });
    taken.add(at);
  }
  return short.map((_, from) => found.get(from) ?? { at: -1, match: 'differ' });
}

function bestGiven({ words }: NameSense, given: string, among: readonly string[]): Found {
  let best: Found = { at: -1, match: 'differ' };
  for (const [at, word] of among.entries()) {
    const match = words.given(given, word);
    if (rank(match) < rank(best.match)) best = { at, match };
  }
  return best;
}

function betterMatch(a: WordMatch, b: WordMatch): WordMatch {
  return rank(a) <= rank(b) ? a : b;
}

function rank(match: WordMatch): number {
  return wordMatches.indexOf(match);
}
