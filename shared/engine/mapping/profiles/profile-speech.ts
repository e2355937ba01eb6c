import { foldCell } from '#engine/consent/index.ts';
import { compactKey } from '../words/header-words.ts';
import type { ExportProfile } from './export-profile.ts';

/** What the answers of a list say about the format that its headers fit: nothing where it has none. */
export type ProfileSpeech = 'own' | 'foreign' | 'nothing';

const FEW_CELLS = 3;
const NEARLY_ALL = 0.9;
const FEWEST_OWN = 2;

/**
 * Everyday headers belong to many systems, and the words below them to few: nearly all answers are words of the format,
 * and some refuse in a way that no other format has ("Disabled by user"). One word alone may be anybody's ("cancelled").
 */
export function profileSpeech(
  profile: ExportProfile,
  header: readonly string[],
  samples: readonly (readonly string[])[],
): ProfileSpeech {
  let [filled, known] = [0, 0];
  const own = new Set<string>();
  for (const [index, name] of header.entries()) {
    const words = profile.values.get(compactKey(name));
    if (words === undefined) continue;
    for (const row of samples) {
      const word = foldCell(row[index] ?? '');
      if (word === '') continue;
      filled += 1;
      if (words.has(word)) known += 1;
      if (profile.ownWords.has(word)) own.add(word);
    }
  }
  if (filled < FEW_CELLS) return 'nothing';
  if (known < filled * NEARLY_ALL) return 'foreign';
  return own.size >= FEWEST_OWN || [...own].some((word) => word.includes(' ')) ? 'own' : 'nothing';
}
