import { readHeader } from '../headers/header-reading.ts';
import { beginningOf } from '../words/header-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** Below it the words of a text say too little to take it for the name of a column. */
const SURE = 0.8;

/**
 * What a column of this name would hold, by the name alone: role, channel and polarity in one word that can be compared.
 * `ignore` where all of its words are words of headers, and add up to nothing of use; null where they are not.
 */
export function columnNamed(name: string, vocabulary: Vocabulary): string | null {
  const { reading, concepts } = readHeader(beginningOf(name), {
    vocabulary,
    profile: null,
    language: null,
    dated: false,
  });
  if (reading === null || reading.role === 'ignore' || reading.strength < SURE) {
    return concepts.tokens.length > 0 && concepts.understood === 1 ? 'ignore' : null;
  }
  return `${reading.role} ${reading.channel ?? ''} ${reading.polarity ?? ''}`.trimEnd();
}
