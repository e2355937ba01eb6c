import { cyrillicLetters } from '#base/cyrillic-letters.ts';
import type { NotePattern } from './note-pattern.ts';
import type { NoteToken, Tokeniser } from './note-tokens.ts';

/**
 * Russian typed in Latin letters (`ne zvonite`, `udalit iz bazy`). There are many spellings, so that a word is compared by its
 * sounds: soft signs out, `y`, `j` and `i` alike. Only a note most of whose words are Russian then, and one of them of no other
 * language, is read so.
 */
type LatinRussian = (words: readonly string[]) => ((word: string) => readonly string[]) | null;

export type LatinRussianWords = {
  readonly words: Iterable<string>;
  readonly stems: Iterable<string>;
  /** Words of languages that are written in Latin letters. */
  readonly isElsewhere: (word: string) => boolean;
};

type Reading = { readonly forms: readonly string[]; readonly isTelling: boolean };

const MEMO_LIMIT = 20_000;
const SHORTEST_TELLING = 4;
const SHORTEST_STEM = 5;
const LONGEST = 24;
/** Of the words of a note so many must be Russian. */
const SHARE = 0.6;
const LATIN = /^[a-z]+$/;
const unread: Reading = { forms: [], isTelling: false };

/** The words of the Russian patterns, and which words other languages have. */
export function russianWordsOf(patterns: readonly NotePattern[]): LatinRussianWords {
  const words = new Set<string>();
  const stems = new Set<string>();
  const elsewhere = new Set<string>();
  const stemsElsewhere = new Set<string>();
  for (const { language, elements } of patterns) {
    const isRussian = language === RUSSIAN;
    for (const element of elements) {
      if (element.is !== 'words') continue;
      for (const word of element.exact) (isRussian ? words : elsewhere).add(word);
      for (const stem of element.stems) (isRussian ? stems : stemsElsewhere).add(stem);
    }
  }
  const isElsewhere = (word: string): boolean => {
    if (elsewhere.has(word)) return true;
    for (let length = SHORTEST_TELLING; length <= word.length; length += 1) {
      if (stemsElsewhere.has(word.slice(0, length))) return true;
    }
    return false;
  };
  return { words, stems, isElsewhere };
}

const RUSSIAN = 'ru';

/** Gives the words of such a note their Cyrillic forms beside their own. */
export function withLatinRussian(tokensOf: Tokeniser, words: LatinRussianWords): Tokeniser {
  const russianOf = createLatinRussian(words);
  // Forms repeat from note to note and are known by identity.
  const both = new WeakMap<readonly string[], readonly string[]>();
  const formsOf = ({ text, forms }: NoteToken, read: (word: string) => readonly string[]) => {
    const known = both.get(forms) ?? [...forms, ...read(text)];
    both.set(forms, known);
    return known;
  };
  return (note) => {
    const tokens = tokensOf(note);
    if (ACCENTED.test(note)) return tokens; // Polish, Czech
    const read = russianOf(tokens.map(({ text }) => text));
    return read === null
      ? tokens
      : tokens.map((token) => ({ ...token, forms: formsOf(token, read) }));
  };
}

function createLatinRussian({ words, stems, isElsewhere }: LatinRussianWords): LatinRussian {
  const bySound = bySoundOf(words, (word) => wholeSound(soundOfCyrillic(word)));
  const stemsBySound = bySoundOf(stems, soundOfCyrillic);
  const memo = new Map<string, Reading>();
  const read = (word: string): Reading => {
    const sound = soundOfLatin(word);
    const whole = bySound.get(wholeSound(sound)) ?? [];
    const forms = whole.length > 0 ? withoutSame(whole) : byStem(sound, stemsBySound);
    const isTelling = forms.length > 0 && word.length >= SHORTEST_TELLING && !isElsewhere(word);
    return forms.length === 0 ? unread : { forms, isTelling };
  };
  const readingOf = (word: string): Reading => {
    if (word.length > LONGEST || !LATIN.test(word)) return unread;
    const known = memo.get(word);
    if (known !== undefined) return known;
    if (memo.size >= MEMO_LIMIT) memo.clear();
    const reading = read(word);
    memo.set(word, reading);
    return reading;
  };
  return (note) => {
    const letters = note.filter((word) => LETTER.test(word));
    if (!letters.every((word) => !CYRILLIC.test(word))) return null;
    const readings = letters.map(readingOf);
    if (!readings.some(({ isTelling }) => isTelling)) return null;
    const russian = readings.filter(({ forms }) => forms.length > 0).length;
    return russian >= letters.length * SHARE ? (word) => readingOf(word).forms : null;
  };
}

const LETTER = /\p{L}/u;
const ACCENTED = /[\u00C0-\u024F]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

function bySoundOf(
  words: Iterable<string>,
  soundOf: (word: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const bySound = new Map<string, string[]>();
  for (const word of words) {
    if (!CYRILLIC.test(word)) continue;
    const sound = soundOf(word);
    const list = bySound.get(sound);
    if (list === undefined) bySound.set(sound, [word]);
    else list.push(word);
  }
  return bySound;
}

/** `ne zvonit` asks not to ring: of `звонить` and `звонит` the first is meant. */
function withoutSame(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.includes(`${word}ь`));
}

/** The longest stem that the sound begins with; any ending will do. */
function byStem(sound: string, stems: ReadonlyMap<string, readonly string[]>): readonly string[] {
  for (let length = sound.length; length >= SHORTEST_STEM; length -= 1) {
    const found = stems.get(sound.slice(0, length));
    if (found !== undefined) return found;
  }
  return [];
}

const CYRILLIC_SOUNDS: Readonly<Record<string, string>> = {
  ...cyrillicLetters,
  ж: 'Z',
  ц: 'ts',
  ч: 'C',
  ш: 'S',
  щ: 'SC',
  ю: 'iu',
  я: 'ia',
};

function soundOfCyrillic(word: string): string {
  return Array.from(word, (letter) => CYRILLIC_SOUNDS[letter] ?? letter)
    .join('')
    .replace(/i+/g, 'i');
}

const LATIN_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'SC'],
  [/sh/g, 'S'],
  [/ch/g, 'C'],
  [/zh/g, 'Z'],
  [/kh|x/g, 'h'],
  [/tz|c/g, 'ts'],
  [/w/g, 'v'],
  [/yo|jo/g, 'e'],
  [/[yj]/g, 'i'],
  [/i+/g, 'i'],
];

/** `данные` is typed `dannye` and `danne`, `ее` is typed `eye` and `ee`. */
function wholeSound(sound: string): string {
  return sound.replaceAll('ie', 'e');
}

function soundOfLatin(word: string): string {
  return LATIN_SOUNDS.reduce((sound, [spelling, plain]) => sound.replace(spelling, plain), word);
}
