import type { NameKeys, wordSound, WordSound } from '#engine/identity/index.ts';

/** The given name where it is known; else all words of the name, because any of them may be the family's. */
export function namesToList({ given, family, loose }: NameKeys): string[] {
  const [first] = given;
  if (first !== undefined) {
    const [last] = family;
    return last === undefined ? [first] : [first, pairOf(first, last)];
  }
  return loose.length > 0 ? [[...loose].sort().join(' ')] : [];
}

/** Every form under which `namesToList` can have listed somebody of this name. */
export function namesToRecognise({ given, family, loose }: NameKeys): string[] {
  const [first] = given;
  if (first !== undefined) {
    return distinctTexts([first, ...family.map((last) => pairOf(first, last))]);
  }
  return distinctTexts([...loose, ...pairsOf(loose), [...loose].sort().join(' ')]);
}

/** First and family name together; any two words of a name of which nothing says which is which. */
export function wholeNames(keys: NameKeys): string[] {
  return distinctTexts([...namesToList(keys), ...pairsOf(keys.loose)]).filter(isWhole);
}

export function isWhole(name: string): boolean {
  return name.includes(' ');
}

/** Forms of whole names that hold across spellings and scripts. What is looked for as one is listed as the other. */
export type HeardNames = {
  readonly sounds: readonly string[]; // looked for
  readonly listedSounds: readonly string[];
  readonly listed: readonly string[];
  readonly lookedFor: readonly string[];
};

/** Fewer are too many names: علي is an l. */
const LEAST_CONSONANTS = 4;

/**
 * Юлия Краснова comes back as Julia Krasnova, محمد حسن as Mohammed Hassan. Latin and Cyrillic are compared by their sound.
 * Arabic writes consonants only: by them it is compared with other scripts, and never with itself, since Amir is not
 * Omar. Names of two words, and only ever together with a birthday, a number or an id. `hear` may remember words.
 */
export function heardNames(keys: NameKeys, hear: typeof wordSound): HeardNames {
  const pairs = wholeNames(keys)
    .map((name) => name.split(' ').map((word) => hear(word)))
    .filter((words) => words.length === 2);
  const sounds = pairs.map((words) => `~${together(words.map(({ sound }) => sound))}`); // listed by earlier versions, and looked for ever
  const rough = pairs.map((words) => `≈${together(words.map((word) => word.rough))}`);
  const spelt = pairs.flatMap(consonantsOf);
  return {
    sounds: distinctTexts([...rough, ...sounds]),
    listedSounds: distinctTexts(rough),
    listed: distinctTexts(spelt.map(({ own, text }) => `${own} ${text}`)),
    lookedFor: distinctTexts(spelt.map(({ other, text }) => `${other} ${text}`)),
  };
}

type Spelt = { readonly own: string; readonly other: string; readonly text: string };

function consonantsOf(words: readonly WordSound[]): readonly Spelt[] {
  const parts = words.map(({ consonants }) => consonants);
  if (parts.includes('') || parts.join('').length < LEAST_CONSONANTS) return [];
  const [own, other] = words.some(({ isArabic }) => isArabic)
    ? ['arabic', 'written']
    : ['written', 'arabic'];
  return [{ own, other, text: together(parts) }];
}

function pairsOf(words: readonly string[]): string[] {
  return words.flatMap((one, at) => words.slice(at + 1).map((other) => pairOf(one, other)));
}

function pairOf(one: string, other: string): string {
  return together([one, other]);
}

function together(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

export function distinctTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
