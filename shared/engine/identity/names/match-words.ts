import { isOneSlip, isWithinTwoSlips } from './edit-distance.ts';
import type { NameBook } from './name-book.ts';
import { scriptOf, skeletonOf, soundOf, withoutUmlautE } from './word-sounds.ts';

/**
 * How two words of names belong together. `other`: another spelling or script. `misspelt`: one slip away from a known
 * name; `garbled`: two slips away from a long one, or one from a short one. `unsure`: alike, but they may as well be two names. `initial`: one letter that fits.
 */
export const wordMatches = [
  'same',
  'other',
  'nickname',
  'misspelt',
  'garbled',
  'ambiguous',
  'unsure',
  'initial',
  'differ',
] as const;
export type WordMatch = (typeof wordMatches)[number];

export type WordMatcher = {
  readonly given: (a: string, b: string) => WordMatch;
  readonly family: (a: string, b: string) => WordMatch;
};

/** Shorter sounds say too little: علي is only an l. */
const MIN_SOUND = 3;
/** For given names, which are then only perhaps one: نورة is n and r. */
const MIN_GIVEN_SOUND = 2;
/** Shorter words are too often one slip from another name. */
const MIN_SLIP = 4;
/** Two slips in a shorter name may as well be another name. */
const MIN_GARBLED = 6;
const MOST_REMEMBERED = 50_000;

export function createWordMatcher(book: NameBook): WordMatcher {
  return {
    given: remembered((a, b) => matchGiven(book, a, b)),
    family: remembered((a, b) => matchFamily(book, a, b)),
  };
}

/** Whether two words are spellings of one word, of whatever language: by letter, or by sound between scripts. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || matchSound(a, b) !== 'differ';
}

export function worseMatch(a: WordMatch, b: WordMatch): WordMatch {
  return wordMatches.indexOf(a) >= wordMatches.indexOf(b) ? a : b;
}

function matchGiven(book: NameBook, a: string, b: string): WordMatch {
  if (a.length === 1 || b.length === 1) return matchInitial(a, b);
  switch (book.relate(a, b)) {
    case 'spelling':
      return 'other';
    case 'nickname':
      return 'nickname';
    case 'ambiguous':
      return 'ambiguous';
    case 'differ':
      return 'differ';
    case null:
      break;
  }
  const sound = matchSound(a, b, MIN_GIVEN_SOUND);
  if (sound !== 'differ') return sound === 'vowels' ? 'unsure' : 'other';
  if (areFormsForHimAndHer(a, b)) return 'unsure';
  const known = [a, b].filter(book.isGivenName);
  if (isSlip(a, b)) return known.length > 0 ? 'misspelt' : 'unsure';
  if (isSlipInShort(a, b)) return known.length > 0 ? 'garbled' : 'unsure';
  if (!areTwoSlipsApart(a, b)) return 'differ';
  return known.some((word) => word.length >= MIN_GARBLED) ? 'garbled' : 'unsure';
}

/** Иванова is Иванов, Заславская is Заславский: the same family name. */
function matchFamily(book: NameBook, a: string, b: string): WordMatch {
  if (a.length === 1 || b.length === 1) return matchInitial(a, b);
  const known = book.relate(a, b);
  if (known !== null) return known === 'spelling' ? 'other' : 'differ';
  const [one, other] = [masculine(a), masculine(b)];
  if (one === other || matchSound(one, other) !== 'differ') return 'other';
  return isSlip(one, other) ? 'misspelt' : 'differ';
}

function matchInitial(a: string, b: string): WordMatch {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length) return 'differ';
  const sameScript = scriptOf(short) === scriptOf(long);
  if (sameScript) return long.startsWith(short) ? 'initial' : 'differ';
  return soundOf(long).startsWith(soundOf(short)) ? 'initial' : 'differ';
}

/** `vowels`: only the consonants are known to be alike, as Arabic writes no short vowels. */
function matchSound(a: string, b: string, shortest = MIN_SOUND): 'alike' | 'vowels' | 'differ' {
  const [scriptA, scriptB] = [scriptOf(a), scriptOf(b)];
  if (scriptA === 'latin' && scriptB === 'latin' && withoutUmlautE(a) === withoutUmlautE(b)) {
    return 'alike';
  }
  if (scriptA === 'other' || scriptB === 'other') return 'differ';
  if (scriptA === 'arabic' || scriptB === 'arabic') {
    if (scriptA === scriptB) return 'differ';
    const skeleton = skeletonOf(a);
    return skeleton.length >= shortest && skeleton === skeletonOf(b) ? 'vowels' : 'differ';
  }
  if (scriptA === 'cyrillic' && scriptB === 'cyrillic') return 'differ';
  const sound = soundOf(a);
  return sound.length >= MIN_SOUND && sound === soundOf(b) ? 'alike' : 'differ';
}

/** Paul and Paula, سامي and سامية: a brother and a sister, sooner than a slip at the end. */
function areFormsForHimAndHer(a: string, b: string): boolean {
  const [his, hers] = [a, b].map((word) => word.replace(/(?:o|i|y|о|й)$/u, ''));
  if (his === undefined || hers === undefined) return false;
  const [short, long] = his.length <= hers.length ? [his, hers] : [hers, his];
  return (
    long.startsWith(short) &&
    /^(?:a|e|ia|ya|ina|ine|ette?|а|я|ья|ه|ا|اء)$/u.test(long.slice(short.length))
  );
}

/** One slip within a script; between two scripts, one slip in the sound of a longer word. */
function isSlip(a: string, b: string): boolean {
  if (scriptOf(a) === scriptOf(b)) {
    return Math.min(a.length, b.length) >= MIN_SLIP && isOneSlip(a, b);
  }
  const [one, other] = [soundOf(a), soundOf(b)];
  return Math.min(one.length, other.length) > MIN_SLIP && isOneSlip(one, other);
}

/** Ayşe without a letter: of three letters, so it is taken for her only where much else agrees. */
function isSlipInShort(a: string, b: string): boolean {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  const sameScript = scriptOf(a) === scriptOf(b) && scriptOf(a) !== 'other';
  return short === MIN_SLIP - 1 && long >= MIN_SLIP && sameScript && isOneSlip(a, b);
}

/** Two damaged copies of one name: too far from each other to be joined, too near to be told apart. */
function areTwoSlipsApart(a: string, b: string): boolean {
  const [scriptA, scriptB] = [scriptOf(a), scriptOf(b)];
  if (Math.min(a.length, b.length) < MIN_SLIP) return false;
  if (scriptA === scriptB) return isWithinTwoSlips(a, b);
  if (scriptA === 'arabic' || scriptB === 'arabic') {
    return isOneSlip(skeletonOf(a), skeletonOf(b)) && skeletonOf(a).length >= MIN_SOUND;
  }
  return isWithinTwoSlips(soundOf(a), soundOf(b));
}

/** The form of the family name that a man bears, in the languages where a woman's differs. */
export function masculine(word: string): string {
  return word
    .replace(/(ов|ев|ин|ын)а$/, '$1')
    .replace(/([сц])кая$/, '$1кий')
    .replace(/(ov|ev|in|yn)a$/, '$1')
    .replace(/([st]s?)ka(?:ya|ia|ja)$/, '$1kiy')
    .replace(/([sc]k)a$/, '$1i');
}

/** The same pairs of words come again and again in one list. */
function remembered(match: (a: string, b: string) => WordMatch): WordMatcher['given'] {
  const known = new Map<string, WordMatch>();
  return (a, b) => {
    if (a === b) return 'same';
    const [one, other] = a < b ? [a, b] : [b, a];
    const key = `${one} ${other}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = match(one, other); // in one order, so that nothing hangs on who was compared first
    known.set(key, found);
    return found;
  };
}
