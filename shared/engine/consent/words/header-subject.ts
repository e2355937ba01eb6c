import { foldText } from '#base/fold-text.ts';
import type { ConsentWords } from './consent-words.ts';
import { createStemFinder, type StemFinder } from './stem-finder.ts';

const cache = new WeakMap<ConsentWords, Map<string, StemFinder | null>>();

/** Does the header speak of the subject (`marketing`, `processing`, `subscription` ...)? Words by their stems. */
export function speaksOf(header: string, subject: string, words: ConsentWords): boolean {
  const finder = finderOf(subject, words);
  return finder !== null && finder.find(` ${spaced(header)} `) !== null;
}

/** camelCase, snake_case and dots as words. */
function spaced(header: string): string {
  const apart = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(apart.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}

function finderOf(subject: string, words: ConsentWords): StemFinder | null {
  const finders = cache.get(words) ?? new Map<string, StemFinder | null>();
  cache.set(words, finders);
  const known = finders.get(subject);
  if (known !== undefined) return known;
  const stems = words.subjects.get(subject) ?? [];
  const finder = stems.length === 0 ? null : createStemFinder(stems);
  finders.set(subject, finder);
  return finder;
}
