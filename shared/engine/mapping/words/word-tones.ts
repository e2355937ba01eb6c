/** Vietnamese marks of the tone, in their decomposed form. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKED = /\p{M}/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a Vietnamese text as they are told apart by ear: `nhận` (receive) and `nhắn` (write a message) fold to one
 * word. The tone stands behind its word, because people write it above either of two vowels (`hoá`, `hóa`).
 */
export function tonesOf(text: string): string[] {
  return (text.toLowerCase().normalize('NFD').match(WORD) ?? []).map((word) => {
    const tones = word.match(TONES) ?? [];
    return `${word.replace(TONES, '')}${tones.join('')}`;
  });
}

/** A word that is written without any mark may be either. */
export function mayBeSame(one: string, other: string): boolean {
  return one === other || !MARKED.test(one) || !MARKED.test(other);
}
