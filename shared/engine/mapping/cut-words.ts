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
  const memo = new Map<string, string | null>();
  return (start, language) => {
    if (start.length < SHORTEST) return null;
    const key = `${language ?? ''} ${start}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const begun = single.filter(({ text }) => text.length > start.length && text.startsWith(start));
    const own = language === null ? begun : begun.filter((word) => word.language === language);
    const concepts = new Set(own.map(({ concept }) => concept));
    const found = concepts.size === 1 ? (own[0]?.text ?? null) : null;
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(key, found);
    return found;
  };
}
