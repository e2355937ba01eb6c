import { indexForms, withoutOneLetter, type FormIndex } from '#base/form-index.ts';

/**
 * Words with one letter wrong: one too many, one missing, one vowel for another, or two that changed places. Only words of six
 * letters and more are mended, the first letter and the ending must be right, and a word that is in itself known, or that is on the
 * list of look-alikes (`massage`, `contract`), is left as it stands.
 */
export type NearWords = (word: string) => string | null;

export type Vocabulary = {
  readonly words: Iterable<string>;
  /** First parts of words: only an error inside them is mended. */
  readonly stems: Iterable<string>;
  /** Words that are known, and not mended into. */
  readonly known: ReadonlySet<string>;
  readonly knownStems: ReadonlySet<string>;
  readonly lookalikes: ReadonlySet<string>;
};

const SHORTEST = 6;
const LONGEST = 20;
/** Letters at the end that must be right: there one letter is mostly another form of another word. */
const ENDING = 2;
const LETTERS = /^\p{L}+$/u;

/** Deletion neighbourhood: two words one letter apart share a form that has one letter less, or are one. */
export function createNearWords(vocabulary: Vocabulary): NearWords {
  const { known, knownStems, lookalikes } = vocabulary;
  const wordIndex = indexOf(vocabulary.words);
  const stemIndex = indexOf(vocabulary.stems);
  const stemLengths = lengthsOf(stemIndex.known);
  const knownLengths = lengthsOf(knownStems).filter((length) => length >= SHORTEST_KNOWN_STEM);
  const isStem = (word: string): boolean =>
    knownLengths.some((length) => knownStems.has(word.slice(0, length)));
  return (word) => {
    if (!canBeMended(word)) return null;
    if (lookalikes.has(word) || known.has(word) || isStem(word)) return null;
    const near = nearest(word, wordIndex);
    if (near !== null) return near;
    for (const length of stemLengths) {
      for (const head of [length, length - 1, length + 1]) {
        if (head > word.length) continue;
        const stem = nearest(word.slice(0, head), stemIndex);
        if (stem !== null && stem.length === length) return stem + word.slice(head);
      }
    }
    return null;
  };
}

function canBeMended(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && LETTERS.test(word);
}

const SHORTEST_KNOWN_STEM = 4;

function lengthsOf(stems: ReadonlySet<string>): readonly number[] {
  return [...new Set([...stems].map((stem) => stem.length))];
}

type Index = { readonly known: ReadonlySet<string>; readonly forms: FormIndex };

function indexOf(words: Iterable<string>): Index {
  const known = new Set([...words].filter((word) => word.length >= SHORTEST && LETTERS.test(word)));
  return { known, forms: indexForms([...known], formsOf) };
}

/** The first letter must be right. */
function formsOf(word: string): readonly string[] {
  return [word, ...withoutOneLetter(word, 1)];
}

/** The one word of the vocabulary that is an error away. */
function nearest(word: string, { forms }: Index): string | null {
  for (const form of formsOf(word)) {
    for (const candidate of forms.wordsOf(form)) {
      if (candidate[0] === word[0] && isOneErrorAway(word, candidate)) return candidate;
    }
  }
  return null;
}

function isOneErrorAway(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  return isOneError(one.slice(start, end), other.slice(start, otherEnd), one.length - end);
}

/** What is written, what is meant, and how many letters stand behind. */
function isOneError(written: string, meant: string, behind: number): boolean {
  if (written.length + meant.length === 1) {
    return behind >= (VOWELS.has(meant) ? 1 : ENDING); // a vowel is left out near the end too: `deletd`
  }
  if (written.length === 1 && meant.length === 1) {
    return behind >= ENDING && VOWELS.has(written) && VOWELS.has(meant);
  }
  const isSwapped = written.length === 2 && written === `${meant[1] ?? ''}${meant[0] ?? ''}`;
  return isSwapped && meant.length === 2 && behind > 0;
}

/** Other letters one for another make other words (`cleaned`, `cleared`) more often than errors. */
const VOWELS = new Set('aeiouyаеиоуыэюяіїє');
