import { hashText } from './hash-text.ts';

/** Words by other forms of theirs. */
export type FormIndex = {
  /** Words that have this form, in the order of the list; seldom another one: whoever asks compares. */
  readonly wordsOf: (form: string) => readonly string[];
};

/**
 * A hash of each form beside the place of its word: five thousand words have fifty thousand forms, and as a map of texts
 * they took seven megabytes.
 */
export function indexForms(
  words: readonly string[],
  formsOf: (word: string) => readonly string[],
): FormIndex {
  const room = roomFor(words.reduce((sum, word) => sum + formsOf(word).length, 0));
  const hashes = new Uint32Array(room);
  const places = new Uint32Array(room); // of the word, from 1; 0: free
  const mask = room - 1;
  for (const [at, word] of words.entries()) {
    for (const form of formsOf(word)) {
      const hash = hashText(form);
      let slot = hash & mask;
      while (places[slot] !== 0) slot = (slot + 1) & mask;
      hashes[slot] = hash;
      places[slot] = at + 1;
    }
  }
  return {
    wordsOf: (form) => {
      const hash = hashText(form);
      const found: string[] = [];
      for (let slot = hash & mask; places[slot] !== 0; slot = (slot + 1) & mask) {
        if (hashes[slot] === hash) found.push(words[(places[slot] ?? 0) - 1] ?? '');
      }
      return found;
    },
  };
}

/** At most half full. */
function roomFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(entries, 1) * 2));
}

/** Every form of a word that has one letter less, without those before `first`. */
export function withoutOneLetter(word: string, first = 0): readonly string[] {
  return Array.from(
    { length: Math.max(0, word.length - first) },
    (_, at) => word.slice(0, first + at) + word.slice(first + at + 1),
  );
}
