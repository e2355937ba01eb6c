import { foldText } from '#base/fold-text.ts';
import { countryOfCallingCode, dialledFirst } from '#domain/calling-codes.ts';
import { dateForms } from './date-forms.ts';
import { foldedWords } from './row-words.ts';

/**
 * One thing that somebody must have. Any way of it will do: one of `texts` among the names and contacts, `sound` as the
 * sound of a name; in their rows words that begin like all of one of `values`, or one of `parts` anywhere in a word.
 */
export type SearchTerm = {
  readonly texts: readonly string[];
  readonly sound: string | null;
  readonly values: readonly (readonly string[])[];
  readonly parts: readonly string[];
};

/** What was typed, as terms that must all fit; none: nothing was asked for. */
export function termsOf(search: string): readonly SearchTerm[] {
  const folded = foldText(search).replace(DASHES, '-');
  return chunksOf(folded.split(' ').filter((word) => word !== '')).flatMap((chunk) =>
    chunk.length >= SHORTEST_NUMBER && NUMBER.test(chunk)
      ? [numberTerm(chunk)]
      : chunk.split(' ').map(wordTerm),
  );
}

/** The last digits of a card are what people know, so four of them may stand anywhere. */
function wordTerm(word: string): SearchTerm {
  return {
    texts: [word],
    sound: word,
    values: [foldedWords(word)],
    parts: /^\d{4,}$/.test(word) ? [word] : [],
  };
}

const DASHES = /[\u2010-\u2015\u2212]/g;
/** A word of a number that is written in groups; digits alone count. */
const GROUP = /^[+(]*\d[\d()./-]*$/;
const NUMBER = /^[+( ]*\d[\d()./ -]*$/;
/** Signs included; what is shorter is looked for word by word. */
const SHORTEST_NUMBER = 5;

/** Words, of which those of one number are taken together. */
function chunksOf(words: readonly string[]): readonly string[] {
  const chunks: string[] = [];
  let isNumber = false;
  for (const word of words) {
    const isGroup = GROUP.test(word);
    const before = chunks.at(-1);
    if (isGroup && isNumber && before !== undefined)
      chunks[chunks.length - 1] = `${before} ${word}`;
    else chunks.push(word);
    isNumber = isGroup || word === '+';
  }
  return chunks;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** A phone in every way in which it may be written, a date in every order, a number of any kind as it was typed. */
function numberTerm(chunk: string): SearchTerm {
  const asTyped = foldedWords(chunk);
  const digits = digitsOf(chunk);
  const phones = phoneForms(digits);
  const dates = dateForms(chunk).map((date) => [date]);
  const parts = dates.length > 0 ? [] : withoutLonger([digits, ...phones]);
  const [first = ''] = asTyped;
  const isCovered = asTyped.length === 1 && parts.some((part) => first.includes(part));
  return {
    texts: withoutLonger(chunk.includes(' ') ? phones : [chunk, ...phones]),
    sound: null,
    values: isCovered ? dates : [asTyped, ...dates],
    parts,
  };
}

/** Whatever has the longer one has the shorter one that stands in it. */
function withoutLonger(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => !parts.some((other) => other !== part && part.includes(other)));
}

/** Digits of a phone within its country, at the least; as many may stand behind a code or a home prefix that is taken away. */
const FEWEST_AT_HOME = 6;
/**
 * The digits that may stand in the international form of a phone, or in the form in which a list has it: with the code of
 * its country, or without it and without what is dialled at home.
 */
function phoneForms(digits: string): readonly string[] {
  const bare = digits.replace(/^0+/, '');
  const forms = new Set([bare === '' ? digits : bare]);
  const addHome = (rest: string): void => {
    const home = rest.replace(/^0+/, '');
    if (home.length >= FEWEST_AT_HOME) forms.add(home);
  };
  for (const prefix of dialledFirst) {
    if (digits.startsWith(prefix)) addHome(digits.slice(prefix.length));
  }
  for (const length of [1, 2, 3]) {
    const isLong = bare.length - length >= LEAST_BEHIND_CODE;
    if (isLong && countryOfCallingCode(bare.slice(0, length)) !== null) addHome(bare.slice(length));
  }
  return withoutLonger([...forms]);
}

/** So that the first digits of a number at home are rarely taken for the code of a country. */
const LEAST_BEHIND_CODE = 8;
