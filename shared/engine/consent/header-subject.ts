import { foldText } from '#base/fold-text.ts';
import type { ConsentWords } from './consent-words.ts';
import { stemsPattern } from './stem-pattern.ts';

const cache = new WeakMap<ConsentWords, Map<string, RegExp | null>>();

/** Does the header speak of the subject (`marketing`, `processing`, `subscription` ...)? Words by their stems. */
export function speaksOf(header: string, subject: string, words: ConsentWords): boolean {
  const pattern = patternOf(subject, words);
  return pattern !== null && pattern.test(` ${spaced(header)} `);
}

/** camelCase, snake_case and dots as words. */
function spaced(header: string): string {
  const apart = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(apart.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}

function patternOf(subject: string, words: ConsentWords): RegExp | null {
  const patterns = cache.get(words) ?? new Map<string, RegExp | null>();
  cache.set(words, patterns);
  const known = patterns.get(subject);
  if (known !== undefined) return known;
  const stems = words.subjects.get(subject) ?? [];
  const pattern = stems.length === 0 ? null : stemsPattern(stems);
  patterns.set(subject, pattern);
  return pattern;
}
