/** Words in a row that nobody else says by chance: as many as a sentence has. Fewer stand in headings too: "please do not contact". */
export const WORDS_IN_A_RUN = 5;
const LETTERS_IN_A_RUN = 24;
/** Of scripts that set no spaces a run is one word, and each letter says more. */
const LETTERS_WITHOUT_SPACES = 12;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export function isTellingRun(words: readonly string[]): boolean {
  const letters = countLetters(words);
  return (
    (words.length >= WORDS_IN_A_RUN && letters >= LETTERS_IN_A_RUN) ||
    words.some((word) => [...word].length >= LETTERS_WITHOUT_SPACES && WITHOUT_SPACES.test(word))
  );
}

/** Shorter ones cannot be a run, so their words need not be looked at. */
export const SHORTEST_RUN = LETTERS_WITHOUT_SPACES;

const MORE_THAN_STREET = 4; // words: street, number, and what else an address has
const LETTERS_OF_STREET = 16;

/** A street with the number of a house and something more, or a long one. Others stand in the name of a shop as well. */
export function isTellingAddress(words: readonly string[]): boolean {
  if (!hasHouse(words)) return isTellingRun(words);
  return (
    words.length >= MORE_THAN_STREET ||
    (words.length === MORE_THAN_STREET - 1 && countLetters(words) >= LETTERS_OF_STREET)
  );
}

/** A name and a number. */
export function hasHouse(words: readonly string[]): boolean {
  return words.some((word) => /\d/.test(word)) && words.some((word) => /\p{L}{3}/u.test(word));
}

function countLetters(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + [...word].length, 0);
}
