import { roughSoundOf, scriptOf, skeletonOf, soundOf } from './word-sounds.ts';

/** Shorter ones are common to too many names. */
const LEAST_SOUND = 2;
const LEAST_SKELETON = 2;

/** How a folded word sounds, and how it roughly does (itself, where its script says nothing of that), and the consonants that any script writes. */
export type WordSound = {
  readonly sound: string;
  readonly rough: string;
  readonly consonants: string;
  readonly isArabic: boolean;
};

export function wordSound(word: string): WordSound {
  const script = scriptOf(word);
  const isHeard = script === 'latin' || script === 'cyrillic';
  return {
    sound: (isHeard ? soundOf(word) : '') || word,
    rough: (isHeard ? roughSoundOf(word) : '') || word,
    consonants: script === 'other' ? '' : skeletonOf(word),
    isArabic: script === 'arabic',
  };
}

/** What a folded word of a name is found by in another script; kinds of sound are told apart by their first letter. */
function ofName(word: string): readonly string[] {
  const script = scriptOf(word);
  if (script === 'other') return [];
  const skeleton = skeletonOf(word);
  const bySkeleton = skeleton.length < LEAST_SKELETON ? [] : [skeleton];
  if (script === 'arabic') return bySkeleton.map((sound) => `arabic ${sound}`);
  const sound = soundOf(word);
  return [
    ...(sound.length < LEAST_SOUND ? [] : [`sound ${sound}`]),
    ...bySkeleton.map((one) => `written ${one}`),
  ];
}

/** The same for a word that is searched for: consonants are compared across scripts only. */
function ofSearch(word: string): readonly string[] {
  return ofName(word).map((sound) => {
    if (sound.startsWith('arabic ')) return sound.replace('arabic', 'written');
    return sound.replace('written', 'arabic');
  });
}

/** Юлия finds Yulia, and محمد finds Mohammed. */
export const nameSounds = { ofName, ofSearch };
