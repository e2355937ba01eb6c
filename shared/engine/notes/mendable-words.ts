import { foldText } from '#base/fold-text.ts';
import type { NotePattern } from './note-pattern.ts';
import type { NoteLanguageData } from './notes-data.ts';
import type { Vocabulary } from './near-words.ts';

/**
 * Where the forms of words lie close together, only long ones are mended: a letter more makes a Turkish verb negative.
 * Arabic words of one root lie so close that none is.
 */
const SHORTEST_MENDED: Readonly<Record<string, number>> = { en: 6, ru: 7, tr: 8 };

/** What a misspelt word may stand for: the words of what counts, not of what takes the certainty. */
export function mendableWords(
  patterns: readonly NotePattern[],
  languages: readonly NoteLanguageData[],
): Vocabulary {
  const particles = new Map(
    languages.map((one) => [one.language, (one.particles ?? []).map(foldText)]),
  );
  const known = new Set<string>();
  const knownStems = new Set<string>();
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const pattern of patterns) {
    const isMended = mendedIn(pattern, particles.get(pattern.language) ?? []);
    for (const element of pattern.elements) {
      if (element.is !== 'words') continue;
      for (const word of element.exact) {
        known.add(word);
        if (isMended(word)) words.add(word);
      }
      for (const stem of element.stems) {
        knownStems.add(stem);
        if (isMended(stem)) stems.add(stem);
      }
    }
  }
  const alike = new Set<string>();
  for (const word of languages.flatMap((one) => one.lookalikes ?? [])) {
    if (word.endsWith('~')) knownStems.add(foldText(word.slice(0, -1)));
    else alike.add(foldText(word));
  }
  return { words, stems, known, knownStems, lookalikes: alike };
}

/** A negation written together is never mended into: `непишите` is not what `напишите` stands for. */
function mendedIn(pattern: NotePattern, particles: readonly string[]): (word: string) => boolean {
  const shortest = SHORTEST_MENDED[pattern.language];
  const counts = pattern.use === 'phrase' || (pattern.use === 'concept' && !pattern.isNegated);
  if (shortest === undefined || !counts) return () => false;
  return (word) => word.length >= shortest && !particles.some((one) => word.startsWith(one));
}
