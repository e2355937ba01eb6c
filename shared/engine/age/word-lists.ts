import { foldText } from '#base/fold-text.ts';

/** Words of a vocabulary by language; `word~` is every word that begins so. */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>;

export function listed(words: WordsByLanguage): readonly string[] {
  return Object.values(words).flat();
}

/** The alternatives of an expression over folded text, the longest first: of two that begin alike the one that says more. */
export function anyWord(words: WordsByLanguage): string {
  return anyOf(listed(words));
}

export function anyOf(words: readonly string[]): string {
  return [...new Set(words.map(sourceOf))]
    .toSorted((one, other) => other.length - one.length)
    .join('|');
}

export function wholeWord(words: WordsByLanguage): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${anyWord(words)})(?!\p{L})`, 'u');
}

function sourceOf(word: string): string {
  return foldText(word)
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll('~', String.raw`\p{L}*`)
    .replaceAll(' ', String.raw`\s+`);
}
