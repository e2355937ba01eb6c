import { cyrillicLetters } from '#base/cyrillic-letters.ts';
import { indexForms, withoutOneLetter, type FormIndex } from '#base/form-index.ts';
import type { ConceptPattern, WordPattern } from './concept-pattern.ts';

/** Finds the known word that a header's unknown one stands for; null where there is none. */
export type WordMender = (token: string) => MendedWord | null;

export type MendedWord = { readonly word: string; readonly how: 'script' | 'typo' };

/** Shorter words are too close to one another. */
const SHORTEST_TYPO = 5;
/** Of words of this length only two swapped neighbours are put right: `nmae`. */
const SHORTEST_SWAP = 4;
const SHORTEST_ROMANISED = 3;
const SHORTEST_STEM = 4;

/**
 * Words of other alphabets in Latin letters (`familiya`, `rassylka`), German ones without umlauts
 * (`gewuenscht`), and one wrong, missing, doubled or swapped letter (`adress`, `emial`).
 */
export function buildWordMender(
  patterns: readonly ConceptPattern[],
  knows: (token: string) => boolean,
): WordMender {
  const words = uniqueWords(patterns);
  const romanised = indexRomanised(words);
  const typos = indexTypos(words);
  const memo = new Map<string, MendedWord | null>();
  return (token) => {
    const known = memo.get(token);
    if (known !== undefined) return known;
    const mended =
      withoutDigraphs(token, knows) ?? fromRomanised(token, romanised) ?? fromTypo(token, typos);
    if (memo.size > MEMO_LIMIT) memo.clear();
    memo.set(token, mended);
    return mended;
  };
}

const MEMO_LIMIT = 20_000;

function uniqueWords(patterns: readonly ConceptPattern[]): WordPattern[] {
  const words = new Map<string, WordPattern>();
  for (const pattern of patterns) {
    for (const word of pattern.words) {
      if (!word.openStart) words.set(`${word.text}${word.openEnd ? '~' : ''}`, word);
    }
  }
  return [...words.values()];
}

/** `ae`, `oe` and `ue` for the umlauts that the fold has taken the dots from. */
function withoutDigraphs(token: string, knows: (token: string) => boolean): MendedWord | null {
  const plain = token.replace(/([aou])e/g, '$1');
  return plain !== token && knows(plain) ? { word: plain, how: 'script' } : null;
}

type Romanised = { readonly whole: Map<string, string>; readonly stems: Map<string, string> };

function indexRomanised(words: readonly WordPattern[]): Romanised {
  const whole = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const { text, openEnd } of words) {
    if (!/^[\u0400-\u04FF']+$/.test(text)) continue;
    const key = romanise(text);
    if (text.length < SHORTEST_ROMANISED) continue;
    whole.set(key, text);
    if (openEnd) stems.set(key, text);
  }
  return { whole, stems };
}

function fromRomanised(token: string, { whole, stems }: Romanised): MendedWord | null {
  if (!/^[a-z']+$/.test(token)) return null;
  const key = simplify(token);
  if (token.length < SHORTEST_ROMANISED) return null;
  const same = whole.get(key);
  if (same !== undefined) return { word: same, how: 'script' };
  for (let length = key.length - 1; length >= SHORTEST_ROMANISED; length -= 1) {
    const stem = stems.get(key.slice(0, length));
    const near = length >= SHORTEST_STEM || key.length - length === 1;
    if (stem !== undefined && near) return { word: stem, how: 'script' };
  }
  return null;
}

const LATIN: Readonly<Record<string, string>> = {
  ...cyrillicLetters,
  ж: 'z',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 's',
  ю: 'u',
  я: 'a',
  "'": '',
};

function romanise(word: string): string {
  return simplify([...word].map((letter) => LATIN[letter] ?? letter).join(''));
}

const SIMPLER: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/ch|ts|tz/g, 'c'],
  [/zh/g, 'z'],
  [/kh|x/g, 'h'],
  [/[yij]+a/g, 'a'],
  [/[yij]+u/g, 'u'],
  [/[yij]+[eo]/g, 'e'],
  [/[yij]+/g, 'i'],
  [/w/g, 'v'],
  [/'/g, ''],
  [/(.)\1+/g, '$1'],
];

/** The many ways of writing Cyrillic in Latin letters, brought to one that only serves comparison. */
function simplify(word: string): string {
  return SIMPLER.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
}

type Typos = {
  readonly swapped: ReadonlySet<string>; // words that are only put right where two letters changed places
  readonly whole: FormIndex;
  readonly stems: FormIndex;
};

/** Every word by what is left of it when one letter is out: a word with one fault meets it there. */
function indexTypos(words: readonly WordPattern[]): Typos {
  const textsOf = (wanted: (word: WordPattern) => boolean): string[] =>
    words.filter(wanted).map(({ text }) => text);
  const isLong = ({ text }: WordPattern): boolean => text.length >= SHORTEST_TYPO;
  return {
    swapped: new Set(textsOf(({ text, openEnd }) => text.length === SHORTEST_SWAP && !openEnd)),
    whole: indexForms(
      textsOf((word) => isLong(word) && !word.openEnd),
      formsOf,
    ),
    stems: indexForms(
      textsOf((word) => isLong(word) && word.openEnd),
      formsOf,
    ),
  };
}

function formsOf(word: string): readonly string[] {
  return [word, ...withoutOneLetter(word)];
}

function fromTypo(token: string, { swapped, whole, stems }: Typos): MendedWord | null {
  if (token.length === SHORTEST_SWAP) {
    const turned = swaps(token).find((word) => swapped.has(word));
    return turned === undefined ? null : { word: turned, how: 'typo' };
  }
  if (token.length < SHORTEST_TYPO) return null;
  const same = nearest(token, whole);
  if (same !== null) return { word: same, how: 'typo' };
  for (let length = token.length; length >= SHORTEST_TYPO; length -= 1) {
    const stem = nearest(token.slice(0, length), stems);
    if (stem !== null) return { word: stem + token.slice(length), how: 'typo' };
  }
  return null;
}

function nearest(text: string, index: FormIndex): string | null {
  for (const form of formsOf(text)) {
    const word = index.wordsOf(form).find((candidate) => hasOneFault(text, candidate));
    if (word !== undefined) return word;
  }
  return null;
}

function swaps(text: string): string[] {
  return Array.from(
    { length: text.length - 1 },
    (_, at) => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
  );
}

/** One letter too many, too few or wrong, or two neighbours swapped. The first letter is mostly right. */
function hasOneFault(text: string, word: string): boolean {
  let from = 0;
  while (from < text.length && text[from] === word[from]) from += 1;
  if (from === text.length && from === word.length) return true;
  const swapped = text[from] === word[from + 1] && text[from + 1] === word[from];
  if (swapped && text.slice(from + 2) === word.slice(from + 2)) return true;
  if (from === 0) return false;
  const rest = text.slice(from);
  const other = word.slice(from);
  return rest.slice(1) === other.slice(1) || rest === other.slice(1) || rest.slice(1) === other;
}
