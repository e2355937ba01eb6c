import { memoise } from '#base/memoise.ts';
import type { ConceptPattern } from './concept-pattern.ts';

/** The word of a list of which a header shows the beginning and a full stop ("Кол-во виз."); null where it could be several. */
export type WordsCutShort = (start: string, language: string | null) => string | null;

const SHORTEST = 3;
const MEMO_LIMIT = 20_000;

/**
 * Of the words of the list's language that begin so, all must mean one thing; where the language is not known, those of
 * all languages.
 */
export function indexCutWords(patterns: readonly ConceptPattern[]): WordsCutShort {
  const single = patterns.flatMap(({ concept, language, words }) => {
    const [only, more] = words;
    const whole = only !== undefined && more === undefined && !only.openStart;
    return whole ? [{ concept, language, text: only.text }] : [];
  });
  const find = memoise((key): string | null => {
    const [start = '', language = ''] = key.split('\n');
    const begun = single.filter(({ text }) => text.length > start.length && text.startsWith(start));
    const own = language === '' ? begun : begun.filter((word) => word.language === language);
    const concepts = new Set(own.map(({ concept }) => concept));
    return concepts.size === 1 ? (own[0]?.text ?? null) : null;
  }, MEMO_LIMIT);
  return (start, language) =>
    start.length < SHORTEST ? null : find(`${start}\n${language ?? ''}`);
}
