import type { FrameHit } from './find-frames.ts';
import { tokensOf, type NoteToken } from './note-tokens.ts';
import type { NoteLanguageData } from './notes-data.ts';

const LATIN = /^\p{Script=Latin}+$/u;
/** Cousins share so many words that one may stand for another. */
const familyOf: Readonly<Partial<Record<string, string>>> = {
  es: 'romance',
  fr: 'romance',
  it: 'romance',
  pt: 'romance',
  de: 'germanic',
  nl: 'germanic',
};
/** All languages borrow from it: `opt out`, `pass`. */
const BORROWED = 'en';
/** So many times fewer usual words are those that languages share: `on`, `to`. */
const FEWER = 3;
/** One usual word may be a word of several languages. */
const ENOUGH = 2;

/**
 * A word alone is no statement in a language of which the note has hardly a usual word while it has those of another:
 * `tutor` is a guardian in Spanish, and `the tutor is late` is English. It becomes a doubt. Only words in Latin letters:
 * other scripts part languages by themselves; and no `PIN`, which is said in all.
 */
export function createForeignDoubts(
  languages: readonly NoteLanguageData[],
): (hits: readonly FrameHit[], tokens: readonly NoteToken[]) => readonly FrameHit[] {
  const languagesOf = new Map<string, Set<string>>();
  for (const { language, usual } of languages) {
    for (const { text } of tokensOf((usual ?? []).join(' '))) {
      const family = familyOf[language] ?? language;
      languagesOf.set(text, (languagesOf.get(text) ?? new Set()).add(family));
    }
  }
  const judged = new Set([...languagesOf.values()].flatMap((families) => [...families]));
  return (hits, tokens) => {
    if (hits.length === 0) return hits;
    const spoken = new Map<string, number>();
    for (const family of tokens.flatMap(({ text }) => [...(languagesOf.get(text) ?? [])])) {
      spoken.set(family, (spoken.get(family) ?? 0) + 1);
    }
    const most = Math.max(0, ...spoken.values());
    if (most < ENOUGH) return hits;
    const isForeign = ({ kind, language, from, to }: FrameHit): boolean => {
      const family = familyOf[language] ?? language;
      if (kind === 'secret' || !judged.has(family)) return false;
      if ((spoken.get(family) ?? 0) * FEWER >= most) return false;
      return isOneLatinWord(tokens.slice(from, to), family === BORROWED ? 1 : Infinity);
    };
    return hits.map((hit) => (isForeign(hit) ? { ...hit, isDoubtful: true } : hit));
  };
}

/** A number with its unit is one word too: `4 a`. Of what is borrowed only a letter is not: `5 y 8` is no age. */
function isOneLatinWord(tokens: readonly NoteToken[], longest: number): boolean {
  const [word, ...others] = tokens.filter(({ number }) => number === null);
  if (word === undefined || others.length > 0) return false;
  return word.text.length <= longest && LATIN.test(word.text);
}
